import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'procedure-not-found': 'ไม่มีขั้นตอนการทำงานนี้',
  'procedure-version-not-found': 'ไม่มีขั้นตอนการทำงานเวอร์ชันนี้',
  'procedure-changed': 'มีผู้อื่นบันทึกขั้นตอนการทำงานนี้ไปแล้ว โปรดโหลดใหม่ ข้อความของคุณยังอยู่ที่นี่',
  'procedure-incomplete': 'ยังทำตามขั้นตอนการทำงานนี้จนจบไม่ได้ โปรดแก้ส่วนที่ทำเครื่องหมายไว้ ฉบับร่างยังเก็บไว้',
  'procedure-unchanged': 'ไม่มีสิ่งใดต่างจากเวอร์ชันที่ใช้อยู่ จึงไม่ได้เผยแพร่',
  'procedure-retired': 'ขั้นตอนการทำงานนี้เลิกใช้แล้ว โปรดนำกลับมาก่อนแก้ไข',
  'procedure-place-unknown': 'ขั้นตอนการทำงานนี้อ้างถึงทีม หัวข้อ หรือผู้ให้บริการที่ไม่มีอยู่ที่นี่: {names} ฉบับร่างยังเก็บไว้',
  'procedure-file-unreadable': 'อ่านบรรทัดที่ {line} ของไฟล์ไม่ได้ จึงไม่ได้นำเข้า',
  'procedure-owner-cannot': 'โปรดเลือกผู้ที่เขียนขั้นตอนการทำงานได้ ไม่มีสิ่งใดถูกเปลี่ยน',
} satisfies Translation<typeof en>;

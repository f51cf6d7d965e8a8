import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'request-not-found': 'ไม่มีคำขอนี้ หรือคุณไม่มีสิทธิ์ดู',
  'view-not-found': 'ไม่มีมุมมองนี้ หรือไม่ใช่มุมมองของคุณ',
  'close-needs-solution': 'ปิดได้เฉพาะคำขอที่แก้ไขแล้ว โปรดแก้ไขให้เสร็จก่อน',
  'snooze-in-the-past': 'โปรดเลือกเวลาที่ยังมาไม่ถึง',
  'topic-not-found': 'ไม่มีหัวข้อนี้ ยังไม่มีการเปลี่ยนแปลงใด ๆ',
  'side-no-recipient': 'กรุณาระบุที่อยู่อีเมลอย่างน้อยหนึ่งรายการ',
  'canned-reply-not-found': 'ไม่มีคำตอบสำเร็จรูปนี้ หรือไม่ใช่ของคุณ',
  'macro-not-found': 'ไม่มีแมโครนี้ หรือไม่ใช่ของคุณ',
  'macro-use-not-found': 'แมโครนี้ถูกเลิกทำไปแล้ว หรือไม่ใช่คุณที่ใช้',
  'placeholder-unknown': 'Sapa ไม่รู้จัก {names} ยังไม่ได้บันทึกอะไร กรุณาเลือกจากรายการตัวแทนข้อความ',
  'shortcut-taken': 'มีคำตอบสำเร็จรูปอื่นใช้ทางลัดนี้แล้ว กรุณาเลือกทางลัดอื่น',
} satisfies Translation<typeof en>;

import type { Translated } from '../../../platform/messages/text.tsx';
import type { en } from './en.ts';

export const th: Translated<typeof en> = {
  'customers.title': 'ลูกค้า',
  'customers.one': 'ลูกค้า',
  'customers.who': 'ลูกค้าคนนี้',
  'customers.say': 'เรียก “{name}”',
  'customers.edit': 'แก้ไขข้อมูลลูกค้า',
  'customers.open': 'เปิดหน้าลูกค้า',
  'customers.name': 'ชื่อ',
  'customers.preferredName': 'ชื่อที่ใช้เรียก',
  'customers.preferredName.help': 'ชื่อที่เจ้าตัวใช้ลงท้ายหรือชอบให้เรียก',
  'customers.honorific': 'คำนำหน้า',
  'customers.noHonorific': 'ไม่มี',
  'customers.language': 'ภาษา',
  'customers.unknownLanguage': 'ยังไม่ทราบ',
  'customers.notes': 'บันทึก',
  'customers.notes.add': 'เพิ่มบันทึกเกี่ยวกับลูกค้าคนนี้',
  'customers.notes.help': 'สิ่งที่เพื่อนร่วมงานควรรู้ก่อนตอบ',
  'customers.since': 'รู้จักกันตั้งแต่ {day}',
  'customers.search': 'ค้นหาชื่อหรือที่อยู่อีเมล',
  'customers.empty': 'ยังไม่มีลูกค้า',
  'customers.empty.text': 'ผู้ที่เขียนเข้ามาจะปรากฏที่นี่',
  'customers.noneFound': 'ไม่พบผู้ที่ตรงกับ “{q}”',
  'customers.address': 'ที่อยู่อีเมล',
  'customers.verified': 'ยืนยันแล้ว',
  'customers.saved': 'แก้ไขข้อมูลของ {name} แล้ว',
};

import type { Translated } from '../../../platform/messages/text.tsx';
import type { en } from './en.ts';

export const th: Translated<typeof en> = {
  'files.title': 'ไฟล์',
  'files.text': 'ไฟล์ของข้อความ ฉบับร่าง และการนำเข้า',
  'files.used': '{size} จาก {count, plural, other {# ไฟล์}}',
  'files.of': '{size} จากทั้งหมด {limit} รวม {count, plural, other {# ไฟล์}}',
  'files.full': 'พื้นที่เต็มแล้ว ไฟล์จากลูกค้ายังบันทึกได้ตามปกติ แต่สมาชิกทีมจะอัปโหลดไม่ได้จนกว่าจะมีพื้นที่เพิ่ม',
};

import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'group-not-found': 'ไม่พบกลุ่มนี้ อาจถูกรวมเข้ากับกลุ่มอื่น หรือมีการจัดกลุ่มใหม่แล้ว',
  'group-act-not-found': 'ไม่มีสิ่งที่ย้อนกลับได้แล้ว',
  'group-into-itself': 'รวมกลุ่มเข้ากับตัวเองไม่ได้ ยังไม่มีการเปลี่ยนแปลงใด ๆ',
  'group-split-empty': 'โปรดเลือกคำขอบางรายการของกลุ่มนี้ แต่ไม่ใช่ทั้งหมด ยังไม่มีการเปลี่ยนแปลงใด ๆ',
  'nothing-to-draft': 'คำขอที่แก้แล้วในกลุ่มนี้ยังไม่มีคำตอบที่นำมาเขียนเป็นบทความได้ ระบบจึงยังไม่ได้เขียน',
  'group-has-article': 'กลุ่มนี้มีบทความอยู่แล้ว กรุณาแก้ไขบทความนั้น',
} satisfies Translation<typeof en>;

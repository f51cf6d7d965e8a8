import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'request-not-found': 'ไม่มีคำขอนี้ หรือคุณไม่มีสิทธิ์ดู',
  'view-not-found': 'ไม่มีมุมมองนี้ หรือไม่ใช่มุมมองของคุณ',
  'close-needs-solution': 'ปิดได้เฉพาะคำขอที่แก้ไขแล้ว โปรดแก้ไขให้เสร็จก่อน',
  'snooze-in-the-past': 'โปรดเลือกเวลาที่ยังมาไม่ถึง',
  'topic-not-found': 'ไม่มีหัวข้อนี้ ยังไม่มีการเปลี่ยนแปลงใด ๆ',
  'nothing-waits': 'ไม่มีคำขอที่รอให้รับ เยี่ยมมาก',
  'member-full': 'สมาชิกคนนี้มีคำขอเปิดอยู่เต็มจำนวนแล้ว โปรดแก้ไขให้เสร็จหนึ่งรายการ หรือเพิ่มจำนวนสูงสุดในโปรไฟล์',
  'member-absent': 'ผู้ที่ไม่อยู่จะไม่ได้รับคำขอ โปรดสิ้นสุดการไม่อยู่ก่อน',
  'handover-not-found': 'ไม่มีการส่งมอบงานนี้ หรือสิ้นสุดแล้ว',
} satisfies Translation<typeof en>;

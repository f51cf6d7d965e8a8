import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'request-not-found': 'ไม่มีคำขอนี้ หรือคุณไม่มีสิทธิ์ดู',
  'view-not-found': 'ไม่มีมุมมองนี้ หรือไม่ใช่มุมมองของคุณ',
  'close-needs-solution': 'ปิดได้เฉพาะคำขอที่แก้ไขแล้ว โปรดแก้ไขให้เสร็จก่อน',
  'snooze-in-the-past': 'โปรดเลือกเวลาที่ยังมาไม่ถึง',
  'topic-not-found': 'ไม่มีหัวข้อนี้ ยังไม่มีการเปลี่ยนแปลงใด ๆ',
} satisfies Translation<typeof en>;

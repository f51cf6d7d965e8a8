import type { Translated } from '../../../../platform/messages/text.tsx';
import type { en } from './en.ts';

/** ประโยคเกี่ยวกับสถานะ ทักษะ เวลาทำงาน และการไม่อยู่ */
export const th: Translated<typeof en> = {
  'staff.status': 'สถานะ',
  'staff.status.available': 'พร้อมรับงาน',
  'staff.status.busy': 'ไม่ว่าง',
  'staff.status.break': 'พัก',
  'staff.status.away': 'ไม่อยู่ที่โต๊ะ',
  'staff.status.offline': 'ออฟไลน์',
  'staff.absent': 'ไม่อยู่',
  'staff.since': 'มาแล้ว {duration}',
  'staff.handover': 'ส่งมอบงาน',
  'staff.handover.open': 'เปิดการส่งมอบงาน',
  'staff.bar.covers': 'คุณทำแทน {name}',
  'staff.bar.back': 'ยินดีต้อนรับกลับมา',
  'staff.bar.see': 'ดูสิ่งที่เกิดขึ้นระหว่างที่คุณไม่อยู่',
};

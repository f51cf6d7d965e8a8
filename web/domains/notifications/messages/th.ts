import type { Translated } from '../../../platform/messages/text.tsx';
import type { en } from './en.ts';

export const th: Translated<typeof en> = {
  'notes.title': 'การแจ้งเตือน',
  'notes.unread': '{count, plural, other {การแจ้งเตือนที่ยังไม่อ่าน # รายการ}}',
  'notes.read': 'ทำเครื่องหมายว่าอ่านแล้วทั้งหมด',
  'notes.empty': 'ไม่มีเรื่องใหม่',
  'notes.empty.text': 'คุณจะทราบที่นี่เมื่อมีผู้มอบหมายงานหรือกล่าวถึงคุณ',
  'notes.assigned': '{name} มอบหมายคำขอให้คุณ',
  'notes.mentioned': '{name} กล่าวถึงคุณ',
  'notes.answered': 'ลูกค้าตอบกลับแล้ว',
  'notes.delivery-failed': 'มีคำตอบที่ส่งไม่ถึง',
  'notes.due-soon': 'คำขอใกล้ถึงกำหนด',
  'notes.late': 'คำขอเกินกำหนดแล้ว',
  'notes.promise-due': 'คำสัญญาของคุณใกล้ครบกำหนด',
  'notes.promise-broken': 'คำสัญญาของคุณผิดกำหนดแล้ว',
  'notes.rule': 'กฎแจ้งให้คุณดูคำขอนี้',
  'notes.reply-held': 'คำตอบหนึ่งถูกพักไว้ โปรดตรวจดู',
  'notes.follow-up': 'ยังไม่มีคำตอบภายในเวลาที่กำหนด',
  'notes.someone': 'มีคน',
};

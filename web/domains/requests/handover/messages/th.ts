import type { Translated } from '../../../../platform/messages/text.tsx';
import type { en } from './en.ts';

/** ข้อความของหน้าส่งมอบงาน */
export const th: Translated<typeof en> = {
  'handover.title': 'ส่งมอบงานของ {name}',
  'handover.back': 'ระหว่างที่ {name} ไม่อยู่',
  'handover.print': 'พิมพ์',
  'handover.note': 'ข้อความจาก {name}',
  'handover.passed': 'สิ่งที่ส่งมอบ',
  'handover.wouldPass': 'สิ่งที่จะส่งมอบ',
  'handover.count': '{count, plural, other {# คำขอ}}',
  'handover.empty': 'ไม่มีอะไรเปิดอยู่',
  'handover.empty.text': 'ไม่มีอะไรต้องส่งมอบ',
  'handover.draft': 'มีฉบับร่าง',
  'handover.due.promise': 'สัญญาไว้ {when}',
  'handover.due.first-reply': 'ตอบกลับครั้งแรกภายใน {when}',
  'handover.due.next-reply': 'ตอบกลับครั้งถัดไปภายใน {when}',
  'handover.due.update': 'แจ้งความคืบหน้าภายใน {when}',
  'handover.due.solving': 'แก้ไขภายใน {when}',
  'handover.due.follow-up': 'ติดตามผล {when}',
  'handover.due.reply': 'คำตอบที่เขียนไว้จะส่ง {when}',
  'handover.due.other': 'ครบกำหนด {when}',
  'handover.keep': 'เก็บไว้ทำต่อ',
  'handover.giveBack': 'คืนให้เจ้าของ',
  'handover.outcome.finished': 'เสร็จแล้ว',
  'handover.outcome.returned': 'คืนแล้ว',
  'handover.outcome.kept': 'อยู่ต่อที่นี่',
  'handover.sum.finished': 'เสร็จแล้ว',
  'handover.sum.returned': 'คืนแล้ว',
  'handover.sum.kept': 'อยู่ที่อื่น',
};

import type { Translated } from '../../../platform/messages/text.tsx';
import type { en } from './en.ts';

/** ประโยคของหน้า feedback */
export const th: Translated<typeof en> = {
  'experience.title': 'ประสบการณ์ของลูกค้า',
  'experience.method': 'SERVPERF 1 ถึง 7 แสดงเมื่อมีคำตอบตั้งแต่ {fewest} คำตอบ',
  'experience.nothingAsked': 'ยังไม่มีข้อที่ถามลูกค้า',
  'experience.noAnswers': 'ยังไม่มีผู้ตอบ นี่คือคำถาม คำตอบจะเข้ามาจากแบบสำรวจหรือทาง API',
  'experience.clause': 'ข้อ',
  'experience.question': 'คำถาม',
  'experience.experienced': 'ที่ได้พบ',
  'experience.expected': 'ที่คาดหวัง',
  'experience.gap': 'ส่วนต่าง',
  'experience.few': '{count, plural, other {# คำตอบ ยังน้อยเกินไป}}',
  'experience.mean': '{mean} ({low} ถึง {high}, {count})',
  'experience.whole': 'โดยรวม: {mean} จาก 7',
  'experience.wholeGap': 'ส่วนต่างจากที่คาดหวัง (SERVQUAL): {gap}',
};

import type { Translated } from '../../../platform/messages/text.tsx';
import type { en } from './en.ts';

export const th: Translated<typeof en> = {
  'search.title': 'ค้นหา',
  'search.placeholder': 'คำ ชื่อ ที่อยู่อีเมล หรือหมายเลข',
  'search.type.any': 'ทั้งหมด',
  'search.type.request': 'คำขอ',
  'search.type.message': 'ข้อความ',
  'search.type.customer': 'ลูกค้า',
  'search.type.article': 'บทความ',
  'search.begin': 'คุณกำลังหาอะไร',
  'search.begin.text': 'ข้อความที่เขียนค้นพบได้ภายในสองวินาที ทั้งสามภาษา',
  'search.none': 'ไม่พบผลสำหรับ “{q}”',
  'search.none.text': 'ลองใช้คำน้อยลง หรือเพียงต้นคำ',
  'search.found': '{count, plural, other {# รายการ}}',
};

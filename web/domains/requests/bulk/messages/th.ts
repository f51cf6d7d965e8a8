import type { Translated } from '../../../../platform/messages/text.tsx';
import type { en } from './en.ts';

export const th: Translated<typeof en> = {
  'requests.bulk': 'คำขอที่เลือก',
  'requests.bulk.chosen': '{count, plural, other {เลือก # รายการ}}',
  'requests.bulk.clear': 'ยกเลิกการเลือก',
  'requests.bulk.title': 'ตั้งเป็น “{name}”',
  'requests.bulk.commas': 'คั่นป้ายกำกับหลายป้ายด้วยจุลภาค',
  'requests.bulk.addLabels': 'เพิ่ม',
  'requests.bulk.removeLabels': 'ลบ',
  'requests.bulk.look': 'ดูสิ่งที่จะเปลี่ยน',
  'requests.bulk.changing': '{count, plural, other {คำขอ # รายการจะเปลี่ยน}}',
  'requests.bulk.do': '{count, plural, other {เปลี่ยน # รายการ}}',
  'requests.bulk.done': '{count, plural, other {เปลี่ยนแล้ว # รายการ}}',
  'requests.bulk.failed': '{count, plural, other {ไม่สำเร็จ # รายการ และยังคงเดิม}}',
  'requests.bulk.takenBack': '{count, plural, other {คืนค่าเดิมแล้ว # รายการ}}',
  'requests.bulk.stay.already': '{count, plural, other {# รายการเป็นอย่างนั้นอยู่แล้ว:}}',
  'requests.bulk.stay.closed': '{count, plural, other {# รายการปิดแล้ว:}}',
  'requests.bulk.stay.not-solved': '{count, plural, other {# รายการยังไม่แก้ไข จึงปิดไม่ได้:}}',
  'requests.bulk.stay.put-away': '{count, plural, other {# รายการอยู่ในสแปมหรือถังขยะ:}}',
  'requests.bulk.reply': 'ตอบทั้งหมด',
  'requests.bulk.replyWords': 'ข้อความ พร้อมคำทักทายในภาษาของลูกค้าแต่ละคน',
  'requests.bulk.stay.merged': '{count, plural, other {# รายการอยู่ในคำขออื่น:}}',
  'requests.bulk.stay.fields-missing': '{count, plural, other {# รายการยังกรอกช่องที่จำเป็นไม่ครบ:}}',
  'requests.bulk.stay.done-already': '{count, plural, other {# รายการเสร็จแล้ว จึงเลื่อนไม่ได้:}}',
};

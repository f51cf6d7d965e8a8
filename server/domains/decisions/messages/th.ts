/** ประโยคของห้อง decisions */
export default {
  'decision-not-found': 'ไม่มีการตัดสินใจนี้',
  'decision-withdrawn': 'การตัดสินใจนี้ถูกถอนแล้ว ไม่มีการเปลี่ยนแปลง',
  'decision-told': 'ลูกค้าได้รับแจ้งข้อนี้แล้ว ไม่มีการส่งข้อความ',
  'clause-review-not-found': 'ไม่มีการทบทวนข้อนี้',
  'clause-review-over': 'การทบทวนนี้สิ้นสุดแล้ว ไม่มีการเปลี่ยนแปลง',
  'decision-telling':
    '{greeting}\n\nเราตัดสินใจเรื่องนี้ตามข้อ {number} ของ{policy} “{title}”:\n\n{text}\n\nหากคุณเห็นต่าง โปรดบอกเรา แล้วเราจะทบทวนข้อนี้อีกครั้ง',
};

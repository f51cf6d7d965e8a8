export default {
  'news-somebody': 'มีผู้หนึ่ง',
  'news-assigned': '{name} มอบหมายคำขอให้คุณ',
  'news-mentioned': '{name} กล่าวถึงคุณ',
  'news-answered': 'ลูกค้าเขียนมาอีกครั้ง',
  'news-side-answered': 'มีคำตอบในบทสนทนาข้างเคียง',
  'news-check-asked': '{name} ขอให้คุณช่วยดูฉบับร่าง',
  'news-draft-checked': '{name} ดูฉบับร่างของคุณแล้ว',
  'news-delivery-failed': 'ส่งคำตอบของคุณไม่สำเร็จ',
  'digest-subject': 'Sapa: {count} เรื่องรออ่าน',
  'digest-hello': 'สวัสดี ต่อไปนี้คือสิ่งที่เกิดขึ้นตั้งแต่คุณเปิดดูครั้งล่าสุด',
  'digest-more': 'และอีก {count} เรื่อง ซึ่งดูได้ใน Sapa',
  'digest-why': 'คุณได้รับอีเมลนี้เพราะคุณเลือกไว้ เปลี่ยนได้ที่ {link}',
};

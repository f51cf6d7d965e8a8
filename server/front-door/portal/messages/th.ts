export default {
  'portal-mail-subject': 'ทางเข้าของคุณสู่ {company}',
  'portal-mail-code': 'รหัสของคุณสำหรับ {company} คือ {code} ใช้ได้ครั้งเดียวภายใน {minutes} นาที ในหน้าที่คุณขอรหัส',
  'portal-mail-link': 'หรือเปิดลิงก์นี้:',
  'portal-entry-refused': 'ลิงก์หรือรหัสนี้ใช้ไปแล้ว หมดอายุ หรือไม่ถูกต้อง โปรดขอใหม่',
  'portal-sign-in-needed': 'โปรดเข้าสู่ระบบเพื่อดูคำขอของคุณ',
};

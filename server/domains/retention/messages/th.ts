import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'opportunity-not-solved': 'คำขอนี้ยังแก้ไม่เสร็จ โปรดแก้ให้เสร็จและถามความเห็นของลูกค้าก่อน ยังไม่มีการบันทึก',
  'opportunity-not-rated': 'ลูกค้ายังไม่ได้บอกความเห็น โปรดรอคำตอบก่อน ยังไม่มีการบันทึก',
  'opportunity-not-satisfied': 'ลูกค้ายังไม่พึงพอใจ โปรดแก้ไขให้ดีก่อน ยังไม่มีการบันทึก',
  'opportunity-recorded': 'มีการบันทึกเรื่องนี้ในคำขอแล้ว ไม่มีการเปลี่ยนแปลงใด ๆ',
  'opportunity-not-found': 'ไม่พบบันทึกนี้ อาจถูกดึงกลับไปแล้ว',
  'opportunity-settled': 'ทราบผลของเรื่องนี้แล้ว จึงเก็บบันทึกไว้ตามเดิม ไม่มีการเปลี่ยนแปลงใด ๆ',
  'referral-of-oneself': 'ลูกค้าแนะนำตัวเองไม่ได้ โปรดใส่อีเมลของผู้ที่ได้รับการแนะนำ',
} satisfies Translation<typeof en>;

import type { Translation } from '../../../platform/translation.ts';
import type en from './en.ts';

export default {
  'promise-not-found': 'ไม่มีคำสัญญานี้ หรือคุณไม่มีสิทธิ์ดู',
  'promise-in-the-past': 'โปรดเลือกเวลาที่ยังมาไม่ถึง',
  'promise-settled': 'คำสัญญานี้มีผลสรุปแล้ว ไม่มีการเปลี่ยนแปลงใด ๆ',
  'promise.another-date': 'เราแจ้งไว้ว่าจะเสร็จภายใน{before} ต้องขออภัยที่เราจำเป็นต้องใช้เวลาถึง{after} ขอบคุณที่กรุณารอ',
  'promise.takes-longer':
    'เราแจ้งไว้ว่าจะเสร็จภายใน{before} ต้องขออภัยที่ต้องใช้เวลานานกว่าที่คาดไว้ เรากำลังดำเนินการอยู่ และจะติดต่อกลับทันทีที่มีความคืบหน้า',
} satisfies Translation<typeof en>;

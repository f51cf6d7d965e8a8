import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

/** Sentences of the room quality. */
export default {
  'politeness.no-greeting': 'คำทักทายตอนต้นช่วยให้คำตอบอบอุ่นขึ้น',
  'politeness.no-thanks': 'คำขอบคุณ หรือคำขอโทษเมื่อมีข้อผิดพลาด ช่วยให้ลูกค้ารู้สึกดี',
  'politeness.no-address': 'เรียกลูกค้าว่าคุณตามด้วยชื่อ หรือคุณลูกค้า',
  'politeness.no-particle': 'ยังไม่มีคำลงท้ายที่สุภาพ เช่น “ครับ” หรือ “ค่ะ”',
  'politeness.informal-address': 'คำเรียกนี้ใช้กับเพื่อนสนิท กรุณาเลือกคำที่สุภาพ',
  'politeness.order': 'ในภาษาอังกฤษ “Could you please …” ฟังสุภาพกว่าประโยคที่ขึ้นต้นด้วย “please”',
  'politeness.direct-start': 'ในภาษาอังกฤษ ประโยคที่ขึ้นต้นด้วย “so” “but” หรือ “and” อาจฟังห้วน',
  'politeness.na-kha': '“นะค่ะ” ที่ถูกต้องเขียนว่า “นะคะ”',
  'politeness.question-kha': 'ประโยคคำถามลงท้ายด้วย “คะ” ไม่ใช่ “ค่ะ”',
  'politeness.statement-kha': 'ประโยคบอกเล่าลงท้ายด้วย “ค่ะ” ไม่ใช่ “คะ”',
  'politeness.mixed-particles': 'ข้อความนี้ใช้ทั้ง “ครับ” และ “ค่ะ” กรุณาเลือกอย่างใดอย่างหนึ่ง',
} satisfies Translation<typeof en>;

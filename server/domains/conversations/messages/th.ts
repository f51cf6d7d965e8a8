import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'conversation-not-found': 'ไม่มีบทสนทนานี้ หรือคุณไม่มีสิทธิ์ดู',
  'message-not-found': 'ไม่มีข้อความนี้ หรือคุณไม่มีสิทธิ์ดู',
  'message-empty': 'ยังไม่มีอะไรให้ส่ง โปรดเขียนข้อความหรือแนบไฟล์',
  'message-left': 'คำตอบนี้ส่งออกไปแล้วจึงเรียกคืนไม่ได้ คุณส่งข้อความแก้ไขได้',
  'draft-newer': 'คุณเขียนต่อไว้ในอีกหน้าต่างหนึ่ง ระบบเก็บฉบับร่างที่ใหม่กว่าไว้ โปรดเปิดฉบับนั้นก่อน',
  'redaction-not-found': 'ไม่พบคำเหล่านี้ในข้อความ ยังไม่มีการเปลี่ยนแปลงใด ๆ',
  'message-leaving': 'ยังมีคำตอบที่กำลังส่งออก โปรดลองอีกครั้งในไม่กี่วินาที ยังไม่มีการเปลี่ยนแปลง',
  'split-leaves-nothing': 'ต้องเหลือข้อความไว้อย่างน้อยหนึ่งข้อความ',
  'conversation-merged': 'มีบทสนทนาหนึ่งรวมไปแล้ว',
  'requester-needed': 'นำผู้ขอออกไม่ได้ โปรดเลือกผู้ขอคนอื่นก่อน',
} satisfies Translation<typeof en>;

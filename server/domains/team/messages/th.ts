import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'role-too-high': 'บทบาทนี้สูงกว่าบทบาทของคุณ ผู้ที่มีบทบาทนี้ทำให้ได้',
  'last-owner': 'พื้นที่ทำงานต้องมีเจ้าของอย่างน้อยหนึ่งคน โปรดตั้งผู้อื่นเป็นเจ้าของก่อน',
  'invitation-not-found': 'คำเชิญนี้ถูกใช้แล้ว หมดอายุแล้ว หรือไม่เคยมี โปรดขอคำเชิญใหม่',
  'member-not-found': 'ไม่มีสมาชิกทีมคนนี้ในพื้นที่ทำงานนี้',
  'team-not-found': 'ไม่มีทีมนี้ในพื้นที่ทำงานนี้',
  'calendar-not-found': 'ไม่มีปฏิทินนี้ในพื้นที่ทำงานนี้',
  'calendar-in-use': 'ปฏิทินนี้ยังมีการใช้งานอยู่ โปรดให้ทีมเหล่านั้นใช้ปฏิทินอื่นก่อน ยังไม่มีการเปลี่ยนแปลงใด ๆ',
} satisfies Translation<typeof en>;

import type { Translation } from '../../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'dashboard-not-found': 'ไม่มีแดชบอร์ดนี้แล้ว หรือแดชบอร์ดนี้ไม่ได้แบ่งปันกับคุณ',
  'dashboard-changed': 'มีผู้อื่นเปลี่ยนแดชบอร์ดนี้ในระหว่างนี้ สิ่งที่คุณจัดวางยังอยู่บนหน้าจอ โปรดโหลดหน้านี้ใหม่ก่อนบันทึก',
  'dashboard-part-twice': 'มีส่วนหนึ่งปรากฏสองครั้งในแดชบอร์ดนี้ โปรดนำออกหนึ่งส่วน',
} satisfies Translation<typeof en>;

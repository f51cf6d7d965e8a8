import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'customer-not-found': 'ไม่มีลูกค้ารายนี้ในพื้นที่ทำงานนี้',
} satisfies Translation<typeof en>;

import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'service-level-not-found': 'ไม่มีระดับการให้บริการนี้ในพื้นที่ทำงานนี้',
} satisfies Translation<typeof en>;

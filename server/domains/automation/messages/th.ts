import type { Translation } from '../../../platform/translation.ts';
import type en from './en.ts';

/** ประโยคของห้องกฎอัตโนมัติ */
export default {
  'rule-not-found': 'ไม่มีกฎนี้ อาจมีเพื่อนร่วมงานลบไปแล้ว',
  'rule-order-incomplete': 'ลำดับต้องมีกฎทุกข้อข้อละหนึ่งครั้ง โปรดโหลดรายการใหม่',
} satisfies Translation<typeof en>;

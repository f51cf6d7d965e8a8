import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'file-not-found': 'ไม่มีไฟล์นี้ หรือคุณไม่มีสิทธิ์ดู',
} satisfies Translation<typeof en>;

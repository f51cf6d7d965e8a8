import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'service-level-not-found': 'Tidak ada tingkat layanan seperti itu di ruang kerja ini.',
} satisfies Translation<typeof en>;

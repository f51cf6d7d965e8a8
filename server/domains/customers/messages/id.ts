import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'customer-not-found': 'Tidak ada pelanggan seperti itu di ruang kerja ini.',
} satisfies Translation<typeof en>;

import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'file-not-found': 'Berkas ini tidak ada, atau Anda tidak boleh melihatnya.',
} satisfies Translation<typeof en>;

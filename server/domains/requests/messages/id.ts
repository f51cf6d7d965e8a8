import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'request-not-found': 'Permintaan ini tidak ada, atau Anda tidak boleh melihatnya.',
  'view-not-found': 'Tampilan ini tidak ada, atau bukan milik Anda.',
  'close-needs-solution': 'Hanya permintaan yang sudah selesai yang dapat ditutup. Silakan selesaikan dulu.',
  'snooze-in-the-past': 'Silakan pilih waktu yang belum lewat.',
  'topic-not-found': 'Topik ini tidak ada. Tidak ada yang diubah.',
} satisfies Translation<typeof en>;

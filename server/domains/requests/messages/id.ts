import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'request-not-found': 'Permintaan ini tidak ada, atau Anda tidak boleh melihatnya.',
  'view-not-found': 'Tampilan ini tidak ada, atau bukan milik Anda.',
  'close-needs-solution': 'Hanya permintaan yang sudah selesai yang dapat ditutup. Silakan selesaikan dulu.',
  'snooze-in-the-past': 'Silakan pilih waktu yang belum lewat.',
  'topic-not-found': 'Topik ini tidak ada. Tidak ada yang diubah.',
  'nothing-waits': 'Tidak ada yang menunggu untuk diambil. Kerja bagus.',
  'member-full':
    'Jumlah permintaan terbuka anggota ini sudah mencapai batasnya. Selesaikan satu, atau naikkan batasnya di profil.',
  'member-absent': 'Anggota yang tidak hadir tidak diberi permintaan. Akhiri dulu ketidakhadirannya.',
  'handover-not-found': 'Serah terima ini tidak ada atau sudah selesai.',
} satisfies Translation<typeof en>;

import type { Translation } from '../../../platform/translation.ts';
import type en from './en.ts';

export default {
  'promise-not-found': 'Janji itu tidak ada, atau Anda tidak boleh melihatnya.',
  'promise-in-the-past': 'Silakan pilih waktu yang belum lewat.',
  'promise-settled': 'Janji ini sudah diselesaikan. Tidak ada yang diubah.',
  'promise.another-date':
    'Kami berjanji selesai paling lambat {before}. Mohon maaf, kami memerlukan waktu sampai {after}. Terima kasih atas kesabaran Anda.',
  'promise.takes-longer':
    'Kami berjanji selesai paling lambat {before}. Mohon maaf, ternyata perlu waktu lebih lama dan masih kami kerjakan. Kami akan segera mengabari Anda begitu ada perkembangan.',
} satisfies Translation<typeof en>;

import type { Translation } from '../../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'dashboard-not-found': 'Dasbor ini sudah tidak ada, atau tidak dibagikan kepada Anda.',
  'dashboard-changed':
    'Seseorang mengubah dasbor ini sementara itu. Susunan Anda masih ada di layar; mohon muat ulang halaman ini sebelum menyimpan.',
  'dashboard-part-twice': 'Ada bagian yang muncul dua kali di dasbor ini. Mohon hapus salah satunya.',
} satisfies Translation<typeof en>;

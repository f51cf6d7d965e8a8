import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'group-not-found':
    'Kelompok ini tidak ditemukan. Mungkin sudah digabung dengan kelompok lain, atau permintaan sudah dikelompokkan kembali.',
  'group-act-not-found': 'Tidak ada lagi yang dapat dibatalkan di sini.',
  'group-into-itself': 'Kelompok tidak dapat digabung dengan dirinya sendiri. Tidak ada yang diubah.',
  'group-split-empty':
    'Mohon pilih permintaan dari kelompok ini, tetapi jangan semuanya. Tidak ada yang diubah.',
  'nothing-to-draft':
    'Permintaan yang selesai di kelompok ini belum memuat jawaban yang dapat menjadi artikel. Tidak ada yang ditulis.',
  'group-has-article': 'Kelompok ini sudah memiliki artikel. Silakan ubah artikel itu.',
} satisfies Translation<typeof en>;

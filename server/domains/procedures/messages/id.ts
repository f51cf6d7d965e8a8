import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'procedure-not-found': 'Prosedur ini tidak ada.',
  'procedure-version-not-found': 'Versi prosedur ini tidak ada.',
  'procedure-changed':
    'Sementara itu orang lain sudah menyimpan prosedur ini. Muat ulang; tulisan Anda masih ada di sini.',
  'procedure-incomplete':
    'Prosedur ini belum bisa diikuti sampai selesai. Mohon perbaiki yang ditandai; drafnya tersimpan.',
  'procedure-unchanged': 'Tidak ada yang berbeda dari versi yang diikuti. Tidak ada yang diterbitkan.',
  'procedure-retired': 'Prosedur ini sudah tidak dipakai. Aktifkan kembali sebelum mengubahnya.',
  'procedure-place-unknown':
    'Prosedur ini menyebut tim, topik, atau penyedia yang tidak ada di sini: {names}. Drafnya tersimpan.',
  'procedure-file-unreadable': 'Baris {line} pada berkas tidak dapat dibaca. Tidak ada yang diambil.',
  'procedure-owner-cannot': 'Mohon pilih orang yang boleh menulis prosedur. Tidak ada yang diubah.',
} satisfies Translation<typeof en>;

import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'opportunity-not-solved':
    'Permintaan ini belum selesai. Mohon selesaikan dahulu dan tanyakan pendapat pelanggan. Tidak ada yang dicatat.',
  'opportunity-not-rated':
    'Pelanggan belum menyampaikan pendapatnya. Mohon tunggu jawabannya. Tidak ada yang dicatat.',
  'opportunity-not-satisfied':
    'Pelanggan belum puas. Mohon perbaiki dahulu pengalamannya. Tidak ada yang dicatat.',
  'opportunity-recorded': 'Hal ini sudah dicatat pada permintaan ini. Tidak ada yang diubah.',
  'opportunity-not-found': 'Catatan ini tidak ditemukan. Mungkin sudah ditarik kembali.',
  'opportunity-settled': 'Hasilnya sudah diketahui, jadi catatan ini tetap ada. Tidak ada yang diubah.',
  'referral-of-oneself':
    'Pelanggan tidak dapat merekomendasikan dirinya sendiri. Mohon isi alamat orang yang dimaksud.',
} satisfies Translation<typeof en>;

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
  'gesture-not-found':
    'Saran ini sudah tidak ada. Mungkin sudah dihapus, atau permintaannya tidak dapat Anda lihat.',
  'gesture-kind-not-found':
    'Ini tidak ada dalam daftar perusahaan. Mohon pilih yang lain. Tidak ada yang dibukukan.',
  'gesture-settled': 'Rekan Anda sudah memutuskan hal ini. Mohon lihat kembali. Tidak ada yang diubah.',
  'gesture-spared':
    'Tidak ada saran untuk pelanggan ini: ia diblokir, datanya dibatasi, atau hanya manusia yang memutuskan tentangnya. Tidak ada yang dibukukan.',
  'gesture-waits':
    'Pelanggan masih menunggu sesuatu diperbaiki. Mohon selesaikan itu dahulu, setelah itu perhatian ini akan disambut baik. Tidak ada yang dibukukan.',
  'gesture-too-soon': 'Pelanggan ini baru saja menerima sesuatu. Tidak ada yang dibukukan.',
  'gesture-other-customer': 'Permintaan ini milik pelanggan lain. Tidak ada yang dibukukan.',
  'gesture-reason-missing': 'Mohon tulis singkat mengapa Anda memberi yang lain. Tidak ada yang dibukukan.',
  'gesture-over-budget':
    'Biayanya melebihi sisa anggaran bulan ini. Mohon pilih yang lebih murah, atau tanyakan kepada pemimpin tim. Tidak ada yang dibukukan.',
  'gesture-kinds-full':
    'Sudah ada seratus jenis perhatian. Mohon ubah salah satunya. Tidak ada yang ditambahkan.',
} satisfies Translation<typeof en>;

import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'group-not-found':
    'Kelompok ini tidak ditemukan. Mungkin sudah digabung dengan kelompok lain, atau permintaan sudah dikelompokkan kembali.',
  'group-act-not-found': 'Tidak ada lagi yang dapat dibatalkan di sini.',
  'group-into-itself': 'Kelompok tidak dapat digabung dengan dirinya sendiri. Tidak ada yang diubah.',
  'group-split-empty':
    'Mohon pilih permintaan dari kelompok ini, tetapi jangan semuanya. Tidak ada yang diubah.',
  'group-has-problem':
    'Sebuah masalah bertumpu pada kelompok ini, jadi kelompok tetap bersama. Mohon keluarkan dahulu kelompok ini dari masalahnya.',
  'problem-not-found': 'Masalah ini tidak ditemukan.',
  'problem-of-others': 'Masalah ini ditangani orang lain. Tidak ada yang diubah.',
  'owner-cannot': 'Orang ini tidak dapat menangani masalah: sudah keluar, atau perannya tidak mengizinkan.',
  'problem-cause-missing': 'Mohon tulis penyebabnya dahulu. Tidak ada yang diubah.',
  'problem-fix-missing': 'Mohon tulis dahulu bagaimana masalah ini diperbaiki. Tidak ada yang diubah.',
  'problem-not-fixed': 'Pelanggan diberi tahu setelah masalah diperbaiki. Belum ada yang diberi tahu.',
  'nobody-to-tell': 'Tidak ada lagi pelanggan yang perlu diberi tahu. Tidak ada yang dikirim.',
  'telling-not-found': 'Tidak ada lagi yang dapat ditarik kembali di sini.',
  'alarm-to-nobody':
    'Salah satu orang ini tidak dapat melihat hal yang berulang, jadi tidak dapat diberi tahu. Tidak ada yang diubah.',
  'nothing-to-draft':
    'Permintaan yang selesai di kelompok ini belum memuat jawaban yang dapat menjadi artikel. Tidak ada yang ditulis.',
  'group-has-article': 'Kelompok ini sudah memiliki artikel. Silakan ubah artikel itu.',
} satisfies Translation<typeof en>;

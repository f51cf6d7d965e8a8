import type { Translated } from '../messages/text.tsx';
import type { en } from './en.ts';

export const id: Translated<typeof en> = {
  'word.cancel': 'Batal',
  'word.save': 'Simpan',
  'word.saved': 'Tersimpan',
  'word.close': 'Tutup',
  'word.add': 'Tambah',
  'word.remove': 'Lepaskan',
  'word.delete': 'Hapus',
  'word.edit': 'Ubah',
  'word.undo': 'Urungkan',
  'word.back': 'Kembali',
  'word.copy': 'Salin',
  'word.copied': 'Tersalin',
  'word.more': 'Lainnya',
  'word.search': 'Cari',
  'word.loading': 'Memuat',
  'word.none': 'Tidak ada',
  'word.all': 'Semua',
  'word.optional': 'boleh kosong',
  'word.tryAgain': 'Coba lagi',
  'word.nothingFound': 'Tidak ditemukan',
  'word.leavesIn': 'sisa {seconds} dtk',
  'word.name': 'Nama',
  'word.email': 'Surel',
  'word.password': 'Kata sandi',
  'word.language': 'Bahasa',
  'failed.title': 'Belum dapat dimuat',
  'failed.offline':
    'Anda tidak terhubung. Tulisan Anda tetap tersimpan di sini; kami coba lagi saat sambungan kembali.',
  'failed.server': 'Server belum dapat menjawab ({status}). Tidak ada yang hilang. Silakan coba lagi.',
  'failed.forbidden': 'Peran Anda belum mengizinkan ini. Administrator dapat mengubahnya.',
  'failed.missing': 'Ini sudah tidak ada, atau bukan untuk Anda lihat.',
  'failed.conflict':
    'Seseorang mengubahnya saat Anda bekerja. Keadaan terbaru sudah dimuat; silakan periksa dan coba lagi.',
  'failed.invalid': 'Ada isian yang belum tepat. Silakan periksa yang ditandai.',
  'failed.tooMany': 'Terlalu sering dalam waktu singkat. Mohon tunggu satu menit.',
  'failed.tooLarge': 'Ukurannya terlalu besar untuk dikirim.',
  'offline.title': 'Anda sedang luring',
  'offline.bar':
    'Tidak ada sambungan. Anda tetap dapat membaca dan menulis; kami kirim saat sambungan kembali.',
};

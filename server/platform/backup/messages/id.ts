import type { Translation } from '../../translation.ts';
import type en from './en.ts';

export default {
  'schema-newer':
    'Data ini ditulis oleh Sapa versi lebih baru. Tidak ada yang diubah. Silakan jalankan versi yang lebih baru, atau pulihkan cadangan yang dibuat versi ini.',
  'backup-before-upgrade-failed':
    'Basis data perlu diperbarui, tetapi pencadangan sebelumnya gagal: {reason} Tidak ada yang diubah. Mohon sediakan ruang atau perbaiki, lalu jalankan lagi.',
  'backup-not-found': 'Tidak ada cadangan yang utuh di {place}. Tidak ada yang diubah.',
  'backup-running': 'Cadangan lain sedang dibuat saat ini. Mohon tunggu sampai selesai.',
  'backup-failed':
    'Cadangan tidak dapat ditulis ke {place} ({reason}). Cadangan terakhir tetap disimpan; mohon periksa apakah folder itu ada dan boleh ditulis.',
  'backup-no-space':
    'Ruang di {place} terlalu sedikit untuk cadangan: diperlukan {needed} MB. Cadangan terakhir tetap disimpan; mohon sediakan ruang.',
  'backup-damaged':
    'Cadangan ini rusak: {part} tidak sama dengan yang disimpan. Tidak ada yang diubah; silakan pakai cadangan lain.',
  'backup-foreign':
    'Cadangan ini dibuat oleh rakitan Sapa lain yang tabelnya berbeda dari yang ini. Tidak ada yang diubah.',
  'restore-not-empty':
    'Cadangan hanya dipulihkan ke tempat kosong, sedangkan di sini sudah ada data. Tidak ada yang diubah; silakan sebutkan rumah kosong dengan --into, atau basis data kosong.',
  'backup-taken': 'Cadangan dibuat: {place}',
  'backup-holds': 'Isinya {tables} tabel, {rows} baris, dan {contents} berkas ({megabytes} MB).',
  'backup-lacks':
    'Perhatian: {missing} berkas tidak dapat dibaca dan {changed} tidak sama dengan yang disimpan. Selebihnya ada dalam cadangan.',
  'backup-listed': '{name}: {reason}, {rows} baris, {contents} berkas',
  'backup-list-empty': 'Belum ada cadangan di {place}.',
  'backup-last': 'Cadangan baik terakhir dibuat pada {when}: {place}',
  'backup-late':
    'Perhatian: cadangan baik terakhir dibuat pada {when}. Mohon periksa mengapa sejak itu belum ada lagi: {place}',
  'backup-none': 'Belum ada cadangan; yang pertama dibuat dalam satu jam ini, di {place}',
  'backup-off': 'Pencadangan harian dimatikan (SAPA_BACKUP_DAILY).',
  'restore-done':
    'Sudah dipulihkan dan dibandingkan: semua yang tercatat sampai {when}. {tables} tabel, {rows} baris, dan {contents} berkas sama dengan cadangan.',
  'rewind-done':
    'Sudah dipulihkan seperti keadaan pada {when}. {contents} berkas ada seperti saat disimpan; {missing} yang disebut basis data tidak ditemukan.',
  'rewind-none':
    'Tidak ada waktu yang disimpan di {place}. Tidak ada yang diubah. Penyimpanan dimulai sejak {setting} diatur; silakan pulihkan cadangan.',
  'rewind-not-kept': 'Waktu itu tidak disimpan. Tidak ada yang diubah. Silakan pilih waktu di antara: {kept}',
  'rewind-own-server':
    'Untuk server basis data milik Anda sendiri (DATABASE_URL), pemulihan ke suatu waktu memakai alat server itu. Tidak ada yang diubah; silakan lihat {guide}.',
  'rewind-time-wrong':
    'Ini bukan waktu yang benar: {given}. Tidak ada yang diubah. Mohon tulis seperti 2026-11-25T08:30:00Z atau 2026-11-25T15:30:00+07:00.',
  'rewind-kept': 'Setiap saat dalam rentang ini dapat dipulihkan: {kept}',
  'restore-start': 'Jalankan dengan SAPA_HOME={home}',
  'backup-usage': 'Cara pakai: npm run backup [-- list]',
  'restore-usage': 'Cara pakai: npm run restore -- latest | NAMA | FOLDER | --to WAKTU [--into RUMAH]',
  'reason-daily': 'harian',
  'reason-upgrade': 'sebelum pembaruan',
  'reason-asked': 'atas permintaan',
} satisfies Translation<typeof en>;

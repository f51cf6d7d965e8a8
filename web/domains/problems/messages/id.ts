import type { Translated } from '../../../platform/messages/text.tsx';
import type { en } from './en.ts';

/** Sentences about groups of like requests. */
export const id: Translated<typeof en> = {
  'groups.text': 'Permintaan yang serupa berkumpul menurut isinya; tidak perlu ditandai.',
  'groups.group': 'Kelompok',
  'groups.examples': 'Contoh',
  'groups.trend': 'Delapan minggu',
  'groups.lastWeek': '7 hari terakhir',
  'groups.size': 'Semua',
  'groups.open': 'Terbuka',
  'groups.pinned': 'Tetap bersama',
  'groups.nameless': 'Tanpa nama',
  'groups.empty': 'Belum ada kelompok',
  'groups.empty.text': 'Kelompok muncul sendiri setelah ada dua puluh permintaan.',
  'groups.standing': '{grouped} permintaan dalam kelompok, {ungrouped} tidak serupa dengan yang lain',
  'groups.at': 'dikelompokkan {at}',
  'groups.members': 'Permintaan',
  'groups.members.text': 'Yang paling khas lebih dahulu',
  'groups.request': 'Permintaan',
  'groups.came': 'Masuk',
  'groups.likeness': 'Kekhasan',
  'groups.rename': 'Ganti nama',
  'groups.rename.text':
    'Kelompok yang diberi nama tetap menyimpan permintaannya. Tanpa nama, kata-katanya yang tampil.',
  'groups.pin': 'Tetapkan bersama',
  'groups.unpin': 'Lepaskan',
  'groups.merge': 'Gabung',
  'groups.merge.text':
    'Kelompok lain itu menjadi bagian dari kelompok ini, juga untuk permintaan yang akan datang.',
  'groups.merge.which': 'Kelompok yang digabung ke sini',
  'groups.split': 'Pisahkan',
  'groups.split.title': '{count, plural, other {Jadikan # permintaan satu kelompok}}',
  'groups.split.alike': 'Sertakan yang serupa juga',
  'groups.choose': 'Pilih #{number}',
  'groups.told.renamed': 'Nama kelompok diganti',
  'groups.told.pinned': 'Kelompok tetap bersama',
  'groups.told.unpinned': 'Kelompok boleh disusun kembali',
  'groups.told.merged': 'Kelompok digabung',
  'groups.told.split': 'Kelompok dipisahkan',
};

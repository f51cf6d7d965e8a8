import type { Translated } from '../../../platform/messages/text.tsx';
import type { en } from './en.ts';

export const id: Translated<typeof en> = {
  'search.title': 'Cari',
  'search.placeholder': 'Kata, nama, alamat, atau nomor',
  'search.type.any': 'Semua',
  'search.type.request': 'Permintaan',
  'search.type.message': 'Pesan',
  'search.type.customer': 'Pelanggan',
  'search.type.article': 'Artikel',
  'search.begin': 'Apa yang Anda cari?',
  'search.begin.text': 'Yang ditulis ditemukan dalam dua detik, dalam tiga bahasa.',
  'search.none': 'Tidak ada hasil untuk “{q}”',
  'search.none.text': 'Coba lebih sedikit kata, atau awalan kata saja.',
  'search.found': '{count, plural, other {# hasil}}',
};

import type { Translation } from '../../../platform/translation.ts';
import type en from './en.ts';

/** Kalimat ruang pengetahuan. */
export default {
  'topic-not-found': 'Topik ini tidak ada. Tidak ada yang diubah.',
  'topic-circle': 'Topik tidak dapat berada di bawah dirinya sendiri. Pilih tempat lain.',
  'topic-too-deep': 'Topik paling dalam lima tingkat. Pilih tempat yang lebih atas.',
  'section-not-found': 'Bagian ini tidak ada. Mungkin sudah dihapus rekan Anda.',
  'section-circle': 'Bagian tidak dapat berada di bawah dirinya sendiri. Pilih tempat lain.',
  'section-not-empty': 'Masih ada artikel atau bagian di dalamnya. Pindahkan dahulu; tidak ada yang dihapus.',
  'article-not-found': 'Artikel ini tidak ada, atau bukan untuk Anda.',
  'article-translation-not-found': 'Artikel ini belum ditulis dalam bahasa ini.',
  'article-version-not-found': 'Versi artikel ini tidak ada.',
  'article-changed':
    'Orang lain sudah menyimpan artikel ini lebih dahulu. Muat ulang; tulisan Anda masih ada di sini.',
  'article-archived': 'Artikel ini diarsipkan. Kembalikan dahulu sebelum mengubahnya.',
  'article-empty': 'Artikel ini belum berisi. Tulislah sesuatu sebelum melanjutkan.',
  'article-not-in-review': 'Tidak ada yang meminta tinjauan untuk artikel ini. Tidak ada yang diubah.',
  'article-not-published': 'Artikel ini belum diterbitkan dalam bahasa ini.',
  'article-time-past': 'Waktu ini sudah lewat. Pilih waktu lain, atau terbitkan sekarang.',
  'article-audience-incomplete': 'Sebutkan organisasi atau tim yang boleh membaca artikel ini.',
  'article-team-not-yours': 'Anda dapat menulis untuk tim tempat Anda bergabung.',
  'article-not-for-customers':
    'Artikel ini untuk staf. Isinya tidak dapat dimasukkan ke balasan untuk pelanggan.',
  'article-slug-taken': 'Alamat ini sudah dipakai artikel lain. Pilih alamat lain.',
  'feedback-not-found': 'Pendapat ini tidak ada, atau sudah terlambat untuk menambahnya.',
  'articles-unreadable': 'Berkas ini tidak dapat dibaca sebagai {kind}. Tidak ada yang diambil.',
  'import-too-large': 'Isi berkas lebih dari {megabytes} MB. Bawalah sebagian demi sebagian.',
  'import-line-no-title': 'Tidak ada judulnya.',
  'import-line-no-words': 'Tidak ada isinya.',
  'import-line-language': 'Bahasanya tidak termasuk bahasa kami.',
  'import-line-unreadable': 'Tidak dapat dibaca.',
  'callout-note': 'Catatan',
  'callout-tip': 'Saran',
  'callout-warning': 'Penting',
  'watch-video': 'Tonton videonya di {house}',
  'read-article': 'Selengkapnya: {title}',
} satisfies Translation<typeof en>;

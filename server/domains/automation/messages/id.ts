import type { Translation } from '../../../platform/translation.ts';
import type en from './en.ts';

/** Kalimat ruang otomatisasi. */
export default {
  'rule-not-found': 'Aturan itu tidak ada. Mungkin sudah dihapus oleh rekan Anda.',
  'rule-order-incomplete': 'Urutan harus menyebut setiap aturan satu kali. Silakan muat ulang daftarnya.',
} satisfies Translation<typeof en>;

import type { Company } from '../play/story.ts';

/** Letters for the spam folder. */
export const spam: Company['spam'] = [
  {
    name: 'SEO Juara Satu',
    email: 'promo@ranking-cepat.example',
    subject: 'Situs Anda peringkat 1 dalam 3 hari!!!',
    text: 'Kami menjamin toko Anda muncul paling atas. Bayar sekali, untung selamanya. Balas YA untuk promo khusus hari ini.',
  },
  {
    name: 'Account Team',
    email: 'no-reply@mailbox-quota.example',
    subject: 'Your mailbox is almost full',
    text: 'Your mailbox will be closed in 24 hours. Confirm your password on our page to keep your messages.',
  },
  {
    name: 'Pinjaman Kilat',
    email: 'cair@dana-instan.example',
    subject: 'Dana usaha cair 5 menit tanpa jaminan',
    text: 'Butuh modal cepat? Cukup foto KTP dan nomor rekening. Proses lima menit, bunga ringan, tanpa survei.',
  },
  {
    name: 'Global Textile Export',
    email: 'sales@cheap-textile.example',
    subject: 'Dear sir, best price cloth container',
    text: 'Dear sir or madam, we are leading factory of all cloth. Minimum one container. Kindly open our catalogue and send your bank details.',
  },
];

import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'file-not-found': 'Berkas ini tidak ada, atau Anda tidak boleh melihatnya.',
  'file-refused-virus': 'Berkas ini mengandung virus yang dikenal ({virus}), jadi tidak disimpan.',
  'file-infected':
    'Berkas ini mengandung virus yang dikenal, jadi tidak kami berikan. Silakan minta berkas yang bersih kepada pengirimnya.',
  'file-not-checked': 'Berkas ini masih diperiksa oleh pemindai virus. Silakan coba lagi sebentar lagi.',
  'files-quota-reached':
    'Ruang berkas untuk ruang kerja ini sudah habis terpakai ({limit} GB). Berkas ini tidak disimpan; silakan minta ruang tambahan kepada administrator, atau hapus yang tidak diperlukan lagi.',
  'file-masked':
    'Berkas ini mungkin memuat alamat atau nomor telepon, yang disamarkan untuk Anda. Silakan buka dengan tombol di sampingnya; setiap kali dibuka akan dicatat.',
} satisfies Translation<typeof en>;

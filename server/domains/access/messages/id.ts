import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'sign-in-failed': 'Alamat surel dan kata sandi tidak cocok. Silakan coba lagi.',
  'account-exists': 'Sudah ada akun dengan alamat surel ini. Silakan masuk dengan akun itu.',
  'setup-code-wrong': 'Kode penyiapan tidak sama dengan yang dicetak di konsol program.',
  'workspace-not-empty':
    'Ruang kerja ini sudah tidak kosong. Perusahaan contoh hanya mengisi ruang kerja kosong; tidak ada yang diubah.',
  'setup-done': 'Instalasi ini sudah disiapkan.',
} satisfies Translation<typeof en>;

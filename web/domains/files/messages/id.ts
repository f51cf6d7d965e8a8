import type { Translated } from '../../../platform/messages/text.tsx';
import type { en } from './en.ts';

export const id: Translated<typeof en> = {
  'files.title': 'Berkas',
  'files.text': 'Yang disimpan dari pesan, draf, dan impor',
  'files.used': '{size} dalam {count, plural, other {# berkas}}',
  'files.of': '{size} dari {limit} dalam {count, plural, other {# berkas}}',
  'files.full':
    'Ruangnya sudah habis. Berkas dari pelanggan tetap disimpan; anggota tim belum dapat mengunggah sampai ruangnya ditambah.',
};

import type { Translated } from '../../../platform/messages/text.tsx';
import type { en } from './en.ts';

export const id: Translated<typeof en> = {
  'customers.title': 'Pelanggan',
  'customers.one': 'Pelanggan',
  'customers.who': 'Siapa beliau',
  'customers.say': 'Sapa “{name}”',
  'customers.edit': 'Perbaiki kartu',
  'customers.open': 'Buka pelanggan',
  'customers.name': 'Nama',
  'customers.preferredName': 'Nama panggilan',
  'customers.preferredName.help': 'Nama yang dipakainya sendiri atau yang disukainya.',
  'customers.honorific': 'Sapaan',
  'customers.noHonorific': 'Tanpa sapaan',
  'customers.language': 'Bahasa',
  'customers.unknownLanguage': 'Belum diketahui',
  'customers.notes': 'Catatan',
  'customers.notes.add': 'Tambah catatan tentang orang ini',
  'customers.notes.help': 'Yang perlu diketahui rekan sebelum menjawab.',
  'customers.since': 'Dikenal sejak {day}',
  'customers.search': 'Cari nama atau alamat',
  'customers.empty': 'Belum ada pelanggan',
  'customers.empty.text': 'Siapa pun yang menulis akan tercatat di sini.',
  'customers.noneFound': 'Tidak ada yang cocok dengan “{q}”',
  'customers.address': 'Alamat',
  'customers.verified': 'terverifikasi',
  'customers.saved': 'Kartu {name} diperbaiki',
};

import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'role-too-high': 'Peran ini di atas peran Anda. Orang yang memilikinya dapat melakukannya.',
  'last-owner':
    'Ruang kerja harus punya sedikitnya satu pemilik. Silakan jadikan orang lain pemilik terlebih dahulu.',
  'invitation-not-found':
    'Undangan ini sudah dipakai, sudah kedaluwarsa, atau tidak pernah ada. Silakan minta yang baru.',
  'member-not-found': 'Tidak ada anggota tim seperti itu di ruang kerja ini.',
  'team-not-found': 'Tidak ada tim seperti itu di ruang kerja ini.',
  'calendar-not-found': 'Tidak ada kalender seperti itu di ruang kerja ini.',
  'calendar-in-use':
    'Kalender ini masih dipakai. Silakan beri tim-timnya kalender lain dulu; tidak ada yang diubah.',
} satisfies Translation<typeof en>;

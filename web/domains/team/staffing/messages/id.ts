import type { Translated } from '../../../../platform/messages/text.tsx';
import type { en } from './en.ts';

/** Kalimat tentang status, keahlian, jam kerja, dan ketidakhadiran. */
export const id: Translated<typeof en> = {
  'staff.status': 'Status',
  'staff.status.available': 'Siap',
  'staff.status.busy': 'Sibuk',
  'staff.status.break': 'Istirahat',
  'staff.status.away': 'Tidak di tempat',
  'staff.status.offline': 'Luring',
  'staff.absent': 'Tidak hadir',
  'staff.since': 'selama {duration}',
  'staff.handover': 'Serah terima',
  'staff.handover.open': 'Buka serah terima',
  'staff.bar.covers': 'Anda menggantikan {name}.',
  'staff.bar.back': 'Selamat datang kembali.',
  'staff.bar.see': 'Lihat apa yang terjadi selama Anda tidak hadir',
};

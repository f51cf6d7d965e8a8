import type { Translated } from '../../../platform/messages/text.tsx';
import type { en } from './en.ts';

export const id: Translated<typeof en> = {
  'notes.title': 'Pemberitahuan',
  'notes.unread': '{count, plural, other {# pemberitahuan belum dibaca}}',
  'notes.read': 'Tandai semua dibaca',
  'notes.empty': 'Tidak ada yang baru',
  'notes.empty.text': 'Anda diberi tahu di sini saat ditugaskan atau disebut.',
  'notes.assigned': '{name} menugaskan permintaan kepada Anda',
  'notes.mentioned': '{name} menyebut Anda',
  'notes.answered': 'Pelanggan membalas',
  'notes.delivery-failed': 'Sebuah balasan tidak sampai',
  'notes.due-soon': 'Sebuah permintaan segera jatuh tempo',
  'notes.late': 'Sebuah permintaan terlambat',
  'notes.promise-due': 'Janji Anda segera jatuh tempo',
  'notes.promise-broken': 'Janji Anda diingkari',
  'notes.rule': 'Sebuah aturan meminta perhatian Anda',
  'notes.reply-held': 'Satu balasan ditahan: mohon dilihat',
  'notes.follow-up': 'Belum ada jawaban sampai waktu yang ditetapkan',
  'notes.someone': 'Seseorang',
};

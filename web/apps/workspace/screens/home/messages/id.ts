import type { Translated } from '../../../../../platform/messages/text.tsx';
import type { en } from './en.ts';

export const id: Translated<typeof en> = {
  'home.hello.morning': 'Selamat pagi, {name}',
  'home.hello.noon': 'Selamat siang, {name}',
  'home.hello.afternoon': 'Selamat sore, {name}',
  'home.hello.evening': 'Selamat malam, {name}',
  'home.sum.promises': '{count, plural, other {# janji jatuh tempo}}',
  'home.sum.late': '{count, plural, other {# permintaan terlambat}}',
  'home.sum.replies': '{count, plural, other {# orang menunggu jawaban Anda}}',
  'home.sum.unassigned':
    'Tidak ada yang menunggu Anda; {count, plural, other {# permintaan belum ada pemiliknya}}.',
  'home.sum.nothing': 'Tidak ada yang menunggu Anda.',
  'home.day': 'Hari Anda',
  'home.keys': 'Tombol pintas',
  'home.start': 'Mulai dari yang berikutnya',
  'home.near': 'Hampir lewat batas',
  'home.near.meta': '{count}, {late} terlambat',
  'home.near.none': 'Tidak ada batas waktu Anda yang habis hari ini.',
  'home.firstAnswer': 'balasan pertama',
  'home.answer': 'langkah berikutnya',
  'home.promises': 'Janji yang jatuh tempo hari ini',
  'home.promises.none': 'Tidak ada janji Anda untuk hari ini.',
  'home.readings':
    '{count, plural, other {# kebijakan untuk dibaca dan ditandatangani, paling lambat {date}}}',
  'home.steps': 'Langkah yang menunggu Anda',
  'home.steps.noLimit': 'tanpa batas',
  'home.replies': 'Menunggu balasan Anda',
  'home.replies.none': 'Tidak ada lagi yang menunggu jawaban Anda.',
  'home.ago': '{time} yang lalu',
  'home.in': '{time} lagi',
  'home.all': 'Semua, {count}',
  'home.open': 'Buka',
};

import type { Translated } from '../../../platform/messages/text.tsx';
import type { en } from './en.ts';

/** Kalimat dari halaman feedback. */
export const id: Translated<typeof en> = {
  'experience.title': 'Pengalaman pelanggan',
  'experience.method': 'SERVPERF, 1 sampai 7; tampil mulai {fewest} jawaban',
  'experience.nothingAsked': 'Belum ada butir yang ditanyakan kepada pelanggan',
  'experience.noAnswers':
    'Belum ada yang menjawab. Inilah pertanyaannya; jawaban masuk lewat survei atau API.',
  'experience.clause': 'Butir',
  'experience.question': 'Pertanyaan',
  'experience.experienced': 'Dialami',
  'experience.expected': 'Diharapkan',
  'experience.gap': 'Selisih',
  'experience.few': '{count, plural, other {# jawaban: terlalu sedikit}}',
  'experience.mean': '{mean} ({low} sampai {high}, {count})',
  'experience.whole': 'Keseluruhan: {mean} dari 7.',
  'experience.wholeGap': 'Selisih dengan harapan (SERVQUAL): {gap}.',
};

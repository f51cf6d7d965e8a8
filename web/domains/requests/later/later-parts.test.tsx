import { expect, test } from 'vitest';
import { type Answers, shown, wordsIn } from '../../../../tests/harness/stage.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import type { TimeEntry } from '../time/api.ts';
import { TimePart } from '../time/TimePart.tsx';
import { TimeSettings } from '../time/TimeSettings.tsx';
import type { ScheduledReply } from './api.ts';
import { LaterPart } from './LaterPart.tsx';

const reply: ScheduledReply = {
  ...{ id: 's1', body: '<p>Selamat pagi, Ibu Rina.</p>', fileIds: [], cc: [], version: 1 },
  ...{ sendAt: '2026-11-26T02:00:00.000Z', zone: 'Asia/Jakarta', followUp: null },
  ...{ state: 'waiting', heldReason: null, writer: { id: 'm-adi', name: 'Adi Wijaya' } },
};
const coming = (more: Partial<ScheduledReply>[], followUp: object | null = null): Answers => [
  [['requests', 'later', 'r1'], { replies: more.map((one) => ({ ...reply, ...one })), followUp }],
];
const later = (answers: Answers, language: Language = 'en') =>
  wordsIn(shown(<LaterPart requestId="r1" onTaken={() => {}} />, language, answers));

test('a reply that waits says when it leaves, by whom, and how it begins', () => {
  const words = later(coming([{}]));
  expect(words).toMatch(/Leaves 26 Nov 2026, \d\d:\d\d, by Adi Wijaya Selamat pagi, Ibu Rina\./);
  expect(later(coming([]))).toBe('');
});

test.each<[Language, string]>([
  ['en', 'Held: the customer wrote first'],
  ['id', 'Ditahan: pelanggan menulis lebih dulu'],
  ['th', 'พักไว้: ลูกค้าเขียนมาก่อน'],
])('in %s one that is held says why', (language, words) => {
  expect(later(coming([{ state: 'held', heldReason: 'customer-wrote' }]), language)).toContain(words);
});

test('a follow-up says by when and what then', () => {
  const followUp = { id: 'f1', act: 'send', body: 'Sudah sampai?', dueAt: '2026-11-30T02:00:00.000Z' };
  const words = later(coming([], followUp));
  expect(words).toContain('If no answer by 30 Nov 2026');
  expect(words).toContain('send a reminder Sudah sampai? Take back');
});

const labels = { en: 'Phone call', id: 'Telepon', th: 'โทรศัพท์' };
const entry: TimeEntry = {
  ...{ id: 't1', source: 'hand', activity: 'call', seconds: 900, note: 'Kurir' },
  ...{ member: { id: 'm-sari', name: 'Sari Hidayat' }, startedAt: '2026-11-25T02:00:00.000Z' },
};
const time = (timerRuns: boolean, items: TimeEntry[]): Answers => [
  [['time-settings'], { timerRuns, activities: [{ key: 'call', labels, archived: false }] }],
  [['requests', 'time', 'r1'], { totalSeconds: items.length * 900, items }],
];

test('time stands with its sum, its kind of work and its note; the timer only where it runs', () => {
  const words = wordsIn(shown(<TimePart requestId="r1" />, 'en', time(false, [entry, entry])));
  expect(words).toContain('Time 30 m');
  expect(words).toContain('15 m Sari Hidayat · Phone call · Kurir');
  expect(words).not.toContain('Counting');
  expect(wordsIn(shown(<TimePart requestId="r1" />, 'id', time(true, [])))).toContain(
    'Menghitung 0 dtk Belum ada waktu yang dicatat',
  );
});

test('the settings name the kinds of work', () => {
  expect(wordsIn(shown(<TimeSettings />, 'th', time(true, [])))).toContain('โทรศัพท์');
});

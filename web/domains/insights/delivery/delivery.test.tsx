import { expect, test } from 'vitest';
import { shown, wordsIn } from '../../../../tests/harness/stage.tsx';
import { RhythmFields } from './RhythmFields.tsx';
import { ScheduleList } from './ScheduleList.tsx';
import type { Receiver, Rhythm, Schedule } from './types.ts';

const receiver = (state: Receiver['state'], name: string): Receiver => ({
  ...{ id: name, memberId: null, address: name, name, language: 'en', state },
});
const schedule = (more: Partial<Schedule> = {}): Schedule => ({
  ...{ id: 's', subject: { kind: 'report', id: 'r', name: 'Per minggu' }, rhythm: { every: 'day' } },
  ...{ time: '08:00', format: 'both', paused: false, mine: true, lastAt: null, receivers: [] },
  ...{ nextAt: '2026-11-27T01:00:00Z', ...more },
});
const listed = (more: Partial<Schedule>, language: 'en' | 'id' | 'th' = 'en') =>
  wordsIn(shown(<ScheduleList schedules={[schedule(more)]} />, language));

test.each([
  [{ every: 'day' }, 'en', 'every day at 08:00'],
  [{ every: 'week', on: [1, 5] }, 'en', 'Monday, Friday at 08:00'],
  [{ every: 'week', on: [1, 5] }, 'id', 'Senin, Jumat pukul 08:00'],
  [{ every: 'week', on: [7] }, 'th', 'วันอาทิตย์ เวลา 08:00'],
  [{ every: 'month', on: 31 }, 'id', 'tanggal 31 setiap bulan pukul 08:00'],
  [{ every: 'month', on: 0 }, 'en', 'last day of the month at 08:00'],
] satisfies [Rhythm, 'en' | 'id' | 'th', string][])('%j in %s is “%s”', (rhythm, language, words) => {
  expect(listed({ rhythm }, language)).toContain(words);
});

test('it is told how many get it, who was only asked, and who stopped it', () => {
  const receivers = [
    receiver('on', 'a'),
    receiver('on', 'b'),
    receiver('asked', 'c'),
    receiver('stopped', 'd'),
  ];
  const words = listed({ receivers });
  for (const part of ['Per minggu', '2 receivers', '1 asked', '1 stopped it']) expect(words).toContain(part);
});

test('whoever only gets it reads that it comes to them, and nothing of others', () => {
  expect(listed({ mine: false, receivers: [receiver('on', 'a')] })).toContain('to you');
  expect(listed({ mine: false, receivers: [receiver('stopped', 'a')] })).toContain('no more to you');
});

test('one that rests has no next time, and one of a report that is gone has no name', () => {
  const words = listed({ paused: true, nextAt: null, subject: { kind: 'report', id: 'r', name: null } });
  expect(words).toContain('at rest');
  expect(words).toContain('no longer there');
});

test('the days of a week are offered for a week alone', () => {
  const fields = (rhythm: Rhythm) =>
    wordsIn(shown(<RhythmFields rhythm={rhythm} onChange={() => undefined} />));
  expect(fields({ every: 'week', on: [1] })).toContain('Wednesday');
  expect(fields({ every: 'day' })).not.toContain('Wednesday');
  expect(fields({ every: 'month', on: 0 })).toContain('A month that is shorter sends it on its last day.');
});

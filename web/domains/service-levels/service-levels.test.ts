import { expect, test } from 'vitest';
import { datesFor } from '../../platform/messages/dates.ts';
import { secondsOf, textOfSeconds } from './duration-text.ts';
import { lookOf, shownClocks } from './standing.ts';
import type { Clock } from './types.ts';

test.each([
  ['4', 14_400],
  ['4 h', 14_400],
  ['1 h 30 m', 5400],
  ['1:30', 5400],
  ['0,5 jam', 1800],
  ['45 mnt', 2700],
  ['2 ชม. 5 นาที', 7500],
  ['90นาที', 5400],
  ['', null],
  ['soon', undefined],
  ['2 d', undefined],
  ['4 h oops', undefined],
])('“%s” is read as %s seconds', (text, wanted) => {
  expect(secondsOf(text)).toBe(wanted);
});

test('what is written out is read again as the same, in every language', () => {
  for (const language of ['en', 'id', 'th'] as const)
    for (const seconds of [60, 1800, 3600, 5400, 14_400, 90_000]) {
      const text = textOfSeconds(seconds, datesFor(language).inUnit);
      expect([language, text, secondsOf(text)]).toEqual([language, text, seconds]);
    }
  expect(textOfSeconds(null, datesFor('en').inUnit)).toBe('');
});

const now = Date.parse('2026-11-26T05:00:00Z');
const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();
const clock = (change: Partial<Clock>): Clock => ({
  ...{ id: 'c', kind: 'first-reply', state: 'running', targetSeconds: 3600, elapsedSeconds: 900 },
  policy: { id: 'p', version: 1, name: 'Standard', profile: 'sapa' },
  ...{ startedAt: at(-15), endedAt: null, pausedAt: null, warnAt: at(33), dueAt: at(45) },
  ...change,
});

test.each<[string, Partial<Clock>, object]>([
  ['going', {}, { tone: 'quiet', says: 'left', left: 0.75, seconds: 2700 }],
  ['near', { warnAt: at(-1) }, { tone: 'soon', says: 'left' }],
  ['late', { dueAt: at(-2), state: 'breached' }, { tone: 'late', says: 'late', seconds: 120 }],
  [
    'paused',
    { pausedAt: at(-1), dueAt: null, state: 'paused' },
    { tone: 'quiet', says: 'paused', left: 0.75 },
  ],
  ['never open', { dueAt: null }, { tone: 'quiet', says: 'closed' }],
  ['ended in time', { endedAt: at(-1), state: 'met' }, { tone: 'kept', says: 'met' }],
  ['ended late', { endedAt: at(-1), state: 'breached' }, { tone: 'late', says: 'met-late' }],
])('a clock that is %s', (_case, change, wanted) => {
  expect(lookOf(clock(change), now)).toMatchObject(wanted);
});

test('what goes on stands first by its due time, what has ended after it, the last of each kind', () => {
  const all = [
    clock({ id: 'first', endedAt: at(-9), state: 'met' }),
    clock({ id: 'next-1', kind: 'next-reply', endedAt: at(-5), state: 'met' }),
    clock({ id: 'solving', kind: 'solving', dueAt: at(99) }),
    clock({ id: 'next-2', kind: 'next-reply', dueAt: at(5) }),
    clock({ id: 'update-1', kind: 'update', endedAt: at(-3), state: 'met' }),
    clock({ id: 'update-2', kind: 'update', endedAt: at(-1), state: 'breached' }),
  ];
  expect(shownClocks(all).map((one) => one.id)).toEqual(['next-2', 'solving', 'first', 'update-2']);
});

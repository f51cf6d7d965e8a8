import { expect, test } from 'vitest';
import { type ReportType, standingOf, stillRings, type Told, talkSeconds } from './call-state.ts';

const start = Date.parse('2026-11-23T02:00:00Z');
const at = (type: ReportType, second: number, ...extensions: string[]): Told => ({
  ...{ type, extensions },
  at: new Date(start + second * 1000),
});

test.each([
  ['it rings', [at('ringing', 0, '101')], 'ringing'],
  ['somebody answered', [at('ringing', 0), at('answered', 4, '101')], 'talking'],
  ['on hold', [at('answered', 4), at('held', 9)], 'held'],
  ['taken up again', [at('answered', 4), at('held', 9), at('resumed', 12)], 'talking'],
  ['ended', [at('ringing', 0), at('answered', 4), at('ended', 60)], 'ended'],
  ['nobody answered', [at('ringing', 0), at('ended', 25)], 'missed'],
  ['the exchange says missed', [at('ringing', 0), at('missed', 25)], 'missed'],
  [
    'one line let it ring, another answered',
    [at('missed', 9, '101'), at('answered', 12, '102'), at('ended', 60)],
    'ended',
  ],
  ['the hold alone was told', [at('ringing', 0), at('held', 9)], 'held'],
  ['a recording says nothing of it', [at('recording', 70), at('ended', 60)], 'missed'],
  ['nothing but a recording', [at('recording', 70)], 'ringing'],
] as const)('%s', (_what, told, state) => {
  expect(standingOf(told).state).toBe(state);
});

test('in every order the same comes out', () => {
  const told = [
    at('ringing', 0, '101', '102'),
    at('answered', 4, '102'),
    at('held', 9),
    at('resumed', 20),
    at('ended', 64),
  ];
  const orders = permutations(told);
  expect(orders).toHaveLength(120);
  const all = new Set(orders.map((one) => JSON.stringify(standingOf(one))));
  expect(all.size).toBe(1);
  expect(standingOf(told)).toMatchObject({ state: 'ended', answeredBy: '102' });
  expect(talkSeconds(standingOf(told))).toBe(60);
});

test('a bell is shown while it is news', () => {
  const ringing = standingOf([at('ringing', 0)]);
  expect(stillRings(ringing, new Date(start + 60_000))).toBe(true);
  expect(stillRings(ringing, new Date(start + 4 * 60_000))).toBe(false);
  expect(stillRings(standingOf([at('ringing', 0), at('answered', 1)]), new Date(start + 2000))).toBe(false);
});

test('a talk that goes on has no length, and clocks of exchanges that run backwards make none below zero', () => {
  expect(talkSeconds({ answeredAt: new Date(start), endedAt: null })).toBeNull();
  expect(talkSeconds({ answeredAt: new Date(start + 9000), endedAt: new Date(start) })).toBe(0);
});

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((one, index) => permutations(items.toSpliced(index, 1)).map((rest) => [one, ...rest]));
}

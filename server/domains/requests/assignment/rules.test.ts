import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bestNext,
  type Candidate,
  chooseMember,
  type Mode,
  modes,
  type Queued,
  type Wanted,
  weights,
} from './rules.ts';

const member = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{ id, takesWork: true, isAbsent: false, languages: [], skills: [] },
  ...{ capacity: 10, load: 0, lastGivenAt: 0, ...more },
});
const wanted = (more: Partial<Wanted> = {}): Wanted => ({
  ...{ priority: 'normal', language: null, labels: [], knownBy: null, letGoBy: null },
  ...more,
});
const choose = (request: Wanted, people: Candidate[], order: Mode[]) => chooseMember(request, people, order);

describe('chosen is', () => {
  const thai = { languages: ['th'] };
  const returns = (level: number) => ({ skills: [{ skill: 'Retur', level }] });
  test.each<[string, Wanted, Candidate[], Mode[], string | null, Mode[]]>([
    [
      'whoever got one longest ago',
      wanted(),
      [member('a', { lastGivenAt: 9 }), member('b', { lastGivenAt: 5 })],
      ['round-robin'],
      'b',
      ['round-robin'],
    ],
    [
      'whoever carries the least share',
      wanted(),
      [member('a', { load: 3 }), member('b', { load: 4, capacity: 20 })],
      ['load'],
      'b',
      ['load'],
    ],
    [
      'whoever knows the customer',
      wanted({ knownBy: 'b' }),
      [member('a'), member('b', { load: 8 })],
      ['knows-customer', 'load'],
      'b',
      ['knows-customer'],
    ],
    [
      'another when the known one is full',
      wanted({ knownBy: 'b' }),
      [member('a'), member('b', { load: 10 })],
      ['knows-customer'],
      'a',
      [],
    ],
    [
      'whoever speaks the language',
      wanted({ language: 'th' }),
      [member('a'), member('b', thai)],
      ['language'],
      'b',
      ['language'],
    ],
    [
      'nobody while who speaks it is on a break',
      wanted({ language: 'th' }),
      [member('a'), member('b', { ...thai, takesWork: false })],
      ['language'],
      null,
      [],
    ],
    [
      'another where who speaks it is absent',
      wanted({ language: 'th' }),
      [member('a'), member('b', { ...thai, isAbsent: true, takesWork: false })],
      ['language'],
      'a',
      [],
    ],
    ['anybody where nobody speaks it', wanted({ language: 'th' }), [member('a')], ['language'], 'a', []],
    [
      'whoever knows the matter best',
      wanted({ labels: ['retur'] }),
      [member('a', returns(1)), member('b', returns(3)), member('c')],
      ['skill'],
      'b',
      ['skill'],
    ],
    [
      'nobody where the certificate of who knew the matter has ended',
      wanted({ labels: ['retur'] }),
      [member('a', returns(0)), member('b')],
      ['skill'],
      null,
      ['skill'],
    ],
    [
      'the language before the load',
      wanted({ language: 'th' }),
      [member('a'), member('b', { ...thai, load: 5 }), member('c', { ...thai, load: 2 })],
      ['language', 'load'],
      'c',
      ['language', 'load'],
    ],
    [
      'whoever knows the customer, though another speaks the language',
      wanted({ language: 'th', knownBy: 'a' }),
      [member('a'), member('b', thai)],
      ['knows-customer', 'language'],
      'a',
      ['knows-customer'],
    ],
    ['nobody who let it go', wanted({ letGoBy: 'a' }), [member('a')], ['load'], null, []],
    ['nobody beyond the capacity', wanted({ priority: 'urgent' }), [member('a', { load: 9 })], [], null, []],
    ['somebody up to the capacity', wanted(), [member('a', { load: 9 })], [], 'a', []],
  ])('%s', (_what, request, people, order, memberId, reasons) => {
    expect(choose(request, people, order)).toEqual(memberId && { memberId, reasons });
  });
});

const someone = fc.record({
  id: fc.uuid(),
  takesWork: fc.boolean(),
  isAbsent: fc.boolean(),
  languages: fc.subarray(['id', 'th', 'en']),
  skills: fc.uniqueArray(
    fc.record({ skill: fc.constantFrom('retur', 'faktur'), level: fc.integer({ min: 1, max: 3 }) }),
    {
      selector: (one) => one.skill,
    },
  ),
  capacity: fc.integer({ min: 0, max: 6 }),
  load: fc.integer({ min: 0, max: 6 }),
  lastGivenAt: fc.integer({ min: 0, max: 3 }),
});
const something: fc.Arbitrary<Wanted> = fc.record({
  priority: fc.constantFrom('low', 'normal', 'high', 'urgent'),
  language: fc.option(fc.constantFrom('id', 'th', 'en')),
  labels: fc.subarray(['retur', 'faktur', 'vip']),
  knownBy: fc.constant(null),
  letGoBy: fc.constant(null),
});
const people = fc.uniqueArray(someone, { selector: (one) => one.id, maxLength: 8 });
const orders = fc.shuffledSubarray([...modes]);

test('nobody who is away, absent or would be overfilled is ever chosen, whatever the order', () => {
  fc.assert(
    fc.property(something, people, orders, (request, all, order) => {
      const choice = choose(request, all, order);
      const chosen = all.find((one) => one.id === choice?.memberId);
      if (!choice) return;
      expect(chosen).toMatchObject({ takesWork: true, isAbsent: false });
      expect((chosen?.load ?? 0) + weights[request.priority]).toBeLessThanOrEqual(chosen?.capacity ?? 0);
    }),
  );
});

test('the choice depends on people, not on the order in which they are listed', () => {
  fc.assert(
    fc.property(something, people, orders, (request, all, order) => {
      expect(choose(request, all.toReversed(), order)).toEqual(choose(request, all, order));
    }),
  );
});

test('in turns, nobody gets two more than another', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 30 }), (count, rounds) => {
      const all = Array.from({ length: count }, (_, at) => member(`m${at}`, { capacity: 100 }));
      const got = new Map(all.map((one) => [one.id, 0]));
      for (let round = 1; round <= rounds; round += 1) {
        const { memberId = '' } = choose(wanted(), all, ['round-robin']) ?? {};
        got.set(memberId, (got.get(memberId) ?? 0) + 1);
        const chosen = all.find((one) => one.id === memberId);
        if (chosen) chosen.lastGivenAt = round;
      }
      expect(Math.max(...got.values()) - Math.min(...got.values())).toBeLessThanOrEqual(1);
    }),
  );
});

const monday = Date.UTC(2026, 10, 23);
const queued = (id: string, more: Partial<Queued> = {}): Queued => ({
  ...{ id, priority: 'normal', language: null, labels: [], nextDueAt: null },
  ...{ createdAt: new Date(monday), ...more },
});

test.each<[string, Queued[], string | null]>([
  ['nothing of nothing', [], null],
  ['the older', [queued('b', { createdAt: new Date(monday + 5) }), queued('a')], 'a'],
  ['the urgent', [queued('a'), queued('b', { priority: 'urgent', createdAt: new Date(monday + 5) })], 'b'],
  [
    'the sooner due',
    [queued('a'), queued('b', { nextDueAt: new Date(monday + 9), createdAt: new Date(monday + 5) })],
    'b',
  ],
  ['what one knows', [queued('a'), queued('b', { labels: ['Retur'], createdAt: new Date(monday + 5) })], 'b'],
  [
    'another language last',
    [queued('a', { language: 'th', priority: 'urgent' }), queued('b', { language: 'id' })],
    'b',
  ],
  ['another language where nothing else waits', [queued('a', { language: 'th' })], 'a'],
])('next is %s', (_what, waiting, id) => {
  const me = { languages: ['id', 'en'], skills: [{ skill: 'retur', level: 2 }] };
  expect(bestNext(waiting, me)?.id ?? null).toBe(id);
});

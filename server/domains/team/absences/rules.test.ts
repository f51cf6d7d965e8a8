import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Covered, coverFor, holds, overlap } from './rules.ts';

const day = (number: number) => new Date(Date.UTC(2026, 10, number));
const stretch = (from: number, to: number | null) => ({
  startsAt: day(from),
  endsAt: to === null ? null : day(to),
});

test.each([
  [stretch(1, 3), stretch(2, 4), true],
  [stretch(1, 3), stretch(3, 4), false],
  [stretch(1, null), stretch(9, 10), true],
  [stretch(5, null), stretch(1, 5), false],
  [stretch(1, null), stretch(2, null), true],
])('%j and %j overlap: %s', (a, b, isOne) => {
  expect(overlap(a, b)).toBe(isOne);
  expect(overlap(b, a)).toBe(isOne);
});

test('two overlap exactly when some moment is held by both', () => {
  const some = fc
    .record({ from: fc.integer({ min: 1, max: 12 }), long: fc.option(fc.integer({ min: 1, max: 8 })) })
    .map(({ from, long }) => stretch(from, long === null ? null : from + long));
  const days = Array.from({ length: 40 }, (_, at) => day(at + 1));
  fc.assert(
    fc.property(some, some, (a, b) => {
      expect(overlap(a, b)).toBe(days.some((at) => holds(a, at) && holds(b, at)));
    }),
  );
});

const away = (
  memberId: string,
  coverMemberId: string | null,
  coverTeamId: string | null = null,
): Covered => ({
  ...stretch(1, 5),
  ...{ memberId, coverMemberId, coverTeamId },
});
const everybody = () => true;
const cover = (memberId: string, absences: Covered[], isIn: (id: string) => boolean = everybody) =>
  coverFor(memberId, absences, day(2), isIn);

test('the cover covers, and after the absence nobody does', () => {
  expect(cover('adi', [away('adi', 'nok')])).toEqual({ memberId: 'nok', teamId: null });
  expect(coverFor('adi', [away('adi', 'nok')], day(5), everybody)).toEqual({ memberId: null, teamId: null });
});

test('a cover who is absent too hands on to their own cover', () => {
  expect(cover('adi', [away('adi', 'nok'), away('nok', 'dewi')])).toEqual({ memberId: 'dewi', teamId: null });
});

test('where the chain ends or bites its tail, the last team that was named has it', () => {
  const team = { memberId: null, teamId: 'gudang' };
  expect(cover('adi', [away('adi', null, 'gudang')])).toEqual(team);
  expect(cover('adi', [away('adi', 'nok', 'gudang'), away('nok', null)])).toEqual(team);
  expect(cover('adi', [away('adi', 'nok'), away('nok', 'adi', 'gudang')])).toEqual(team);
  expect(cover('adi', [away('adi', 'nok'), away('nok', 'adi')])).toEqual({ memberId: null, teamId: null });
});

test('a cover who may not sign in any more covers nothing', () => {
  expect(cover('adi', [away('adi', 'nok', 'gudang')], (id) => id !== 'nok')).toEqual({
    memberId: null,
    teamId: 'gudang',
  });
});

test('whoever covers is never absent, and never the one who is covered', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const one = fc.record({
    memberId: fc.constantFrom(...names),
    coverMemberId: fc.option(fc.constantFrom(...names)),
    coverTeamId: fc.option(fc.constant('team')),
  });
  const many = fc.uniqueArray(one, { selector: (each) => each.memberId });
  fc.assert(
    fc.property(many, (all) => {
      const absences = all.map((each) => ({ ...stretch(1, 5), ...each }));
      for (const { memberId } of absences) {
        const found = cover(memberId, absences);
        expect(absences.some((each) => each.memberId === found.memberId)).toBe(false);
      }
    }),
  );
});

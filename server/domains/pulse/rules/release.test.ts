import { expect, test } from 'vitest';
import { chanceFrom } from '../../../kernel/statistics/chance.ts';
import { type Cell, fewest, type Part, type Past, release } from './release.ts';

/** Here a ballot says whose it is, which no real one does: so it can be counted what an onlooker could work out. */
type Named = string;
const drawing = (seed: number) => {
  const chance = chanceFrom(seed);
  return (n: number) => Math.floor(chance() * n);
};
const cell = (team: string | null, people: string[], ballots = people): Cell<Named> => ({
  team,
  people,
  ballots,
});
const some = (name: string, n: number) => Array.from({ length: n }, (_, at) => `${name}${at + 1}`);
const shownOf = (cells: Cell<Named>[], pasts: Past[] = [], seed = 1) => release(cells, pasts, drawing(seed));
const sizes = (found: ReturnType<typeof shownOf>) =>
  found && {
    ...Object.fromEntries(found.shown.map(({ teams, ballots }) => [teams[0], ballots.length])),
    rest: found.rest?.ballots.length ?? 0,
  };
const asPast = (found: ReturnType<typeof shownOf>): Past =>
  found ? [...found.shown, ...(found.rest ? [found.rest] : [])] : [];

test.each([
  ['four are nobody', [cell('a', some('a', 4))], null],
  ['five are a group', [cell('a', some('a', 5))], { a: 5, rest: 0 }],
  ['five of whom four answered are none', [cell('a', some('a', 5), some('a', 4))], null],
  // Everybody less the other team would be these three.
  [
    'a small team takes the next one with it',
    [cell('a', some('a', 6)), cell('b', some('b', 3))],
    { rest: 9 },
  ],
  [
    'and the larger one stays',
    [cell('a', some('a', 9)), cell('b', some('b', 6)), cell('c', some('c', 3))],
    { a: 9, rest: 9 },
  ],
  [
    'two small ones are five together',
    [cell('a', some('a', 9)), cell('b', some('b', 2)), cell('c', some('c', 3))],
    { a: 9, rest: 5 },
  ],
  [
    'people of no team are never shown by themselves',
    [cell(null, some('n', 8)), cell('b', some('b', 6))],
    { b: 6, rest: 8 },
  ],
  [
    'of a team that kept silent the silence is not shown',
    [cell('a', some('a', 9)), cell('b', some('b', 4), [])],
    { rest: 9 },
  ],
])('%s', (_, cells, expected) => {
  expect(sizes(shownOf(cells))).toEqual(expected);
});

test('one came: four who stayed are left out, so that the difference is of five', () => {
  const before = asPast(shownOf([cell('a', some('a', 12)), cell('b', some('b', 9))]));
  const now = [cell('a', [...some('a', 12), 'new']), cell('b', some('b', 9))];
  expect(sizes(shownOf(now, [before]))).toEqual({ a: 9, b: 9, rest: 0 });
});

test('one left a team of six: it joins the others rather than tell of them', () => {
  const before = asPast(shownOf([cell('a', some('a', 6)), cell('b', some('b', 14))]));
  const now = [cell('a', some('a', 5)), cell('b', some('b', 14))];
  // Two teams before are one rest now: who left does not count as a difference in every sum, so five are left out.
  expect(sizes(shownOf(now, [before]))).toEqual({ rest: 14 });
});

test('two teams changed people and one came: both together are no fewer than five either', () => {
  const before = asPast(shownOf([cell('a', some('a', 12)), cell('b', some('b', 12))]));
  const now = [
    cell('a', [...some('a', 6), ...some('b', 6)]),
    cell('b', [...some('a', 12).slice(6), ...some('b', 12).slice(6), 'new']),
  ];
  const found = shownOf(now, [before]);
  const left = (found?.shown ?? []).reduce((sum, { ballots }) => sum + ballots.length, 0);
  // Nobody of theirs was new in the first, so five of each had to be left out, less the one who came.
  expect(25 - left).toBe(9);
});

/** All unions of parts: what somebody with every figure of a round can work out by adding and taking away. */
function unions<P>(parts: readonly P[]): P[][] {
  let found: P[][] = [[]];
  for (const part of parts) found = found.flatMap((one) => [one, [...one, part]]);
  return found;
}
const symmetric = (one: readonly string[], other: readonly string[]) =>
  one.filter((id) => !other.includes(id)).length + other.filter((id) => !one.includes(id)).length;

test('in drawn companies over years no sum or difference of figures is of one to four people', () => {
  let releases = 0;
  for (let seed = 1; seed <= 150; seed += 1) {
    const below = drawing(seed);
    let teams = new Map<string, string | null>();
    let next = 0;
    const names = ['a', 'b', 'c', 'd', null];
    const join = () => teams.set(`p${++next}`, names[below(below(3) === 0 ? 5 : 2)] ?? null);
    for (let at = 10 + below(30); at > 0; at -= 1) join();
    const pasts: Past[] = [];
    for (let round = 0; round < 5; round += 1) {
      const cells = names.map((team) => {
        const people = [...teams].flatMap(([id, its]) => (its === team ? [id] : []));
        return cell(
          team,
          people,
          people.filter(() => below(8) > 0),
        );
      });
      const found = release(
        cells.filter(({ people }) => people.length > 0),
        pasts.slice(0, 3),
        below,
      );
      if (found) {
        releases += 1;
        const parts = asPast(found) as Part<Named>[];
        for (const { ballots } of parts) expect(ballots.length).toBeGreaterThanOrEqual(fewest);
        for (const past of pasts.slice(0, 3)) expectNoneUnmasked(parts, past, cells);
        pasts.unshift(parts);
      }
      teams = new Map([...teams].filter(() => below(12) > 0));
      for (let come = below(4); come > 0; come -= 1) join();
      for (const id of [...teams.keys()]) if (below(15) === 0) teams.set(id, names[below(3)] ?? null);
    }
  }
  expect(releases).toBeGreaterThan(300);
});

/** Whoever knows both rosters holds every union now against every union before. */
function expectNoneUnmasked(parts: Part<Named>[], past: Past, cells: readonly Cell<Named>[]): void {
  const answered = new Set(cells.flatMap(({ ballots }) => ballots));
  for (const now of unions(parts))
    for (const before of unions(past)) {
      const people = now.flatMap((one) => one.people);
      const differing = symmetric(
        people,
        before.flatMap((one) => one.people),
      );
      if (differing === 0 || differing >= fewest || now.length === 0) continue;
      const counted = new Set(now.flatMap(({ ballots }) => ballots));
      const leftOut = people.filter((id) => answered.has(id) && !counted.has(id)).length;
      expect(
        differing + leftOut,
        `${people} against ${before.flatMap((one) => one.people)}`,
      ).toBeGreaterThanOrEqual(fewest);
    }
}

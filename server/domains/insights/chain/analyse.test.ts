import { expect, test } from 'vitest';
import { chanceFrom } from '../../../kernel/statistics/chance.ts';
import type { PanelLag } from '../../../kernel/statistics/panel/panel-lags.ts';
import { analyse } from './analyse.ts';
import type { Cell } from './measures.ts';
import { scenario } from './scenario.ts';
import { byQuarter, edgesOfMonths, isQuarterly, monthsBefore, quartersIn } from './steps.ts';

const steps = monthsBefore('Asia/Jakarta', new Date('2026-11-26T03:00:00Z'), 24);

/** Two measures of so many teams, the second following the first a month later with a strength, and the company's means. */
function measures(teams: number, strength: number, seed = 5): { a: Cell[]; b: Cell[] } {
  const next = chanceFrom(seed);
  const draw = () => next() + next() + next() - 1.5;
  const [a, b]: [Cell[], Cell[]] = [[], []];
  for (let team = 0; team < teams; team++) {
    let [x, y, before] = [team * 10, team * 5, 0];
    for (const step of steps) {
      const change = draw();
      x += change;
      y += draw() + strength * before;
      before = change;
      a.push({ teamId: `team-${team}`, step, value: x, n: 20 });
      b.push({ teamId: `team-${team}`, step, value: y, n: 20 });
    }
  }
  return { a: [...a, ...company(a)], b: [...b, ...company(b)] };
}

const company = (cells: readonly Cell[]): Cell[] =>
  steps.map((step) => {
    const own = cells.filter((cell) => cell.step === step);
    return { teamId: null, step, value: own.reduce((sum, { value }) => sum + value, 0) / own.length, n: 100 };
  });

test('teams that move together a month apart are told so, with what was compared', () => {
  const link = analyse({ steps, ...measures(6, 1) });
  expect(link).toMatchObject({ level: 'teams', verdict: 'together', best: { lag: 1, units: 6 } });
  expect(link.points).toHaveLength(6 * 22);
  expect(link.points[0]).toMatchObject({ teamId: 'team-0', step: steps[2] });
  expect(analyse({ steps, ...measures(6, -1) }).verdict).toBe('against');
});

test('what chance explains is not told as a link', () => {
  expect(analyse({ steps, ...measures(6, 0) }).verdict).toBe('unclear');
});

test('a company without teams is looked at as a whole, and a year of it says nothing', () => {
  const { a, b } = measures(1, 1);
  const whole = { a: a.filter(({ teamId }) => !teamId), b: b.filter(({ teamId }) => !teamId) };
  expect(analyse({ steps, ...whole }).level).toBe('company');
  expect(analyse({ steps: steps.slice(0, 8), ...whole })).toMatchObject({
    verdict: 'too-little',
    best: null,
  });
  expect(analyse({ steps, a: [], b: [] })).toMatchObject({ verdict: 'too-little', points: [] });
});

test('doubt adds up from link to link, and what is not seen ends the scenario', () => {
  const link = { slope: 2, slopeError: 0.5, lag: 1 } as PanelLag;
  const [first, second, third, fourth] = scenario(1, [link, link, null, link]);
  expect(first?.middle).toBeCloseTo(2, 1);
  expect(second?.middle).toBeCloseTo(4, 0);
  expect([first?.steps, second?.steps]).toEqual([1, 2]);
  const doubt = (one: typeof first) => ((one?.high ?? 0) - (one?.low ?? 0)) / Math.abs(one?.middle ?? 1);
  expect(doubt(second)).toBeGreaterThan(doubt(first) * 1.2);
  expect([third, fourth]).toEqual([null, null]);
  expect(scenario(0, [link])[0]?.middle).toBeCloseTo(0, 12);
});

test('months that are over, by the zone’s own calendar; quarters that are whole', () => {
  expect(monthsBefore('Asia/Jakarta', new Date('2026-10-31T18:00:00Z'), 2)).toEqual(['2026-09', '2026-10']);
  expect(monthsBefore('UTC', new Date('2026-01-31T18:00:00Z'), 2)).toEqual(['2025-11', '2025-12']);
  expect(edgesOfMonths(['2025-11', '2025-12'])).toEqual({ from: '2025-11-01', until: '2026-01-01' });
  expect(quartersIn(steps)).toEqual([
    ...['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'],
  ]);
  const cell = (step: string, value: number, n: number) => ({ teamId: null, step, value, n });
  expect(byQuarter([cell('2026-07', 10, 10), cell('2026-09', 40, 20), cell('2026-10', 5, 5)])).toEqual([
    cell('2026-Q3', 30, 30),
    cell('2026-Q4', 5, 5),
  ]);
  expect(isQuarterly([cell('2026-04', 1, 9), cell('2026-07', 1, 9)])).toBe(true);
  expect(isQuarterly([cell('2026-04', 1, 9), cell('2026-05', 1, 9)])).toBe(false);
  expect(isQuarterly([cell('2026-04', 1, 9)])).toBe(false);
});

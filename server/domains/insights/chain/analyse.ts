import { changesOf, type PanelUnit, pairsAt } from '../../../kernel/statistics/panel/changes.ts';
import { panelChance } from '../../../kernel/statistics/panel/panel-chance.ts';
import { fewestPairs, type PanelLag, panelLags } from '../../../kernel/statistics/panel/panel-lags.ts';
import type { Cell } from './measures.ts';

/** Steps by which one thing may go ahead of the other at most. */
export const maxLag = 6;

export const verdicts = ['together', 'against', 'unclear', 'too-little'] as const;
export type Verdict = (typeof verdicts)[number];

/** Two measures side by side, and in which months or quarters. */
export type LinkTask = { steps: string[]; a: Cell[]; b: Cell[] };

/** The change of both from one month to the next, of one team. */
export type Point = { teamId: string | null; step: string; x: number; y: number };

export type Link = {
  /** Team by team, or the whole company where teams say less. */
  level: 'teams' | 'company';
  verdict: Verdict;
  lags: PanelLag[];
  /** The lag with the largest |r| among those that have an interval. */
  best: PanelLag | null;
  /** How often chance alone would show as much in any of the lags. */
  chance: number | null;
  /** For a picture of the best lag, or of the same month where none is. */
  points: Point[];
};

/** Whether two measures move together. Says nothing where the data could show anything. */
export function analyse({ steps, a, b }: LinkTask): Link {
  const teams = unitsOf(steps, a, b, false);
  const company = unitsOf(steps, a, b, true);
  const level = worth(teams) > worth(company) ? 'teams' : 'company';
  const units = level === 'teams' ? teams : company;
  const lags = panelLags(units, maxLag);
  const told = lags.filter(({ low }) => low !== null);
  const best = told.reduce<PanelLag | null>(
    (most, one) => (most && Math.abs(most.r ?? 0) >= Math.abs(one.r ?? 0) ? most : one),
    null,
  );
  const chance = best ? panelChance(units, maxLag) : null;
  const points = pointsOf(steps, units, best?.lag ?? 0);
  return { level, verdict: verdictOf(best, chance), lags, best, chance, points };
}

/** Moving together is told where neither chance nor the choice among lags explains it, and the interval leaves 0 out. */
function verdictOf(best: PanelLag | null, chance: number | null): Verdict {
  if (!best || chance === null || best.low === null || best.high === null) return 'too-little';
  if (chance > 0.05 || (best.low <= 0 && best.high >= 0)) return 'unclear';
  return (best.r ?? 0) > 0 ? 'together' : 'against';
}

/** Effective pairs of the same month: what a level has to say. */
function worth(units: readonly PanelUnit[]): number {
  const [same] = panelLags(units, 0);
  return same?.nEffective && same.nEffective > fewestPairs ? same.nEffective : 0;
}

function unitsOf(
  steps: readonly string[],
  a: readonly Cell[],
  b: readonly Cell[],
  company: boolean,
): PanelUnit[] {
  const wanted = (cell: Cell) => (cell.teamId === null) === company;
  const teams = new Set(a.filter(wanted).map(({ teamId }) => teamId ?? ''));
  return [...teams].sort().map((unit) => ({
    unit,
    a: series(steps, a, unit),
    b: series(steps, b, unit),
  }));
}

function series(steps: readonly string[], cells: readonly Cell[], unit: string): (number | null)[] {
  const own = new Map(
    cells.filter(({ teamId }) => (teamId ?? '') === unit).map(({ step, value }) => [step, value]),
  );
  return steps.map((step) => own.get(step) ?? null);
}

function pointsOf(steps: readonly string[], units: readonly PanelUnit[], lag: number): Point[] {
  return units.flatMap(({ unit, a, b }) =>
    pairsAt(changesOf(a), changesOf(b), lag).map(({ step, x, y }) => ({
      ...{ teamId: unit || null, step: steps[step + 1] ?? '', x, y },
    })),
  );
}

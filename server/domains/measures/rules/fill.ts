import type { MeasureAsk, MeasureCell } from '../shapes.ts';
import { nothingSummed, type Summed, toCell } from './cells.ts';
import type { Definition } from './registry.ts';
import { stepsOf } from './steps.ts';

/** What the facts of one step and one key amount to; `at` is null where nothing is stepped, and before the time of levels. */
export type Group = { at: string | null; key: string | null } & Summed;

/**
 * The cells of an answer, in order of the steps and then of the keys: every step has one of each key, one that nothing
 * happened in too. A level goes on from step to step, from what there was before.
 */
export function fillCells(ask: MeasureAsk, measure: Definition, groups: readonly Group[]): MeasureCell[] {
  const steps = stepsOf(ask);
  const found = [...new Set(groups.map(({ key }) => key))].sort(inOrder);
  const keys = ask.split ? found : [null];
  if (measure.kind === 'level') return keys.flatMap((key) => levels(steps, key, groups)).sort(byStep);
  const known = new Map(groups.map((one) => [nameOf(one.at, one.key), one]));
  const isSum = measure.kind === 'count' && measure.figure !== null;
  return steps.flatMap((at) =>
    keys.map((key) =>
      toCell({ kind: measure.kind, isSum }, at, key, known.get(nameOf(at, key)) ?? nothingSummed),
    ),
  );
}

function levels(
  steps: readonly (string | null)[],
  key: string | null,
  groups: readonly Group[],
): MeasureCell[] {
  const own = groups.filter((one) => one.key === key);
  const changes = new Map(own.map(({ at, sum }) => [at, sum]));
  // Without steps everything there is, before the time or in it, has no step.
  let level = steps[0] === null ? 0 : (changes.get(null) ?? 0);
  return steps.map((at) => {
    level += changes.get(at) ?? 0;
    return toCell({ kind: 'level', isSum: false }, at, key, { ...nothingSummed, n: level });
  });
}

const nameOf = (at: string | null, key: string | null) => `${at ?? ''} ${key ?? ''}`;
const inOrder = (a: string | null, b: string | null) => ((a ?? '') < (b ?? '') ? -1 : 1);
const byStep = (a: MeasureCell, b: MeasureCell) => inOrder(a.at, b.at);

import { type Measure, measures, type Target } from '../../../server/domains/providers/rules/targets.ts';

/** A target as it is written into fields: per cents as people write them. */
export type TargetFields = {
  measure: Measure;
  atLeast: string;
  tolerance: string;
  penalty: 'none' | 'points' | 'steps';
  /** Of points: per cent for each, and at most. */
  percent: string;
  most: string;
  /** Steps as `95:2 90:5`: below 95 % two per cent, below 90 % five. */
  steps: string;
  /** As `99:1`: from 99 % on one per cent more. */
  credit: string;
};

/** What a step or a credit looks like. */
export const pairs = '\\s*\\d+(\\.\\d+)?:\\d+(\\.\\d+)?(\\s+\\d+(\\.\\d+)?:\\d+(\\.\\d+)?)*\\s*';
export const onePair = '\\s*\\d+(\\.\\d+)?:\\d+(\\.\\d+)?\\s*';

const asPercent = (share: number) => String(Math.round(share * 1e6) / 1e4);
const asShare = (text: string) => Math.round(Number(text) * 1e4) / 1e6;

/** Every measure with its fields, empty where the contract says nothing of it. */
export function fieldsOf(targets: readonly Target[]): TargetFields[] {
  return measures.map((measure) => {
    const known = targets.find((one) => one.measure === measure);
    const penalty = known?.penalty ?? null;
    const steps = penalty?.by === 'steps' ? penalty.steps : [];
    return {
      measure,
      atLeast: known ? asPercent(known.atLeast) : '',
      tolerance: known?.tolerance ? asPercent(known.tolerance) : '',
      penalty: penalty?.by ?? 'none',
      percent: penalty?.by === 'points' ? String(penalty.percent) : '1',
      most: penalty?.by === 'points' ? String(penalty.most) : '10',
      steps: steps.map(({ below, percent }) => `${asPercent(below)}:${percent}`).join(' '),
      credit: known?.credit ? `${asPercent(known.credit.from)}:${known.credit.percent}` : '',
    };
  });
}

/** The targets that the fields say; a measure without a figure is none. */
export function targetsOf(fields: readonly TargetFields[]): Target[] {
  return fields.flatMap((one): Target[] => {
    if (one.atLeast.trim() === '') return [];
    const [credit] = pairsIn(one.credit);
    return [
      {
        measure: one.measure,
        atLeast: asShare(one.atLeast),
        tolerance: asShare(one.tolerance || '0'),
        penalty: penaltyOf(one),
        credit: credit ? { from: asShare(credit[0]), percent: Number(credit[1]) } : null,
      },
    ];
  });
}

function penaltyOf({ penalty, percent, most, steps }: TargetFields): Target['penalty'] {
  if (penalty === 'points') return { by: 'points', percent: Number(percent), most: Number(most) };
  const found = pairsIn(steps).map(([below, of]) => ({ below: asShare(below), percent: Number(of) }));
  return penalty === 'steps' && found.length > 0 ? { by: 'steps', steps: found } : null;
}

function pairsIn(text: string): [string, string][] {
  return [...text.matchAll(/([\d.]+):([\d.]+)/g)].map(([, from = '', of = '']) => [from, of]);
}

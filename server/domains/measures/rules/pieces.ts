import { firstOf, later } from '../../../kernel/calendar-steps.ts';
import type { Dimension, MeasureAsk } from '../shapes.ts';

/** A stretch of days that is read from sums of one step: from the first on, before the day after its last. */
export type Piece = { step: 'hour' | 'day' | 'month'; from: string; before: string };

/** What is summed up, by the company's own clock. */
export type SummedUp = {
  zone: string;
  dimensions: readonly Dimension[];
  /** The first days of the months that are summed up whole, in order. */
  months: readonly string[];
};

/** Of which sums a question is answered: those of one dimension, `keys` of it or all. */
export type Plan = { dimension: string; keys: readonly string[] | null; pieces: readonly Piece[] };

/** How a question can be answered from sums; null when its facts have to be looked at one by one. */
export function planOf(ask: MeasureAsk, isLevel: boolean, known: SummedUp): Plan | null {
  if (ask.zone !== known.zone) return null;
  const filters = Object.entries(ask.filter) as [Dimension, string[]][];
  const [filter] = filters;
  const byTime = ask.split === 'weekday' || ask.split === 'hour';
  const split = byTime ? null : ask.split;
  const dimension = split ?? filter?.[0] ?? null;
  const keys = filter?.[1] ?? null;
  if (filters.length > 1 || (filter && split && filter[0] !== split)) return null;
  if (dimension !== null && !known.dimensions.includes(dimension)) return null;
  // One thing with two labels would count twice.
  if (dimension === 'label' && split === null && (keys?.length ?? 0) > 1) return null;
  const hourly = ask.step === 'hour' || ask.split === 'hour';
  if (hourly && dimension !== null) return null;
  const pieces = piecesOf(ask, hourly, known.months);
  const earlier = isLevel ? piecesBefore(ask.from, known.months) : [];
  return { dimension: dimension ?? '', keys, pieces: [...earlier, ...pieces] };
}

const beginning = '0001-01-01';

function piecesBefore(from: string, months: readonly string[]): Piece[] {
  return join(beginning, later(from, -1), months);
}

function piecesOf(
  { from, to, step, split }: MeasureAsk,
  hourly: boolean,
  months: readonly string[],
): Piece[] {
  if (hourly) return [{ step: 'hour', from, before: dayAfter(to) }];
  const byDay = step === 'day' || step === 'week' || split === 'weekday';
  return byDay ? [{ step: 'day', from, before: dayAfter(to) }] : join(from, to, months);
}

/** Whole months where they are summed up, days around and between them. */
function join(from: string, to: string, months: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const month of months) {
    const before = firstOf(later(month, 32), 1);
    if (month < at || before > dayAfter(to)) continue;
    if (at < month) pieces.push({ step: 'day', from: at, before: month });
    const last = pieces.at(-1);
    if (last?.step === 'month' && last.before === month) last.before = before;
    else pieces.push({ step: 'month', from: month, before });
    at = before;
  }
  if (at <= to) pieces.push({ step: 'day', from: at, before: dayAfter(to) });
  return pieces;
}

const dayAfter = (day: string) => later(day, 1);

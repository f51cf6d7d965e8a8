import { stepsIn } from '../../../kernel/calendar-steps.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { MeasureAsk } from '../shapes.ts';

/** More steps than these are a table that nobody reads. */
const most = 3 * 366;

/**
 * Every step of a time, in order; `[null]` where nothing is stepped.
 * @throws Problem 400 `measure-steps` when there are too many, `period-invalid` when it ends before it begins.
 */
export function stepsOf(ask: Pick<MeasureAsk, 'from' | 'to' | 'step'>): (string | null)[] {
  const { from, to, step } = ask;
  if (Number.isNaN(Date.parse(from)) || !(from <= to)) throw new Problem(400, 'period-invalid');
  if (step === 'none') return [null];
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  if (days > 12 * 366 || (step === 'day' && days > most) || (step === 'hour' && days * 24 > most))
    throw new Problem(400, 'measure-steps');
  return stepsIn(ask, step);
}

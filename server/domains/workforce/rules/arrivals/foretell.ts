import type { ArrivalDay, ArrivalPast } from './arrivals.ts';
import { type BackTest, backTest, correctionOf, type Judged, leastDays } from './errors.ts';
import { type Method, predictAsLastWeek, predictByModel } from './predict.ts';

/** A forecast with how far its way of foretelling was off before, and by what past errors multiplied it. */
export type ArrivalForecast = {
  method: Method;
  test: BackTest;
  factor: number;
  gain: number;
  days: ArrivalDay[];
  baseline: ArrivalDay[];
};
export type ForetellTask = ArrivalPast & { horizon: number; judged: readonly Judged[] };

/** The next days of one channel. With less than three weeks of past it is as last week. */
export function foretell({ days, country, horizon, judged }: ForetellTask): ArrivalForecast {
  const past = { days, country };
  const test = backTest(past);
  const method = days.length < leastDays ? 'last-week' : test.method;
  const { factor, gain } = correctionOf(judged);
  const baseline = predictAsLastWeek(past, horizon);
  const plain = method === 'model' ? predictByModel(past, horizon) : baseline;
  const raised = plain.map(({ date, counts }) => ({ date, counts: counts.map((one) => one * factor) }));
  return { method, test, factor, gain, days: raised, baseline };
}

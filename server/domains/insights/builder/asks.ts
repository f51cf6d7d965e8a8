import type { Measure, MeasureAnswer, MeasureAsk, MeasureCell } from '../../measures/index.ts';
import { isWeekHeat } from './rules/places.ts';
import type { Days } from './rules/spans.ts';
import type { ReportDefinition } from './shapes.ts';

const weekdays = ['1', '2', '3', '4', '5', '6', '7'];

/** A question with what it is for: a column, the rows or the total, of these days or of the compared ones. */
export type Purpose = {
  column: number;
  of: 'rows' | 'total';
  when: 'now' | 'before';
  weekday: string | null;
};
export type Asked = { ask: MeasureAsk; purpose: Purpose };

/** All that must be asked for a report: 16 questions at most, or 8 for a map of the week. */
export function asksOf(
  definition: ReportDefinition,
  measures: readonly Measure[],
  zone: string,
  { now, before }: { now: Days; before: Days | null },
): Asked[] {
  const { filter, time, split, step } = definition;
  const asked: Asked[] = [];
  const add = (purpose: Purpose, days: Days, how: Partial<MeasureAsk>) => {
    const measure = measures[purpose.column]?.key ?? '';
    const whole = { measure, ...days, zone, step: 'none', split: null, filter, time } as const;
    asked.push({ purpose, ask: { ...whole, ...how } });
  };
  const isWeek = isWeekHeat(definition);
  for (const column of measures.keys())
    for (const [when, days] of [['now', now] as const, ['before', before] as const]) {
      if (!days) continue;
      add({ column, of: 'total', when, weekday: null }, days, {});
      if (isWeek && when === 'now')
        for (const weekday of weekdaysOf(definition))
          add({ column, of: 'rows', when, weekday }, days, {
            ...{ split: 'hour', filter: { ...filter, weekday: [weekday] } },
          });
      else if (!isWeek && (split || step !== 'none'))
        add({ column, of: 'rows', when, weekday: null }, days, { split, step });
    }
  return asked;
}

function weekdaysOf({ filter }: ReportDefinition): string[] {
  const chosen = filter.weekday ?? [];
  return chosen.length > 0 ? weekdays.filter((one) => chosen.includes(one)) : weekdays;
}

/** A cell with the step and the value under which its row stands. */
export type Placed = { purpose: Purpose; at: string | null; key: string | null; cell: MeasureCell };

/** Every cell of the answers, with its place; in a map of the week the step is the hour and the value the weekday. */
export function placed(asked: readonly Asked[], answers: readonly MeasureAnswer[]): Placed[] {
  return asked.flatMap(({ purpose }, index) =>
    (answers[index]?.cells ?? []).map((cell) => {
      const { weekday } = purpose;
      const at = weekday === null ? cell.at : (cell.key ?? '').padStart(2, '0');
      return { purpose, at, key: weekday ?? cell.key, cell };
    }),
  );
}

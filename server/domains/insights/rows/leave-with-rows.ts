import type { Cell } from '../../../kernel/csv.ts';
import type { Language } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { type Context, inUnit } from '../../../platform/command.ts';
import { say } from '../../../platform/messages.ts';
import { assertMay } from '../../../platform/permission.ts';
import { leavingRequests } from '../../requests/index.ts';
import { readCalendars } from '../../team/index.ts';
import { checked } from '../builder/definition.ts';
import { type Place, requestsBehind } from '../builder/rules/places.ts';
import { daysOf } from '../builder/rules/spans.ts';
import { timeColumns, timesOf } from './times-of.ts';

/** Which figure of which report is asked behind: the total where neither step nor value is named. */
export type RowsAsked = Place & {
  definition: Parameters<typeof checked>[1];
  /** The first of the report where none is named. */
  measure?: string | undefined;
};

/**
 * The requests behind a figure, with all that is known of each: the list's columns, every field, times by the clock and in
 * business hours, ratings. Heads first, then some at a time. The front door writes into the trail that somebody took them.
 * @throws Problem 403 `permission-missing`, 400 `report-rows-impossible` or as `checked`, before anything leaves.
 */
export async function leaveWithRows(
  asking: Context,
  { definition: asked, measure, ...place }: RowsAsked,
  language: Language,
): Promise<AsyncGenerator<Cell[][]>> {
  assertMay(asking.actor, 'insights:read');
  const question = await inUnit(
    asking,
    async (run) => {
      const { definition, measures, zone, today } = await checked(run, asked);
      const of = measures.find((one) => one.key === measure) ?? measures[0];
      const period = { ...daysOf(definition.span, today), zone };
      return of ? requestsBehind(definition, period, of, place) : null;
    },
    { readOnly: true },
  );
  if (!question) throw new Problem(400, 'report-rows-impossible');
  const { heads, pages } = await leavingRequests(asking, question, language);
  const further = timeColumns.map((column) => say(language, `reports.row.${column}`));
  return piecesOf(asking, [...heads, ...further], pages);
}

async function* piecesOf(
  asking: Context,
  heads: string[],
  pages: Awaited<ReturnType<typeof leavingRequests>>['pages'],
): AsyncGenerator<Cell[][]> {
  yield [heads];
  const calendars = await readCalendars(asking, {});
  for await (const { items, rows } of pages) {
    const times = await inUnit(asking, (run) => timesOf(run, calendars, items), { readOnly: true });
    yield rows.map((row, index) => [...row, ...(times[index] ?? [])]);
  }
}

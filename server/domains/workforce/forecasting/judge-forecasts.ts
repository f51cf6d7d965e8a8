import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { findWorkspace } from '../../access/index.ts';
import { offBy, wapeOf } from '../rules/arrivals/errors.ts';
import { plusDays } from '../rules/calendar/holidays.ts';
import { workforceForecasts } from '../schema.ts';
import { countArrivals, emptyDays } from './count-arrivals.ts';
import { dateAt } from './local-day.ts';

/** A forecast is judged by its first week. */
export const judgedDays = 7;

/** Holds forecasts whose first week is over against what came, beside the same half hour of the week before. */
export const judgeForecasts = command({
  name: 'workforce.judge-forecasts',
  permission: 'workforce:plan',
  input: z.strictObject({}),
  async run(run) {
    const { workspaceId } = run.actor;
    const { zone } = await findWorkspace(workspaceId);
    const today = dateAt(run.now, zone);
    const rows = await run.tx
      .select()
      .from(workforceForecasts)
      .where(
        and(
          eq(workforceForecasts.workspaceId, workspaceId),
          isNull(workforceForecasts.judgedAt),
          lte(workforceForecasts.firstDay, plusDays(today, -judgedDays)),
        ),
      )
      .orderBy(asc(workforceForecasts.firstDay));
    const [first] = rows;
    if (!first) return { judged: 0 };
    const arrived = await countArrivals(run, zone, { from: first.firstDay, to: today });
    for (const { id, channel, firstDay, days, baseline, factor } of rows) {
      const span = { from: firstDay, to: plusDays(firstDay, judgedDays) };
      const known = arrived.get(channel) ?? emptyDays(span);
      const actual = known.filter((one) => one.date >= span.from && one.date < span.to);
      const { came, expected } = offBy(actual, days);
      const [wape, baselineWape] = [wapeOf(actual, days), wapeOf(actual, baseline)];
      await run.tx
        .update(workforceForecasts)
        .set({ came, expected: expected / factor, wape, baselineWape, judgedAt: run.now })
        .where(and(eq(workforceForecasts.workspaceId, workspaceId), eq(workforceForecasts.id, id)));
      const payload = { forecastId: id, channel, wape, baselineWape };
      run.announce('forecast.judged', { type: 'forecast', id }, payload);
    }
    return { judged: rows.length };
  },
});

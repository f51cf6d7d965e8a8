import { and, desc, eq, gte } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { findWorkspace } from '../../access/index.ts';
import { knowsMoving, plusDays } from '../rules/calendar/holidays.ts';
import { workforceForecasts } from '../schema.ts';
import { readPlanSettings } from '../settings/keep-settings.ts';
import { dateAt } from './local-day.ts';

/** The forecasts of the last nine weeks, the newest first, each with how far it was off; without the half hours. */
export const listForecasts = query({
  name: 'workforce.list-forecasts',
  permission: 'workforce:plan',
  input: z.strictObject({}),
  async run(run) {
    const { workspaceId } = run.actor;
    const { zone } = await findWorkspace(workspaceId);
    const { country } = await readPlanSettings(run);
    const today = dateAt(run.now, zone);
    const items = await run.tx
      .select(shown)
      .from(workforceForecasts)
      .where(
        and(
          eq(workforceForecasts.workspaceId, workspaceId),
          gte(workforceForecasts.firstDay, plusDays(today, -63)),
        ),
      )
      .orderBy(desc(workforceForecasts.firstDay), workforceForecasts.channel);
    const year = Number(plusDays(today, 35).slice(0, 4));
    return { items, holidaysKnown: knowsMoving(country, year), year };
  },
});

const shown = {
  ...{ id: workforceForecasts.id, channel: workforceForecasts.channel },
  ...{ firstDay: workforceForecasts.firstDay, method: workforceForecasts.method },
  ...{ factor: workforceForecasts.factor, gain: workforceForecasts.gain },
  ...{ testedWeeks: workforceForecasts.testedWeeks, testedWape: workforceForecasts.testedWape },
  ...{ testedBaselineWape: workforceForecasts.testedBaselineWape },
  ...{ came: workforceForecasts.came, expected: workforceForecasts.expected },
  ...{ wape: workforceForecasts.wape, baselineWape: workforceForecasts.baselineWape },
  ...{ madeAt: workforceForecasts.madeAt, judgedAt: workforceForecasts.judgedAt },
};

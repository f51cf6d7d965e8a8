import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command, query } from '../../../platform/command.ts';
import { daysInput } from './count-due.ts';
import { type DataClass, dataClasses, defaultDays, longestDays } from './rules.ts';
import { retentionRules, retentionRuns } from './schema.ts';

export type Rule = { dataClass: DataClass; days: number | null; changedAt: Date | null };

/** How long each class of data is kept; `null` for ever. */
export const listRules = query({
  name: 'privacy.list-retention-rules',
  permission: 'privacy:read',
  input: z.strictObject({}),
  async run({ tx, actor }): Promise<Rule[]> {
    const rows = await tx
      .select()
      .from(retentionRules)
      .where(eq(retentionRules.workspaceId, actor.workspaceId));
    const set = new Map(rows.map((row) => [row.dataClass, row]));
    return dataClasses.map((dataClass) => {
      const row = set.get(dataClass);
      return { dataClass, days: row ? row.days : defaultDays[dataClass], changedAt: row?.changedAt ?? null };
    });
  },
});

/**
 * Says how long a class of data is kept from now on; what is due goes at night.
 * @throws Problem 400 `retention-limited` for longer than the class may be kept.
 */
export const changeRule = command({
  name: 'privacy.change-retention-rule',
  permission: 'privacy:write',
  input: z.strictObject({ dataClass: z.enum(dataClasses), days: daysInput.nullable() }),
  async run(run, { dataClass, days }) {
    const { tx, actor, now, announce } = run;
    const most = longestDays[dataClass];
    if (most !== undefined && (days === null || days > most))
      throw new Problem(400, 'retention-limited', { params: { days: most } });
    const change = { days, changedBy: memberIdOf(run.actor), changedAt: now };
    await tx
      .insert(retentionRules)
      .values({ workspaceId: actor.workspaceId, dataClass, ...change })
      .onConflictDoUpdate({ target: [retentionRules.workspaceId, retentionRules.dataClass], set: change });
    const subject = { type: 'workspace', id: actor.workspaceId };
    announce('retention.changed', subject, { dataClass, days });
  },
});

/** What the schedule took away lately, newest first. */
export const listRuns = query({
  name: 'privacy.list-retention-runs',
  permission: 'privacy:read',
  input: z.strictObject({}),
  run: ({ tx, actor }) =>
    tx
      .select()
      .from(retentionRuns)
      .where(eq(retentionRuns.workspaceId, actor.workspaceId))
      .orderBy(desc(retentionRuns.at), desc(retentionRuns.id))
      .limit(100),
});

import { and, asc, desc, eq, gte, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { memberCards } from '../../team/index.ts';
import { automationRules, automationRuns, automationVersions } from '../schema.ts';

export type RuleRow = typeof automationRules.$inferSelect;
export type RuleView = RuleRow & { actedLastWeek: number; lastActedAt: Date | null };

const week = 7 * 86_400_000;

/** All rules in the order in which they are asked, with how often each acted in the last seven days. */
export const listRules = query({
  name: 'automation.list-rules',
  permission: 'automation:read',
  input: z.strictObject({}),
  async run(run): Promise<RuleView[]> {
    const rows = await standing(run);
    const counts = await countActs(run);
    return rows.map((row) => ({
      ...row,
      actedLastWeek: counts.get(row.id)?.count ?? 0,
      lastActedAt: counts.get(row.id)?.last ?? null,
    }));
  },
});

/** The rules that stand, in their order. */
export function standing({ tx, actor }: Run): Promise<RuleRow[]> {
  const mine = and(eq(automationRules.workspaceId, actor.workspaceId), isNull(automationRules.removedAt));
  return tx
    .select()
    .from(automationRules)
    .where(mine)
    .orderBy(asc(automationRules.position), asc(automationRules.id));
}

async function countActs({ tx, actor, now }: Run) {
  const { workspaceId, ruleId, outcome, at } = automationRuns;
  const lately = and(
    eq(workspaceId, actor.workspaceId),
    eq(outcome, 'acted'),
    gte(at, new Date(now.getTime() - week)),
  );
  const rows = await tx
    .select({ ruleId, count: sql<number>`count(*)::int`, last: sql<string>`max(${at})` })
    .from(automationRuns)
    .where(lately)
    .groupBy(ruleId);
  return new Map(rows.map((row) => [row.ruleId, { count: row.count, last: new Date(row.last) }]));
}

/** One rule, removed ones too. @throws Problem 404 `rule-not-found`. */
export async function findRule({ tx, actor }: Run, ruleId: string): Promise<RuleRow> {
  const mine = and(eq(automationRules.workspaceId, actor.workspaceId), eq(automationRules.id, ruleId));
  const [row] = await tx.select().from(automationRules).where(mine);
  if (!row) throw notFound('rule');
  return row;
}

/** How a rule was written at each time, newest first. @throws Problem 404 `rule-not-found`. */
export const listVersions = query({
  name: 'automation.list-versions',
  permission: 'automation:read',
  input: z.strictObject({ ruleId: z.uuid() }),
  async run(run, { ruleId }) {
    const { tx, actor } = run;
    await findRule(run, ruleId);
    const { version, definition, changedAt } = automationVersions;
    const by = and(
      eq(memberCards.workspaceId, automationVersions.workspaceId),
      eq(memberCards.id, automationVersions.changedBy),
    );
    const mine = and(
      eq(automationVersions.workspaceId, actor.workspaceId),
      eq(automationVersions.ruleId, ruleId),
    );
    return tx
      .select({ version, definition, changedAt, changedBy: memberCards.name })
      .from(automationVersions)
      .leftJoin(memberCards, by)
      .where(mine)
      .orderBy(desc(version))
      .limit(100);
  },
});

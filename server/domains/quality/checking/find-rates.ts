import { and, eq, gte, lt } from 'drizzle-orm';
import { z } from 'zod';
import { wilson } from '../../../kernel/statistics/intervals.ts';
import { query } from '../../../platform/command.ts';
import { teamCards } from '../../team/index.ts';
import { type CheckName, checkNames, textChecks } from '../rules/checks/checks.ts';
import { measuredChecks } from '../rules/checks/measured.ts';
import { qualityReplyChecks } from './schema.ts';

export type CheckRate = {
  check: CheckName;
  n: number;
  passed: number;
  rate: number | null;
  low: number;
  high: number;
};

/** How often each check is passed, for all and by team, with Wilson's interval. There are none of people. */
export const findRates = query({
  name: 'quality.find-rates',
  permission: 'quality:measure',
  input: z.strictObject({ from: z.date(), to: z.date() }),
  async run({ tx, actor }, { from, to }) {
    const { workspaceId, writtenAt, teamId, found } = qualityReplyChecks;
    const rows = await tx
      .select({ teamId, found, name: teamCards.name })
      .from(qualityReplyChecks)
      .leftJoin(teamCards, and(eq(teamCards.workspaceId, workspaceId), eq(teamCards.id, teamId)))
      .where(and(eq(workspaceId, actor.workspaceId), gte(writtenAt, from), lt(writtenAt, to)))
      .limit(100_000);
    const hidden = actor.type === 'member' ? actor.hiddenTeamIds : [];
    const seen = rows.filter((row) => row.teamId === null || !hidden.includes(row.teamId));
    const teams = [...Map.groupBy(seen, (row) => row.teamId)].map(([id, own]) => ({
      ...{ id, name: own[0]?.name ?? null, replies: own.length, rates: ratesOf(own) },
    }));
    return {
      all: { replies: seen.length, rates: ratesOf(seen) },
      teams: teams.sort((a, b) => (a.name ?? '').localeCompare(b.name ?? '')),
    };
  },
});

/** How often the hints of each check are right, as measured on labelled replies, with Wilson's interval. */
export const listCheckPrecision = query({
  name: 'quality.list-check-precision',
  permission: 'quality:read',
  input: z.strictObject({}),
  run: async () =>
    textChecks.flatMap((check) =>
      Object.entries(measuredChecks[check]).map(([language, { shown, right, faults }]) => {
        const { estimate, low, high } = wilson(right, shown);
        return { check, language, shown, right, faults, precision: estimate, low, high };
      }),
    ),
});

function ratesOf(rows: readonly { found: Partial<Record<CheckName, boolean>> }[]): CheckRate[] {
  return checkNames.map((check) => {
    const own = rows.flatMap(({ found }) => found[check] ?? []);
    const passed = own.filter(Boolean).length;
    const { estimate, low, high } = wilson(passed, own.length);
    return { check, n: own.length, passed, rate: estimate, low, high };
  });
}

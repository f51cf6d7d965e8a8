import { asc } from 'drizzle-orm';
import { z } from 'zod';
import { languages } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { runReports } from '../builder/run-report.ts';
import type { ReportResult } from '../builder/shapes.ts';
import { usableBy } from '../sharing.ts';
import { type DashboardRow, findRow } from './dashboard-row.ts';
import { type DashboardPart, dashboards } from './schema.ts';

/** A dashboard as its reader may use it. */
export type DashboardView = Pick<
  DashboardRow,
  'id' | 'name' | 'teamIds' | 'parts' | 'version' | 'changedAt'
> & {
  shared: boolean;
  mine: boolean;
  mayChange: boolean;
};

/** One part answered; `fault` is why it could not be (a field that is gone), as the code of a problem. */
export type AnsweredPart = Omit<DashboardPart, 'report'> & {
  result: ReportResult | null;
  fault: string | null;
};

/** Dashboards that the actor may see, by name. */
export const listDashboards = query({
  name: 'insights.list-dashboards',
  permission: 'insights:read',
  input: z.strictObject({}),
  async run(run): Promise<DashboardView[]> {
    const rows = await run.tx
      .select()
      .from(dashboards)
      .where(usableBy(run, dashboards))
      .orderBy(asc(dashboards.name), asc(dashboards.id));
    return rows.map((row) => viewOf(run, row));
  },
});

/** One dashboard. @throws Problem 404 `dashboard-not-found`. */
export const findDashboard = query({
  name: 'insights.find-dashboard',
  permission: 'insights:read',
  input: z.strictObject({ dashboardId: z.uuid() }),
  run: async (run, { dashboardId }) => viewOf(run, await findRow(run, dashboardId)),
});

/**
 * A dashboard with every part answered, as its reader may see the figures: two people may see two numbers on one
 * dashboard, and each part says so. @throws Problem 404 `dashboard-not-found`.
 */
export const runDashboard = query({
  name: 'insights.run-dashboard',
  fromReplica: true,
  permission: 'insights:read',
  input: z.strictObject({ dashboardId: z.uuid(), language: z.enum(languages) }),
  async run(
    run,
    { dashboardId, language },
  ): Promise<{ id: string; name: string; version: number; at: Date; parts: AnsweredPart[] }> {
    const { id, name, version, parts } = await findRow(run, dashboardId);
    const reports = parts.map(({ report }) => report);
    const answers = await runReports(run, reports, language);
    return {
      ...{ id, name, version, at: run.now },
      parts: parts.map(({ report: _, ...part }, index): AnsweredPart => {
        const answer = answers[index];
        // What the company changed since (a field, a measure that its role may not read) takes one part away, not the wall.
        return answer instanceof Problem
          ? { ...part, result: null, fault: answer.code }
          : { ...part, result: answer ?? null, fault: null };
      }),
    };
  },
});

function viewOf({ actor }: Run, row: DashboardRow): DashboardView {
  const { id, name, teamIds, parts, version, changedAt, isShared, ownerId } = row;
  const mine = ownerId === actor.id;
  return {
    ...{ id, name, teamIds, parts, version, changedAt, shared: isShared, mine },
    mayChange: mine || may(actor, 'insights:share'),
  };
}

import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { memberCards } from '../../team/index.ts';
import { usableBy } from '../sharing.ts';
import { reports } from './schema.ts';

const owner = and(eq(memberCards.workspaceId, reports.workspaceId), eq(memberCards.id, reports.ownerId));

/** Reports that were kept and that the reader may open, by name. */
export const listReports = query({
  name: 'insights.list-reports',
  permission: 'insights:read',
  input: z.strictObject({}),
  async run(run) {
    const rows = await run.tx
      .select({ report: reports, ownerName: memberCards.name })
      .from(reports)
      .leftJoin(memberCards, owner)
      .where(usableBy(run, reports))
      .orderBy(asc(reports.name), asc(reports.id))
      .limit(1000);
    return rows.map(({ report, ownerName }) => shownTo(run, report, ownerName));
  },
});

/** One of them. @throws Problem 404 `report-not-found`. */
export const findReport = query({
  name: 'insights.find-report',
  permission: 'insights:read',
  input: z.strictObject({ reportId: z.uuid() }),
  async run(run, { reportId }) {
    const [row] = await run.tx
      .select({ report: reports, ownerName: memberCards.name })
      .from(reports)
      .leftJoin(memberCards, owner)
      .where(and(usableBy(run, reports), eq(reports.id, reportId)));
    if (!row) throw notFound('report');
    return shownTo(run, row.report, row.ownerName);
  },
});

function shownTo({ actor }: Run, report: typeof reports.$inferSelect, ownerName: string | null) {
  const { id, name, definition, isShared, teamIds, ownerId, changedAt } = report;
  const mine = actor.type === 'member' && ownerId === actor.id;
  return { id, name, definition, shared: isShared, teamIds, ownerId, ownerName, mine, changedAt };
}

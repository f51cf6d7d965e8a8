import { and, eq, type SQL } from 'drizzle-orm';
import { notFound } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { assertMay } from '../../../platform/permission.ts';
import { usableBy } from '../sharing.ts';
import { dashboards } from './schema.ts';

export type DashboardRow = typeof dashboards.$inferSelect;

/** A dashboard that the actor may see. @throws Problem 404 `dashboard-not-found`. */
export async function findRow(run: Run, dashboardId: string): Promise<DashboardRow> {
  const [row] = await run.tx
    .select()
    .from(dashboards)
    .where(and(usableBy(run, dashboards), eq(dashboards.id, dashboardId)));
  if (!row) throw notFound('dashboard');
  return row;
}

/**
 * Holds a dashboard for a change: one's own, or a shared one by permission.
 * @throws Problem 404 `dashboard-not-found`, 403 where it is somebody else's.
 */
export async function lockDashboard(
  run: Run,
  dashboardId: string,
): Promise<{ row: DashboardRow; mine: SQL | undefined }> {
  const mine = and(eq(dashboards.workspaceId, run.actor.workspaceId), eq(dashboards.id, dashboardId));
  const [row] = await run.tx
    .select()
    .from(dashboards)
    .where(and(usableBy(run, dashboards), mine))
    .for('update');
  if (!row) throw notFound('dashboard');
  if (row.ownerId !== run.actor.id) assertMay(run.actor, 'insights:share');
  return { row, mine };
}

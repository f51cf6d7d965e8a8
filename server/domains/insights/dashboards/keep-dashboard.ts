import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { checkedOn, definitionInput, todayOf } from '../builder/definition.ts';
import { assertSharing } from '../sharing.ts';
import { lockDashboard } from './dashboard-row.ts';
import { type DashboardPart, dashboards, heights, widths } from './schema.ts';

const name = z.string().trim().min(1).max(100);
const teamIds = z.array(z.uuid()).max(50);
const part = z.strictObject({
  id: z.uuid().optional(),
  title: z.string().trim().max(120).default(''),
  width: z.literal(widths),
  height: z.literal(heights),
  report: definitionInput,
});
/** So many pictures are the most that a screen can show and a person can take in. */
export const partsInput = z.array(part).max(24);

/**
 * Lays out a dashboard, for oneself, for teams, or for everybody.
 * @throws Problem 403 `member-only`, 404 `team-not-found`, 400 as a report's.
 */
export const createDashboard = command({
  name: 'insights.create-dashboard',
  permission: 'insights:keep',
  input: z.strictObject({
    ...{ name, shared: z.boolean().default(false), teamIds: teamIds.default([]) },
    parts: partsInput.default([]),
  }),
  async run(run, { shared, teamIds: teams, parts, ...given }) {
    const { tx, actor, now, announce } = run;
    if (actor.type !== 'member') throw new Problem(403, 'member-only');
    await assertSharing(run, shared, teams);
    const row = {
      ...{ ...given, workspaceId: actor.workspaceId, id: newId(), ownerId: actor.id },
      ...{ isShared: shared, teamIds: shared ? teams : [] },
      ...{ parts: await checkedParts(run, parts), createdAt: now, changedAt: now },
    };
    await tx.insert(dashboards).values(row);
    announce('dashboard.changed', { type: 'dashboard', id: row.id }, { dashboardId: row.id, version: 1 });
    return { id: row.id, version: 1 };
  },
});

/**
 * Changes a dashboard of one's own, or a shared one by permission. `version` is what the change was made from.
 * @throws Problem 404 `dashboard-not-found`, 409 `dashboard-changed` when somebody changed it meanwhile.
 */
export const changeDashboard = command({
  name: 'insights.change-dashboard',
  permission: 'insights:keep',
  input: z.strictObject({
    ...{ dashboardId: z.uuid(), version: z.int().min(1), name: name.optional() },
    ...{ shared: z.boolean().optional(), teamIds: teamIds.optional(), parts: partsInput.optional() },
  }),
  async run(run, { dashboardId, version, shared, teamIds: teams, parts, name: called }) {
    const { row, mine } = await lockDashboard(run, dashboardId);
    if (row.version !== version) throw new Problem(409, 'dashboard-changed');
    const isShared = shared ?? row.isShared;
    const among = isShared ? (teams ?? row.teamIds) : [];
    if (shared || teams) await assertSharing(run, isShared, among);
    const set = {
      ...{ isShared, teamIds: among, version: version + 1, changedAt: run.now },
      ...(called !== undefined && { name: called }),
      ...(parts && { parts: await checkedParts(run, parts) }),
    };
    await run.tx.update(dashboards).set(set).where(mine);
    const subject = { type: 'dashboard', id: dashboardId };
    run.announce('dashboard.changed', subject, { dashboardId, version: set.version });
    return { version: set.version };
  },
});

/** Removes a dashboard; the reports that it was made of stay. @throws Problem 404 `dashboard-not-found`. */
export const removeDashboard = command({
  name: 'insights.remove-dashboard',
  permission: 'insights:keep',
  input: z.strictObject({ dashboardId: z.uuid() }),
  async run(run, { dashboardId }) {
    const { mine } = await lockDashboard(run, dashboardId);
    await run.tx.delete(dashboards).where(mine);
    run.announce('dashboard.removed', { type: 'dashboard', id: dashboardId }, { dashboardId });
  },
});

/** Every part holds a report that can be told; parts that are new get an id. */
async function checkedParts(run: Run, parts: z.output<typeof partsInput>): Promise<DashboardPart[]> {
  const at = await todayOf(run);
  const kept: DashboardPart[] = [];
  for (const { id, report, ...one } of parts)
    kept.push({ ...one, id: id ?? newId(), report: (await checkedOn(run, at, report)).definition });
  if (new Set(kept.map(({ id }) => id)).size < kept.length) throw new Problem(400, 'dashboard-part-twice');
  return kept;
}

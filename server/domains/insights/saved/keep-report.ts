import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { assertMay } from '../../../platform/permission.ts';
import { checked, definitionInput } from '../builder/definition.ts';
import { assertSharing } from '../sharing.ts';
import { findReport } from './find-reports.ts';
import { reports } from './schema.ts';

const name = z.string().trim().min(1).max(100);
const teamIds = z.array(z.uuid()).max(50);

/**
 * Keeps a report, for oneself, for teams, or for everybody.
 * @throws Problem 400 as `checked`, 403 `member-only`, `permission-missing`, 404 `team-not-found`.
 */
export const createReport = command({
  name: 'insights.create-report',
  permission: 'insights:keep',
  input: z.strictObject({
    ...{ name, definition: definitionInput, teamIds: teamIds.default([]) },
    shared: z.boolean().default(false),
  }),
  async run(run, { shared, teamIds: teams, ...given }) {
    const { tx, actor, now, announce } = run;
    if (actor.type !== 'member') throw new Problem(403, 'member-only');
    const { definition } = await checked(run, given.definition);
    await assertSharing(run, shared, teams);
    const id = newId();
    const { workspaceId } = actor;
    await tx.insert(reports).values({
      ...{ workspaceId, id, name: given.name, definition, ownerId: actor.id },
      ...{ isShared: shared, teamIds: shared ? teams : [], createdAt: now, changedAt: now },
    });
    announce('report.saved', { type: 'report', id }, { reportId: id, shared });
    return { id };
  },
});

/** Changes a report of one's own, or a shared one by permission. @throws as `createReport`; 404 `report-not-found`. */
export const changeReport = command({
  name: 'insights.change-report',
  permission: 'insights:keep',
  input: z.strictObject({
    reportId: z.uuid(),
    name: name.optional(),
    definition: definitionInput.optional(),
    shared: z.boolean().optional(),
    teamIds: teamIds.optional(),
  }),
  async run(run, { reportId, shared, teamIds: teams, ...changes }) {
    const { tx, now, announce } = run;
    const report = await editable(run, reportId);
    const isShared = shared ?? report.shared;
    const among = isShared ? (teams ?? report.teamIds) : [];
    if (shared || teams) await assertSharing(run, isShared, among);
    const definition = changes.definition && (await checked(run, changes.definition)).definition;
    const set = {
      ...(changes.name !== undefined && { name: changes.name }),
      ...(definition && { definition }),
      ...{ isShared, teamIds: among, changedAt: now },
    };
    await tx.update(reports).set(set).where(only(run, reportId));
    const fields = Object.keys({
      ...changes,
      ...(shared !== undefined && { shared }),
      ...(teams && { teams }),
    });
    announce('report.changed', { type: 'report', id: reportId }, { reportId, shared: isShared, fields });
  },
});

/** Removes a report of one's own, or a shared one by permission. @throws Problem 403, 404 as `changeReport`. */
export const removeReport = command({
  name: 'insights.remove-report',
  permission: 'insights:keep',
  input: z.strictObject({ reportId: z.uuid() }),
  async run(run, { reportId }) {
    await editable(run, reportId);
    await run.tx.delete(reports).where(only(run, reportId));
    run.announce('report.removed', { type: 'report', id: reportId }, { reportId });
  },
});

const only = ({ actor }: Run, id: string) =>
  and(eq(reports.workspaceId, actor.workspaceId), eq(reports.id, id));

async function editable(run: Run, reportId: string) {
  const report = await findReport(run.context, { reportId });
  if (!report.mine) assertMay(run.actor, 'insights:share');
  return report;
}

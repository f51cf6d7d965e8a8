import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../../kernel/ids.ts';
import { command, type Run } from '../../../../platform/command.ts';
import { findCover, listMembers } from '../../../team/index.ts';
import { readPolicies } from '../../assignment/queries/candidates.ts';
import { lockRequest, type RequestRow } from '../../commands/request-row.ts';
import { requests } from '../../schema.ts';
import { handovers } from '../schema.ts';
import { type Destination, passOn } from './pass-on.ts';

/** An absence begins: everything open of the member passes to whoever covers, with a page that says what it is. */
export const beginHandover = command({
  name: 'requests.begin-handover',
  permission: 'requests:write',
  input: z.strictObject({ absenceId: z.uuid(), memberId: z.uuid() }),
  async run(run, { absenceId, memberId }) {
    const cover = await findCover(run.context, { memberId });
    if (!cover || cover.absenceId !== absenceId) return;
    const handover = await openHandover(run, absenceId, memberId);
    const open = await lockOpenOf(run, memberId);
    for (const request of open) await passOn(run, request, handover, cover);
    const payload = { handoverId: handover.id, absenceId, memberId, passed: open.length };
    run.announce('handover.begun', { type: 'member', id: memberId }, payload);
  },
});

/**
 * A request came back to somebody absent, or was given to them meanwhile: it goes to the cover, or is nobody's, as
 * the policy of its team says.
 */
export const passOnLate = command({
  name: 'requests.pass-on-late',
  permission: 'requests:write',
  input: z.strictObject({ requestId: z.uuid() }),
  async run(run, { requestId }) {
    const request = await lockRequest(run, requestId);
    const { assigneeId, status, folder } = request;
    if (!assigneeId || folder !== 'work' || (status !== 'open' && status !== 'waiting')) return;
    const cover = await findCover(run.context, { memberId: assigneeId });
    if (!cover) return;
    const policy = (await readPolicies(run)).find((one) => one.teamId === request.teamId);
    const to: Destination = policy?.whenAway === 'unassign' ? { memberId: null, teamId: null } : cover;
    const handover = await openHandover(run, cover.absenceId, assigneeId);
    await passOn(run, request, handover, to);
  },
});

/** The handover of an absence, begun when it is not there yet, with the name that the timeline says. */
async function openHandover(run: Run, absenceId: string, memberId: string) {
  const { tx, actor, now, context } = run;
  const row = { workspaceId: actor.workspaceId, id: newId(), absenceId, memberId, begunAt: now };
  await tx.insert(handovers).values(row).onConflictDoNothing();
  const mine = and(eq(handovers.workspaceId, actor.workspaceId), eq(handovers.absenceId, absenceId));
  const [standing] = await tx.select().from(handovers).where(mine);
  const name = (await listMembers(context, {})).find((one) => one.id === memberId)?.name ?? '';
  return { id: standing?.id ?? row.id, memberId, name };
}

async function lockOpenOf({ tx, actor }: Run, memberId: string): Promise<RequestRow[]> {
  return tx
    .select()
    .from(requests)
    .where(
      and(
        eq(requests.workspaceId, actor.workspaceId),
        eq(requests.assigneeId, memberId),
        inArray(requests.status, ['open', 'waiting']),
        sql`${requests.folder} = 'work'`,
      ),
    )
    .orderBy(asc(requests.id))
    .for('update');
}

/** Whether a handover of this absence is still open. */
export async function standingHandover({ tx, actor }: Run, absenceId: string) {
  const mine = and(
    eq(handovers.workspaceId, actor.workspaceId),
    eq(handovers.absenceId, absenceId),
    isNull(handovers.overAt),
  );
  const [row] = await tx.select().from(handovers).where(mine).for('update');
  return row ?? null;
}

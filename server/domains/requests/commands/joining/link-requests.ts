import { and, eq, or } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../../kernel/actor.ts';
import { newId } from '../../../../kernel/ids.ts';
import { notFound, Problem } from '../../../../kernel/problem.ts';
import { command, type Run } from '../../../../platform/command.ts';
import { linkKinds, requestLinks } from '../../schema.ts';
import { about, lockAny, lockRequest, subjectOf } from '../request-row.ts';

/** A parent of a parent of … ends here: longer chains are a mistake. */
const deepest = 20;

/**
 * Says how a request stands to another: `parent` (the other is above it), `duplicate` (it repeats the other),
 * `related`, `split` (it was taken out of the other). Saying it again changes nothing.
 * @throws Problem 409 `link-with-itself`, `link-other-way` (they are linked already), `parent-taken`, `parent-circle`.
 */
export const linkRequests = command({
  name: 'requests.link-requests',
  permission: 'requests:write',
  input: z.strictObject({ requestId: z.uuid(), otherId: z.uuid(), kind: z.enum(linkKinds) }),
  async run(run, { requestId, otherId, kind }) {
    if (requestId === otherId) throw new Problem(409, 'link-with-itself');
    for (const id of [requestId, otherId].sort()) await lockRequest(run, id);
    const known = await between(run, requestId, otherId);
    if (known?.requestId === requestId && known.kind === kind) return { linkId: known.id };
    if (known) throw new Problem(409, 'link-other-way');
    if (kind === 'parent') await assertTree(run, requestId, otherId);
    const request = await lockAny(run, requestId);
    const linkId = newId();
    const { actor, now } = run;
    const linkedBy = memberIdOf(actor);
    const row = {
      workspaceId: actor.workspaceId,
      id: linkId,
      requestId,
      otherId,
      kind,
      linkedBy,
      linkedAt: now,
    };
    await run.tx.insert(requestLinks).values(row);
    const told = { ...about(request), linkId, otherRequestId: otherId, kind };
    run.announce('request.linked', subjectOf(request), told);
    return { linkId };
  },
});

/** Takes a link away, from either side. @throws Problem 404 `request-link-not-found`. */
export const unlinkRequests = command({
  name: 'requests.unlink-requests',
  permission: 'requests:write',
  input: z.strictObject({ requestId: z.uuid(), linkId: z.uuid() }),
  async run(run, { requestId, linkId }) {
    const request = await lockRequest(run, requestId);
    const it = and(
      eq(requestLinks.workspaceId, run.actor.workspaceId),
      eq(requestLinks.id, linkId),
      or(eq(requestLinks.requestId, requestId), eq(requestLinks.otherId, requestId)),
    );
    const [gone] = await run.tx.delete(requestLinks).where(it).returning();
    if (!gone) throw notFound('request-link');
    const otherRequestId = gone.requestId === requestId ? gone.otherId : gone.requestId;
    const told = { ...about(request), linkId, otherRequestId, kind: gone.kind };
    run.announce('request.unlinked', subjectOf(request), told);
  },
});

async function between({ tx, actor }: Run, one: string, other: string) {
  const { workspaceId, requestId, otherId } = requestLinks;
  const either = or(and(eq(requestId, one), eq(otherId, other)), and(eq(requestId, other), eq(otherId, one)));
  const [row] = await tx
    .select()
    .from(requestLinks)
    .where(and(eq(workspaceId, actor.workspaceId), either));
  return row;
}

/** One parent each, and nobody above oneself. */
async function assertTree(run: Run, childId: string, parentId: string): Promise<void> {
  if (await parentOf(run, childId)) throw new Problem(409, 'parent-taken');
  let above: string | undefined = parentId;
  for (let step = 0; above; step += 1) {
    if (above === childId || step === deepest) throw new Problem(409, 'parent-circle');
    above = await parentOf(run, above);
  }
}

async function parentOf({ tx, actor }: Run, childId: string): Promise<string | undefined> {
  const mine = and(
    eq(requestLinks.workspaceId, actor.workspaceId),
    eq(requestLinks.requestId, childId),
    eq(requestLinks.kind, 'parent'),
  );
  const [row] = await tx.select({ id: requestLinks.otherId }).from(requestLinks).where(mine);
  return row?.id;
}

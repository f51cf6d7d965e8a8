import { and, eq, inArray, lte, or } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../platform/command.ts';
import { deleteConversation } from '../../conversations/index.ts';
import { letInnerGo } from '../inside/let-go.ts';
import { requests } from '../schema.ts';
import { removeSides } from '../sides/side-row.ts';
import { about, subjectOf } from './request-row.ts';

/** How many requests one transaction deletes at most. */
export const purgedTogether = 50;

/**
 * By the clock: deletes for good what lay in spam or trash until its day, with everything that was said on it.
 * The event carries ids alone; rooms that keep copies hear it and wipe theirs.
 */
export const purgeRequests = command({
  name: 'requests.purge-requests',
  permission: 'requests:write',
  input: z.strictObject({}),
  async run(run) {
    const { tx, actor, announce, context, now } = run;
    const expired = await tx
      .select()
      .from(requests)
      .where(and(eq(requests.workspaceId, actor.workspaceId), lte(requests.folderExpiresAt, now)))
      .limit(purgedTogether)
      .for('update', { skipLocked: true });
    if (expired.length === 0) return { purged: 0 };
    const gone = [...expired, ...(await takenInBy(run, expired))];
    const ids = gone.map((request) => request.id);
    await letInnerGo(run, ids);
    await unlink(run, ids);
    await removeSides(run, ids);
    await tx
      .delete(requests)
      .where(and(eq(requests.workspaceId, actor.workspaceId), inArray(requests.id, ids)));
    for (const request of gone) {
      await deleteConversation(context, { conversationId: request.conversationId });
      announce('request.deleted', subjectOf(request), about(request));
    }
    return { purged: expired.length };
  },
});

/** What they took in, and what that took in: it lies nowhere else. */
async function takenInBy({ tx, actor }: Run, survivors: { id: string }[]) {
  const all: (typeof requests.$inferSelect)[] = [];
  for (let ids = survivors.map(({ id }) => id); ids.length > 0; ) {
    const inside = and(eq(requests.workspaceId, actor.workspaceId), inArray(requests.mergedIntoId, ids));
    const found = await tx.select().from(requests).where(inside).for('update');
    all.push(...found);
    ids = found.map(({ id }) => id);
  }
  return all;
}

/** Requests that followed a deleted one, or perhaps belonged to it, point to nothing any more. */
async function unlink({ tx, actor }: Run, ids: string[]): Promise<void> {
  const mine = eq(requests.workspaceId, actor.workspaceId);
  const pointing = or(inArray(requests.followsId, ids), inArray(requests.perhapsId, ids));
  const rows = await tx.select().from(requests).where(and(mine, pointing)).for('update');
  for (const { id, followsId, perhapsId } of rows) {
    const left = {
      followsId: followsId && ids.includes(followsId) ? null : followsId,
      perhapsId: perhapsId && ids.includes(perhapsId) ? null : perhapsId,
    };
    await tx
      .update(requests)
      .set(left)
      .where(and(mine, eq(requests.id, id)));
  }
}

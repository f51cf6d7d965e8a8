import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../platform/command.ts';
import { requestCards } from '../../requests/index.ts';
import { promises } from '../schema.ts';
import { about, type PromiseRow, settle, subjectOf } from './promise-row.ts';

const permission = 'promises:write';

/** A reply was taken back: what it promised was never said, and a date that it moved stands as before. */
export const forgetReply = command({
  name: 'promises.forget-reply',
  permission,
  input: z.strictObject({ messageId: z.uuid() }),
  async run(run, { messageId }) {
    for (const row of await ofMessage(run, messageId)) {
      if (row.state !== 'open') continue;
      await settle(run, row, 'withdrawn');
      run.announce('promise.withdrawn', subjectOf(row), about(row));
      if (row.followsId) await standAgain(run, row.followsId);
    }
  },
});

/**
 * Words were taken out of a message for good: promises keep no copy of them, nor do those that took their place and
 * carry the same words on.
 */
export const forgetWords = command({
  name: 'promises.forget-words',
  permission,
  input: z.strictObject({ messageId: z.uuid() }),
  async run({ tx, actor }, { messageId }) {
    await tx.execute(sql`
      with recursive carried as (
        select p.id, p.request_id from promises p
        where p.workspace_id = ${actor.workspaceId}::uuid and p.message_id = ${messageId}::uuid
        union select p.id, p.request_id
        from promises p join carried c on p.request_id = c.request_id and p.follows_id = c.id
        where p.workspace_id = ${actor.workspaceId}::uuid)
      update promises set words = ''
      where workspace_id = ${actor.workspaceId}::uuid and id in (select id from carried)`);
  },
});

/** A request passed to somebody: its open promises go with it, as it stands now. */
export const followRequest = command({
  name: 'promises.follow-request',
  permission,
  input: z.strictObject({ requestId: z.uuid() }),
  async run({ tx, actor }, { requestId }) {
    const { workspaceId } = actor;
    const mine = and(eq(requestCards.workspaceId, workspaceId), eq(requestCards.id, requestId));
    const [card] = await tx.select().from(requestCards).where(mine);
    if (!card) return;
    const { assigneeId, teamId } = card;
    const open = and(
      eq(promises.workspaceId, workspaceId),
      eq(promises.requestId, requestId),
      eq(promises.state, 'open'),
    );
    await tx
      .update(promises)
      .set({ teamId, ...(assigneeId ? { ownerId: assigneeId } : {}) })
      .where(open);
  },
});

async function ofMessage({ tx, actor }: Run, messageId: string): Promise<PromiseRow[]> {
  const same = and(eq(promises.workspaceId, actor.workspaceId), eq(promises.messageId, messageId));
  return tx.select().from(promises).where(same).for('update');
}

async function standAgain(run: Run, promiseId: string): Promise<void> {
  const { tx, actor } = run;
  const mine = and(eq(promises.workspaceId, actor.workspaceId), eq(promises.id, promiseId));
  const [row] = await tx.select().from(promises).where(mine).for('update');
  if (row?.state !== 'moved') return;
  await settle(run, row, 'open');
  await tx.update(promises).set({ toldAt: null }).where(mine);
  run.announce('promise.reopened', subjectOf(row), about(row));
}

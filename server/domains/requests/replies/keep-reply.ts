import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { errorCode } from '../../../platform/database/transaction.ts';
import { assertEditable, assertKeepable } from '../queries/keeping.ts';
import { assertKnown } from '../queries/looking.ts';
import { unknownInWords } from '../rules/prepared.ts';
import { words } from '../rules/words.ts';
import { cannedReplies } from './schema.ts';

/** A shortcut is typed after a slash: letters, figures and hyphens of any script, kept in small letters. */
const shortcut = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[\p{L}\p{M}\p{N}-]{1,40}$/u);

/** A canned reply as it is kept. */
export const replyInput = z.strictObject({
  title: z.string().trim().min(1).max(200),
  shortcut,
  text: words,
  shared: z.boolean().default(false),
  teamId: z.uuid().nullable().default(null),
});

/** Keeps words ready, for oneself, a team, or everybody. @throws Problem 400 `placeholder-unknown`, 409 `shortcut-taken`. */
export const createReply = command({
  name: 'requests.create-reply',
  permission: 'requests:macros',
  input: replyInput,
  async run(run, { shared, ...given }) {
    const { tx, actor, now } = run;
    if (actor.type !== 'member') throw new Problem(403, 'member-only');
    await assertKeepable(run, { ...given, shared });
    assertKnown(unknownInWords(given.text));
    const { workspaceId } = actor;
    const row = { ...given, workspaceId, id: newId(), isShared: shared, ownerId: actor.id };
    await unlessTaken(tx.insert(cannedReplies).values({ ...row, createdAt: now, updatedAt: now }));
    return { id: row.id };
  },
});

/** Changes a canned reply of one's own, or a shared one by permission. */
export const changeReply = command({
  name: 'requests.change-reply',
  permission: 'requests:macros',
  input: replyInput.extend({ id: z.uuid() }),
  async run(run, { id, shared, ...given }) {
    const mine = await editable(run, id);
    await assertKeepable(run, { ...given, shared });
    assertKnown(unknownInWords(given.text));
    const set = { ...given, isShared: shared, updatedAt: run.now };
    await unlessTaken(run.tx.update(cannedReplies).set(set).where(mine));
  },
});

/** Removes a canned reply. What was sent with it stays as it is. */
export const removeReply = command({
  name: 'requests.remove-reply',
  permission: 'requests:macros',
  input: z.strictObject({ id: z.uuid() }),
  async run(run, { id }) {
    await run.tx.delete(cannedReplies).where(await editable(run, id));
  },
});

/** Counts that a canned reply was used, and notes nothing else. */
export async function countReply({ tx, actor }: Run, id: string): Promise<void> {
  const mine = and(eq(cannedReplies.workspaceId, actor.workspaceId), eq(cannedReplies.id, id));
  await tx
    .update(cannedReplies)
    .set({ uses: sql`${cannedReplies.uses} + 1` })
    .where(mine);
}

async function editable(run: Run, id: string) {
  const { tx, actor } = run;
  const mine = and(eq(cannedReplies.workspaceId, actor.workspaceId), eq(cannedReplies.id, id));
  const [row] = await tx.select().from(cannedReplies).where(mine).for('update');
  assertEditable(run, row, 'canned-reply');
  return mine;
}

async function unlessTaken(written: PromiseLike<unknown>): Promise<void> {
  try {
    await written;
  } catch (error) {
    throw errorCode(error) === '23505' ? new Problem(409, 'shortcut-taken') : error;
  }
}

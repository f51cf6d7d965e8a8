import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { files } from '../schema.ts';

const input = z.strictObject({
  fileIds: z.array(z.uuid()).max(500),
  owner: z.strictObject({ type: z.string(), id: z.uuid() }),
});

/**
 * Gives uploaded files to the noun that uses them from now on. Only files that the actor uploaded and that nothing
 * owns yet, or a draft of theirs, can be given: naming somebody else's answers as if it did not exist.
 * @throws Problem 404 `file-not-found`.
 */
export const giveFiles = command({
  name: 'files.give-files',
  permission: 'files:write',
  input,
  async run({ tx, actor }, { fileIds, owner }) {
    if (fileIds.length === 0) return;
    const mine = actor.id === null ? undefined : eq(files.createdBy, actor.id);
    const free = or(isNull(files.ownerId), eq(files.ownerId, owner.id), eq(files.ownerType, 'draft'));
    const given = await tx
      .update(files)
      .set({ ownerType: owner.type, ownerId: owner.id })
      .where(and(eq(files.workspaceId, actor.workspaceId), inArray(files.id, fileIds), free, mine))
      .returning({ id: files.id });
    if (given.length !== new Set(fileIds).size) throw notFound('file');
  },
});

/** Takes files from the noun that owned them: whoever uploaded them may use them again, for a day. */
export const releaseFiles = command({
  name: 'files.release-files',
  permission: 'files:write',
  input,
  run: (run, owned) => write(run, owned, { ownerType: null, ownerId: null }),
});

/** Passes files of a noun on to another member, who goes on with it: they count as uploaded by them from now on. */
export const passFiles = command({
  name: 'files.pass-files',
  permission: 'files:write',
  input: input.extend({ toId: z.uuid() }),
  run: (run, { toId, ...owned }) => write(run, owned, { createdBy: toId }),
});

/** Files of a noun go to another of the same kind, such as a draft that moves to another conversation. */
export const moveFiles = command({
  name: 'files.move-files',
  permission: 'files:write',
  input: input.extend({ toId: z.uuid() }),
  run: (run, { toId, ...owned }) => write(run, owned, { ownerId: toId }),
});

/** Changes those of the files that this noun owns; others are left alone. */
async function write(
  { tx, actor }: Run,
  { fileIds, owner }: z.output<typeof input>,
  change: Partial<typeof files.$inferInsert>,
): Promise<void> {
  if (fileIds.length === 0) return;
  const owned = and(eq(files.ownerType, owner.type), eq(files.ownerId, owner.id));
  await tx
    .update(files)
    .set(change)
    .where(and(eq(files.workspaceId, actor.workspaceId), inArray(files.id, fileIds), owned));
}

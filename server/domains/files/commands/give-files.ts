import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { files } from '../schema.ts';

/**
 * Gives uploaded files to the noun that uses them from now on. Only files that the actor uploaded and nothing owns
 * yet can be given: naming somebody else's answers as if it did not exist.
 */
export const giveFiles = command({
  name: 'files.give-files',
  permission: 'files:write',
  input: z.strictObject({
    fileIds: z.array(z.uuid()).max(500),
    owner: z.strictObject({ type: z.string(), id: z.uuid() }),
  }),
  async run({ tx, actor }, { fileIds, owner }) {
    if (fileIds.length === 0) return;
    const mine = actor.id === null ? undefined : eq(files.createdBy, actor.id);
    const free = or(isNull(files.ownerId), eq(files.ownerId, owner.id));
    const given = await tx
      .update(files)
      .set({ ownerType: owner.type, ownerId: owner.id })
      .where(and(eq(files.workspaceId, actor.workspaceId), inArray(files.id, fileIds), free, mine))
      .returning({ id: files.id });
    if (given.length !== new Set(fileIds).size) throw notFound('file');
  },
});

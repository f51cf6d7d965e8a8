import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../../kernel/problem.ts';
import { query } from '../../../platform/command.ts';
import { storage } from '../../../platform/storage.ts';
import { files } from '../schema.ts';

export type FileRow = typeof files.$inferSelect;

/** Files by id, for the room that owns them. Unknown ids are left out. */
export const listFiles = query({
  name: 'files.list-files',
  permission: 'files:read',
  input: z.strictObject({ fileIds: z.array(z.uuid()).max(5000) }),
  async run({ tx, actor }, { fileIds }): Promise<FileRow[]> {
    if (fileIds.length === 0) return [];
    return tx
      .select()
      .from(files)
      .where(and(eq(files.workspaceId, actor.workspaceId), inArray(files.id, fileIds)));
  },
});

/** A file with its bytes. @throws Problem 404 `file-not-found`. */
export const readFileContent = query({
  name: 'files.read-file-content',
  permission: 'files:read',
  input: z.strictObject({ fileId: z.uuid() }),
  async run({ tx, actor }, { fileId }): Promise<FileRow & { content: Buffer }> {
    const mine = and(eq(files.workspaceId, actor.workspaceId), eq(files.id, fileId));
    const [row] = await tx.select().from(files).where(mine);
    if (!row) throw notFound('file');
    return { ...row, content: await storage().get(row.key) };
  },
});

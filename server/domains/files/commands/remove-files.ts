import { and, eq, inArray, isNull, lt } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../platform/command.ts';
import { insertJobs } from '../../../platform/jobs/queue.ts';
import { unusedHours } from '../rules.ts';
import { files } from '../schema.ts';

/** The queue of contents that no row names any more; its data holds their random keys alone. */
export const contentQueue = 'files.remove-contents';
export type ContentJob = { keys: string[] };

/** How many files one job removes, and one sweep at most. */
const together = 100;
const mostAtOnce = 500;

/**
 * Removes files for good. The bytes go by a job that stands in the same transaction: what is rolled back loses
 * nothing, what is committed leaves nothing behind.
 */
export const removeFiles = command({
  name: 'files.remove-files',
  permission: 'files:write',
  input: z.strictObject({ fileIds: z.array(z.uuid()) }),
  async run(run, { fileIds }) {
    await remove(run, [...new Set(fileIds)]);
  },
});

/** Removes contents that a room keeps by their keys alone, without a row here: by the same job, after the commit. */
export const removeContents = command({
  name: 'files.remove-contents',
  permission: 'files:write',
  input: z.strictObject({ keys: z.array(z.string()) }),
  async run({ tx }, { keys }) {
    for (let at = 0; at < keys.length; at += together) {
      const data: ContentJob = { keys: keys.slice(at, at + together) };
      await insertJobs(tx, contentQueue, [{ data }]);
    }
  },
});

/** By the clock: removes uploads that nothing has used for a day. Returns how many went. */
export const sweepFiles = command({
  name: 'files.sweep-files',
  permission: 'files:write',
  input: z.strictObject({}),
  async run(run) {
    const { tx, actor, now } = run;
    const old = new Date(now.getTime() - unusedHours * 3_600_000);
    const unused = and(
      eq(files.workspaceId, actor.workspaceId),
      isNull(files.ownerId),
      lt(files.createdAt, old),
    );
    const rows = await tx
      .select({ id: files.id })
      .from(files)
      .where(unused)
      .limit(mostAtOnce)
      .for('update', { skipLocked: true });
    await remove(
      run,
      rows.map((row) => row.id),
    );
    return { removed: rows.length };
  },
});

async function remove({ tx, actor }: Run, fileIds: string[]): Promise<void> {
  for (let at = 0; at < fileIds.length; at += together) {
    const some = inArray(files.id, fileIds.slice(at, at + together));
    const gone = await tx
      .delete(files)
      .where(and(eq(files.workspaceId, actor.workspaceId), some))
      .returning({ key: files.key });
    const data: ContentJob = { keys: gone.map((row) => row.key) };
    if (gone.length > 0) await insertJobs(tx, contentQueue, [{ data }]);
  }
}

import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { system } from '../../../kernel/actor.ts';
import { command } from '../../../platform/command.ts';
import { scanner } from '../../../platform/storage/virus-scanner.ts';
import { storage } from '../../../platform/storage.ts';
import { findFile } from '../queries/read-file.ts';
import { files } from '../schema.ts';
import { removeContents } from './remove-files.ts';

/** The queue of files that came in while a verb ran, for the scanner. */
export const scanQueue = 'files.scan-file';
export type ScanJob = { workspaceId: string; fileId: string };

/** Looks at a waiting file; no transaction is open meanwhile. @throws Problem 503 while the scanner or the storage is away. */
export async function scanFile({ workspaceId, fileId }: ScanJob, now: Date): Promise<void> {
  const context = { actor: system(workspaceId), now };
  const file = await findFile(context, { fileId });
  const scan = scanner();
  if (file?.state !== 'waiting' || !scan) return;
  const virus = await scan(storage().stream(file.key));
  if (virus !== null) console.error(JSON.stringify({ alarm: 'virus', file: fileId, virus }));
  await settleScan(context, { fileId, isClean: virus === null });
}

/** The verdict: an infected file keeps its line, so that people see what came, and loses its bytes. */
const settleScan = command({
  name: 'files.settle-scan',
  permission: 'files:write',
  input: z.strictObject({ fileId: z.uuid(), isClean: z.boolean() }),
  async run({ tx, actor, context }, { fileId, isClean }) {
    const waiting = and(
      eq(files.workspaceId, actor.workspaceId),
      eq(files.id, fileId),
      eq(files.state, 'waiting'),
    );
    const [row] = await tx
      .update(files)
      .set({ state: isClean ? 'clean' : 'infected' })
      .where(waiting)
      .returning({ key: files.key });
    if (row && !isClean) await removeContents(context, { keys: [row.key] });
  },
});

import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { type Context, command, query } from '../../../platform/command.ts';
import { insertJobs } from '../../../platform/jobs/queue.ts';
import { scanner } from '../../../platform/storage/virus-scanner.ts';
import { type Content, storage } from '../../../platform/storage.ts';
import { keepContent } from '../keep-content.ts';
import { assertFits } from '../quota.ts';
import { tidyName, trustedType } from '../rules.ts';
import { type FileState, files } from '../schema.ts';
import { type ScanJob, scanQueue } from './scan-file.ts';

/** A file as it is given: its name is a word about it only, its bytes are there or still coming. */
export type GivenFile = {
  name: string;
  type: string;
  content: Content;
  /** The size that was announced, in bytes, where it was. */
  expected?: number;
  owner?: { type: string; id: string };
};

/**
 * Keeps a content under a random key. The bytes come in before any transaction is open, and are looked at by the
 * scanner before the row that makes them a file; inside another verb the scanner comes after its commit.
 * @throws Problem 413 `body-too-large`, 422 `file-refused-virus`, 503 `scanner-unreachable`, 507 `files-quota-reached`,
 * and what the storage throws. Nothing is kept then.
 */
export async function storeFile(context: Context, given: GivenFile) {
  const { content, expected, ...words } = given;
  await checkBefore(context, { size: content instanceof Uint8Array ? content.byteLength : (expected ?? 0) });
  const kept = await keepContent(content);
  try {
    const state = context.unit ? later() : await look(kept.key);
    return await recordFile(context, { ...words, ...kept, state });
  } catch (error) {
    if (!context.unit) await storage().remove(kept.key);
    throw error;
  }
}

/** Whoever may not, or has no room, is told before the bytes come. */
const checkBefore = query({
  name: 'files.check-upload',
  permission: 'files:write',
  input: z.strictObject({ size: z.number() }),
  run: ({ tx, actor }, { size }) => assertFits(tx, actor, size),
});

const recordFile = command({
  name: 'files.store-file',
  permission: 'files:write',
  input: z.strictObject({
    name: z.string(),
    type: z.string(),
    key: z.string(),
    size: z.int(),
    sha256: z.string(),
    head: z.instanceof(Uint8Array),
    state: z.enum(['unchecked', 'waiting', 'clean']),
    owner: z.strictObject({ type: z.string(), id: z.uuid() }).optional(),
  }),
  async run({ tx, actor, now }, { name, type, head, owner, ...kept }) {
    await assertFits(tx, actor, kept.size);
    const file = {
      ...kept,
      workspaceId: actor.workspaceId,
      id: newId(),
      name: tidyName(name),
      type: trustedType(type, head),
      createdBy: actor.id,
      createdAt: now,
      ownerType: owner?.type ?? null,
      ownerId: owner?.id ?? null,
    };
    await tx.insert(files).values(file);
    const data: ScanJob = { workspaceId: actor.workspaceId, fileId: file.id };
    if (kept.state === 'waiting') await insertJobs(tx, scanQueue, [{ data }]);
    return file;
  },
});

type Looked = Exclude<FileState, 'infected'>;

function later(): Looked {
  return scanner() ? 'waiting' : 'unchecked';
}

async function look(key: string): Promise<Looked> {
  const scan = scanner();
  if (!scan) return 'unchecked';
  const virus = await scan(storage().stream(key));
  if (virus !== null) throw new Problem(422, 'file-refused-virus', { params: { virus } });
  return 'clean';
}

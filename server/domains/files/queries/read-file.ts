import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { type Context, query } from '../../../platform/command.ts';
import { scanner } from '../../../platform/storage/virus-scanner.ts';
import { readWhole, streamWhole } from '../../../platform/storage/whole.ts';
import { maskedFormOf, maskedWords } from '../masked.ts';
import { type FileStanding, refusalOf, standingOf } from '../rules.ts';
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

/** How a file stands at this moment in this installation. */
export function standingNow(file: Pick<FileRow, 'state'>): FileStanding {
  return standingOf(file.state, scanner() !== null);
}

/** What is known of a file, without its bytes. */
export const findFile = query({
  name: 'files.find-file',
  permission: 'files:read',
  input: z.strictObject({ fileId: z.uuid() }),
  async run({ tx, actor }, { fileId }): Promise<FileRow | null> {
    const mine = and(eq(files.workspaceId, actor.workspaceId), eq(files.id, fileId));
    const [row] = await tx.select().from(files).where(mine);
    return row ?? null;
  },
});

/**
 * A file with its bytes, as they were kept.
 * @throws Problem 404 `file-not-found`, 403 `file-infected`, 503 `file-not-checked`, 500 `file-damaged`, and what the
 * storage throws.
 */
export async function readFileContent(
  context: Context,
  input: { fileId: string },
): Promise<FileRow & { content: Buffer }> {
  const row = await findGiven(context, input);
  return { ...row, content: await readWhole(row) };
}

/** Bytes up to which a file is read and compared before the first of them leaves. */
const smallFile = 1024 * 1024;

/** The same to hand out: a large file leaves as it is read, and breaks off where it turns out to be damaged. */
export async function openFile(
  context: Context,
  input: { fileId: string },
): Promise<FileRow & { content: Buffer | AsyncIterable<Uint8Array> }> {
  const row = await findGiven(context, input);
  return { ...row, content: row.size <= smallFile ? await readWhole(row) : streamWhole(row) };
}

/** What somebody gets of it who may see no contact data. @throws the same, and Problem 403 `file-masked`. */
export async function openMasked(
  context: Context,
  input: { fileId: string },
): Promise<FileRow & { content: Buffer | AsyncIterable<Uint8Array> }> {
  const row = await findGiven(context, input);
  const form = maskedFormOf(row);
  if (form === 'as-it-is') return openFile(context, input);
  const content = form === 'words' ? maskedWords(await readWhole(row)) : null;
  if (!content) throw new Problem(403, 'file-masked');
  return { ...row, size: content.length, content };
}

async function findGiven(context: Context, input: { fileId: string }): Promise<FileRow> {
  const row = await findFile(context, input);
  if (!row) throw notFound('file');
  const refusal = refusalOf(row.state, scanner() !== null);
  if (refusal === 'file-not-checked') throw new Problem(503, refusal, { retryAfter: 60 });
  if (refusal) throw new Problem(403, refusal);
  return row;
}

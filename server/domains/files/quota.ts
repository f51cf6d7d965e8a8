import { count, eq, sum } from 'drizzle-orm';
import type { Actor } from '../../kernel/actor.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Tx } from '../../platform/database/open.ts';
import { fits, inGigabytes } from './rules.ts';
import { files } from './schema.ts';

let quota: number | null = null;

/** Sets how many bytes of files each workspace may keep; null is no limit. */
export function useQuota(bytes: number | null): void {
  quota = bytes;
}

/** What a workspace keeps, in files and bytes, and what it may. */
export type Usage = { files: number; bytes: number; quotaBytes: number | null };

export async function usageOf(tx: Tx, workspaceId: string): Promise<Usage> {
  const [row] = await tx
    .select({ files: count(), bytes: sum(files.size).mapWith(Number) })
    .from(files)
    .where(eq(files.workspaceId, workspaceId));
  return { files: row?.files ?? 0, bytes: row?.bytes ?? 0, quotaBytes: quota };
}

/**
 * People hear that there is no more room. What the program itself takes in, such as the files of a mail, always finds
 * it: words of customers are not lost for want of room. Uploads at the same moment may pass it by one file each.
 * @throws Problem 507 `files-quota-reached`.
 */
export async function assertFits(tx: Tx, actor: Actor, size: number): Promise<void> {
  if (quota === null || actor.type === 'system') return;
  const { bytes } = await usageOf(tx, actor.workspaceId);
  if (fits(size, bytes, quota)) return;
  throw new Problem(507, 'files-quota-reached', { params: { limit: inGigabytes(quota) } });
}

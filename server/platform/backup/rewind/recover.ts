import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../../kernel/problem.ts';
import { recoverCluster } from '../../database/recover-cluster.ts';
import type { Moment } from './find-moment.ts';
import { bringLog } from './keep-log.ts';
import { bringServerFiles, dataFolder } from './server-files.ts';
import { fileNames } from './wal.ts';

/**
 * Makes a server in an empty folder as it was at a moment: the copy, and from it the log up to the last change that
 * was acknowledged by then. @throws Problem `restore-not-empty`, `backup-damaged`.
 */
export async function recoverMoment(folder: string, moment: Moment, to: Date): Promise<void> {
  const fill = (data: string) => bringMoment(moment, data);
  await recoverCluster(folder, fill, to);
}

async function bringMoment({ base, chain }: Moment, data: string): Promise<void> {
  const end = BigInt(chain.until?.lsn ?? base.stop);
  try {
    await bringServerFiles(dataFolder(base.folder), base, data);
    for (const name of fileNames(BigInt(base.start), end, chain))
      await bringLog(chain, name, join(data, 'pg_wal', name));
  } catch (error) {
    if (isOfBackup(error)) throw new Problem(422, 'backup-damaged', { params: { part: base.folder } });
    throw error;
  }
  await writeFile(join(data, 'backup_label'), base.label, { mode: 0o600 });
  await writeFile(join(data, 'recovery.signal'), '', { mode: 0o600 });
}

/** A file that is not there, or that cannot be unpacked. */
function isOfBackup(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === 'ENOENT' || code.startsWith('Z_');
}

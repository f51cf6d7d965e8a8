import { join } from 'node:path';
import { startRewind } from '../../platform/backup/rewind/run-rewind.ts';
import { dropSlot } from '../../platform/backup/rewind/server-log.ts';
import type { Config } from '../../platform/config.ts';
import type { FoundDatabase } from '../find-database.ts';

/**
 * Keeps what brings any moment of the embedded server back, where SAPA_REWIND_DAYS asks for it; where it does not, the
 * server holds nothing back for it. Returns what ends it.
 */
export async function keepMoments(config: Config, found: FoundDatabase): Promise<() => Promise<void>> {
  if (found.data === null) return async () => undefined;
  if (config.rewind.days === 0) {
    await dropSlot();
    return async () => undefined;
  }
  const server = { where: found.where, data: found.data };
  const files = config.bucket ? null : join(config.home, 'files');
  return startRewind({ server, root: config.backups.folder, files, window: config.rewind });
}

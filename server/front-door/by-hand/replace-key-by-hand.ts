import type { Config } from '../../platform/config.ts';
import { openDatabase } from '../../platform/database/open.ts';
import { migrateDatabase } from '../../platform/database/schema/migrate.ts';
import { say } from '../../platform/messages.ts';
import { addKey, keepFirstKey } from '../../platform/secrets/keys.ts';
import { useMasterKeys } from '../../platform/secrets/master-key.ts';
import { backUpBeforeUpgrade } from '../backups/backup-by-hand.ts';
import { findDatabase } from '../find-database.ts';
import '../../rooms.ts';

/**
 * Adds a key to the secret box, beside the running program or without it. The program seals with it a minute later,
 * seals anew what older keys locked, and then forgets those. Returns what to tell the person.
 */
export async function replaceKeyByHand(config: Config): Promise<string[]> {
  const found = await findDatabase(config, { alone: false });
  await migrateDatabase(found.where, new Date(), {
    beforeUpgrade: () => backUpBeforeUpgrade(config, found.where),
  });
  const database = openDatabase(found.where);
  try {
    useMasterKeys(config.masterKeys);
    await keepFirstKey(database);
    const number = await addKey(database);
    const { language } = config.first;
    return [say(language, 'key-replaced', { number }), say(language, 'key-replaced-backups')];
  } finally {
    await database.close();
    await found.leave();
  }
}

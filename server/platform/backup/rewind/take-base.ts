import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type postgres from 'postgres';
import { Problem } from '../../../kernel/problem.ts';
import { connect, type Where } from '../../database/open.ts';
import { letBackupRead } from '../../database/row-security.ts';
import { keepContents } from '../contents.ts';
import { backupLock } from '../lock.ts';
import { assertSpace } from '../space.ts';
import { listTables, settleForCopy } from '../tables.ts';
import { type Base, baseFolder, type Chain, finishBase, makeBaseFolder } from './chain.ts';
import { copyServerFiles, dataFolder } from './server-files.ts';
import { tidyRewind } from './tidy.ts';
import { parseLsn } from './wal.ts';
import type { Window } from './window.ts';

/** The server whose files are copied: how it is reached, and where its files lie. */
export type Server = { where: Where; data: string };

/** Where the copy goes, and what stays beside it. */
type Place = { root: string; chain: Chain; window: Window };

/**
 * Copies the server while it works, and keeps the contents that its rows name. From the end of the copy on any moment
 * can be brought back, by the log that follows. Then what the window does not need any more is removed.
 * @throws Problem `backup-running`, `backup-no-space`.
 */
export async function takeBase(
  server: Server,
  { root, chain, window }: Place,
  now: Date,
  signal?: AbortSignal,
): Promise<Base> {
  await assertSpace(root);
  const client = connect(server.where.owner, { connections: 1, session: { onLost: () => undefined } });
  try {
    await client`select set_config('statement_timeout', '0', false)`;
    const [turn] = await client`select pg_try_advisory_lock(${backupLock}) as mine`;
    if (turn?.mine !== true) throw new Problem(409, 'backup-running');
    await removeHalves(chain);
    const half = await makeBaseFolder(chain, now);
    await keepNamed(client, root, half);
    const copied = await copyServer(client, server.data, half, signal);
    const base = await finishBase(half, { format: 1, startedAt: now.toISOString(), ...copied });
    await tidyRewind(root, window, now);
    return base;
  } finally {
    await client.end({ timeout: 5 });
  }
}

async function removeHalves(chain: Chain): Promise<void> {
  for (const name of await readdir(baseFolder(chain)))
    if (name.endsWith('.part')) await rm(join(baseFolder(chain), name), { recursive: true, force: true });
}

/** Before the copy: what comes later is found by its day, and what goes until then is named by no moment after it. */
async function keepNamed(client: postgres.Sql, root: string, folder: string): Promise<void> {
  await letBackupRead(client);
  await client.begin('isolation level repeatable read read only', async (line) => {
    await settleForCopy(line);
    await keepContents(line, await listTables(line), { root, folder });
  });
}

async function copyServer(client: postgres.Sql, data: string, half: string, signal?: AbortSignal) {
  const [began] = await client<{ at: string }[]>`select pg_backup_start('sapa', true)::text as at`;
  const parts = await copyServerFiles(data, dataFolder(half), signal);
  const [ended] = await client<{ at: string; label: string }[]>`
    select lsn::text as at, labelfile as label from pg_backup_stop(false)`;
  if (!began || !ended) throw new Error('The server did not say where its copy begins and ends.');
  const from = new Date().toISOString();
  const place = { start: String(parseLsn(began.at)), stop: String(parseLsn(ended.at)) };
  return { from, ...place, label: ended.label, ...parts };
}

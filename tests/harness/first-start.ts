import { execFile } from 'node:child_process';
import { cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { findPlace } from '../../server/platform/database/embedded.ts';

/**
 * Gives a home the database that a first start makes, which takes the program five seconds by itself. Whoever tries the first
 * start leaves the home empty.
 */
export async function layFirstStart(home: string): Promise<void> {
  const { data } = await findPlace(join(home, 'postgres'));
  await mkdir(dirname(data), { recursive: true });
  await copyData(inject('firstStart'), data);
}

/** Copies the data of a server that stands still, whoever owns it. */
export async function copyData(from: string, to: string): Promise<void> {
  // Node's own copy gives everything to whoever copies; PostgreSQL asks for its own.
  if (process.platform === 'win32') await cp(from, to, { recursive: true });
  else await promisify(execFile)('cp', ['-a', from, to]);
}

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { statfsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real disk of a few megabytes, which is gone when the test is over. */
export type SmallDisk = { folder: string; free(): number; close(): Promise<void> };

/**
 * Makes one in a namespace of its own, so that it needs no rights and outlives nobody: its folder is reached through
 * the process that holds it.
 */
export async function makeSmallDisk(megabytes: number): Promise<SmallDisk> {
  const place = await mkdtemp(join(tmpdir(), 'sapa-disk-'));
  const mount = `mount -t tmpfs -o size=${megabytes}m tmpfs "$1" && echo ready && exec cat`;
  const holder = spawn('unshare', ['--user', '--map-root-user', '--mount', 'sh', '-c', mount, 'sh', place]);
  await Promise.race([
    once(holder.stdout, 'data'),
    once(holder, 'exit').then(() => Promise.reject(new Error('The small disk could not be made'))),
  ]);
  const folder = `/proc/${holder.pid}/root${place}`;
  return {
    folder,
    free() {
      const { bavail, bsize } = statfsSync(folder);
      return bavail * bsize;
    },
    async close() {
      const ended = once(holder, 'exit');
      holder.stdin.end();
      await ended;
      await rm(place, { recursive: true, force: true });
    },
  };
}

/** Whether this machine lets us make one. */
export function mayMakeDisks(): boolean {
  try {
    execFileSync(
      'unshare',
      ['--user', '--map-root-user', '--mount', 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()],
      {
        stdio: 'ignore',
      },
    );
    return true;
  } catch {
    return false;
  }
}

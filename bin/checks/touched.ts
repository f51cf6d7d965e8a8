import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The folders of rooms touched since the commit before the last, and in the working tree, for vitest. */
export function touchedFolders(): string[] {
  const changed = [git('diff', '--name-only', 'HEAD~1'), git('ls-files', '--others', '--exclude-standard')];
  return roomsOf(changed.flatMap((list) => list.split('\n'))).filter((folder) => existsSync(folder));
}

/** Each file's room: two folders deep in server and web, three in their domains; other files stand for themselves. */
export function roomsOf(files: readonly string[]): string[] {
  const rooms = files.map((file) => {
    const room = /^(?:(?:server|web)\/domains\/[^/]+|(?:server|web|bin)\/[^/]+)\//.exec(file)?.[0];
    return room ?? (/^tests\/[^/]+\.test\.ts$/.test(file) ? file : '');
  });
  return [...new Set(rooms.filter((room) => room !== ''))].sort();
}

function git(...args: string[]): string {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    // Not a clone, or a clone with one commit: then nothing counts as touched.
    return '';
  }
}

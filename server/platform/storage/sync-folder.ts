import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';

const made = new Map<string, Promise<void>>();

/** Makes a day's folder and syncs its name, before any content in it counts as kept. */
export function makeFolder(root: string, folder: string): Promise<void> {
  const path = join(root, folder);
  const known = made.get(path) ?? mkdir(path, { recursive: true, mode: 0o700 }).then(() => syncFolder(root));
  made.set(path, known);
  known.catch(() => made.delete(path));
  return known;
}

const running = new Map<string, { now: Promise<void>; next: Promise<void> | null }>();

/** The name of a new file is safe when its folder is synced: writers that come while one sync runs share the next. */
export function syncFolder(folder: string): Promise<void> {
  const at = running.get(folder);
  if (!at) return start(folder);
  at.next ??= at.now.then(() => start(folder));
  return at.next;
}

function start(folder: string): Promise<void> {
  const now = sync(folder).finally(() => {
    if (running.get(folder)?.now === now) running.delete(folder);
  });
  running.set(folder, { now, next: null });
  return now;
}

async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch {
    // Some systems cannot sync a folder; the file itself is synced.
  } finally {
    await handle.close();
  }
}

// Two starts in one folder (a server and its tests) must not install or build at the same time.
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const beatMilliseconds = 2000;
const deadAfterMilliseconds = 30_000;

/** Runs the work alone in this folder: waits for another holder, takes over from a dead one. */
export async function withLock(root, work, say) {
  const path = join(root, '.prepare.lock');
  let waited = false;
  while (!take(path)) {
    if (takeFromTheDead(path)) continue;
    if (!waited) say('waiting-for-other');
    waited = true;
    await pause(300);
  }
  const beat = setInterval(() => touch(path), beatMilliseconds);
  const release = () => rmSync(path, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    process.off('exit', release);
    release();
  }
}

function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (problem) {
    if (problem.code === 'EEXIST') return false;
    throw problem;
  }
}

/** True when the lock was a dead one's and is gone; the caller tries again like everyone else. */
function takeFromTheDead(path) {
  try {
    const silentFor = Date.now() - statSync(path).mtimeMs;
    if (silentFor < deadAfterMilliseconds && lives(Number(readFileSync(path, 'utf8')))) return false;
    const grave = `${path}.${process.pid}`;
    renameSync(path, grave);
    rmSync(grave, { force: true });
    return true;
  } catch (problem) {
    if (problem.code === 'ENOENT') return true;
    throw problem;
  }
}

function lives(pid) {
  if (!pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return problem.code === 'EPERM';
  }
}

function touch(path) {
  try {
    utimesSync(path, new Date(), new Date());
  } catch (problem) {
    if (problem.code !== 'ENOENT') throw problem;
  }
}

// Finds the Node that runs the program: the exact one of the lock file, else an installed one from 24 on.
import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './sentences.mjs';

/** The absolute path of a Node 24 or newer that really runs here; a Refusal when there is none. */
export function findNode(root) {
  const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const packed = join(root, 'node_modules', `node-${platform}`, 'bin', file);
  const node = [packed, process.execPath].find((path) => existsSync(path) && runs(path));
  if (!node) throw new Refusal('node-24-missing', { platform, version: process.versions.node });
  return node;
}

/** Asks the file itself: on a system with another C library the packed one is there and cannot run. */
function runs(path) {
  makeExecutable(path);
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return answer.status === 0 && Number(answer.stdout.slice(1).split('.')[0]) >= 24;
}

function makeExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    try {
      chmodSync(path, 0o755);
    } catch {
      // Not ours to change: the version question that follows decides.
    }
  }
}

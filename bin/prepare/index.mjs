// Runs before anything is installed, so it is plain JavaScript and works from Node 20 on.
// Brings the clone into a state in which the program can run and prints the path of the Node that runs it
// on the standard output, alone; everything that people read goes to the standard error.
// With --web the browser's part is built too, when it is older than its sources.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installWhenNeeded } from './install.mjs';
import { withLock } from './lock.mjs';
import { findNode } from './runtime.mjs';
import { Refusal, say, sayInAll } from './sentences.mjs';
import { buildWebWhenStale } from './web.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

try {
  leaveWithParent();
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Refusal('node-too-old', { version: process.versions.node });
  }
  const node = await prepare(process.argv.includes('--web'));
  process.stdout.write(`${node}\n`);
  process.exit(0);
} catch (problem) {
  if (!(problem instanceof Refusal)) throw problem;
  sayInAll(problem.sentence, problem.values);
  process.exit(1);
}

async function prepare(withWeb) {
  await withLock(root, () => installWhenNeeded(root), say);
  const node = findNode(root);
  if (withWeb) await withLock(root, () => buildWebWhenStale(root, node), say);
  return node;
}

/** A stop signal that reaches only the shell above us must not leave an installation running alone. */
function leaveWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(1);
  }, 500).unref();
}

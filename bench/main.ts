import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

/**
 * Asks all questions one after the other, each in a process of its own, and prints one line a figure with its goal.
 * Ends with 1 when a goal was missed. `node bench/main.ts [question …]`
 */
const questions = [
  'bundle.ts',
  'widget.ts',
  'memory.ts',
  'inbox.ts',
  'search.ts',
  'articles.ts',
  'reply.ts',
  'grouping.ts',
  'bursts.ts',
  'retention.ts',
  'help-centre.ts',
  'live.ts',
  'screen-pop.ts',
  'intake/main.ts',
];
const wanted = process.argv.slice(2);

console.log(`machine.cores ${cpus().length} cores`);
console.log(`machine.memory ${Math.round(totalmem() / 1024 ** 3)} GB`);
for (const question of questions.filter(
  (one) => wanted.length === 0 || wanted.some((w) => one.startsWith(w)),
)) {
  const asked = spawn(process.execPath, [join(import.meta.dirname, question)], { stdio: 'inherit' });
  const [code] = await once(asked, 'exit');
  if (code !== 0) process.exitCode = 1;
}

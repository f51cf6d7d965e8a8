import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { figure, quantile } from '../figures.ts';
import { processesOf, processorTime } from '../program/processes.ts';
import { ask, type Program, startProgram } from '../program/start-program.ts';

/**
 * How fast mail comes in: SMTP to acknowledged, and acknowledged to visible in the list, with the generator on the
 * same two cores. `node bench/intake/main.ts [mails a second] [seconds]`
 */
const [rate = 160, seconds = 60] = process.argv.slice(2).map(Number);

type Sent = { due: number[]; acknowledged: number[]; start: number; ended: number };
type List = { items: { subject: string }[]; nextCursor: string | null };

const program = await startProgram();
const before = await processorTime((await processesOf(program)).node);
const seen = new Map<number, number>();
let watching = true;
const watcher = watch(program);
const generator = join(import.meta.dirname, 'generate.ts');
const { stdout } = await promisify(execFile)(
  process.execPath,
  [generator, String(program.smtpPort), String(rate), String(seconds)],
  {
    maxBuffer: 100e6,
  },
);
const sent: Sent = JSON.parse(stdout);
const total = rate * seconds;
for (let waited = 0; waited < 120 && seen.size < total; waited += 1) await pause(500);
watching = false;
await watcher;
const { node, postgres } = await processesOf(program);
const [ofNode, ofPostgres] = [await processorTime(node), await processorTime(postgres)];
await program.stop();

const kept = sent.acknowledged.filter((at) => !Number.isNaN(at)).length;
figure('intake.acknowledged_per_second', kept / ((sent.ended - sent.start) / 1000), 'mails/s', {
  least: 150,
});
figure('intake.refused', total - kept, 'mails', { most: 0 });
const ackTimes = sent.acknowledged.map((at, n) => at - (sent.due[n] ?? at));
figure('intake.acknowledged_p95', quantile(ackTimes, 0.95), 'ms');
figure('intake.visible', seen.size, `of ${total} mails`, { least: kept });
// What it costs whatever else the machine does; receipts and search are in it as far as they were done by then.
figure('intake.processor_program', (ofNode - before) / total, 'ms a mail');
figure('intake.processor_postgres', ofPostgres / total, 'ms a mail');
const visible = sent.acknowledged.map((at, n) => (seen.get(n) ?? Number.POSITIVE_INFINITY) - at);
figure('intake.visible_median', quantile(visible, 0.5) / 1000, 's');
figure('intake.visible_p95', quantile(visible, 0.95) / 1000, 's', { most: 10 });

/** Looks at the list each second, as a person's screen does, and notes when each mail was there first. */
async function watch(at: Program): Promise<void> {
  while (watching) {
    let cursor: string | null = null;
    let news = true;
    do {
      const page: List = await ask<List>(at, `/requests?limit=200${cursor ? `&cursor=${cursor}` : ''}`);
      news = note(page);
      cursor = page.nextCursor;
    } while (news && cursor);
    await pause(1000);
  }
}

function note(page: List): boolean {
  let news = false;
  for (const { subject } of page.items) {
    const n = Number(/TR-(\d+)/.exec(subject)?.[1] ?? Number.NaN);
    if (Number.isNaN(n) || seen.has(n)) continue;
    seen.set(n, Date.now());
    news = true;
  }
  return news;
}

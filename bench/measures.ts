import postgres from 'postgres';
import { askRebuild, buildPiece } from '../server/domains/measures/building/rebuild.ts';
import { readMeasures } from '../server/domains/measures/index.ts';
import { system } from '../server/kernel/actor.ts';
import { inUnit } from '../server/platform/command.ts';
import { openDatabase } from '../server/platform/database/open.ts';
import { startJobs, stopJobs } from '../server/platform/jobs/workers.ts';
import '../server/rooms.ts';
import { figure, median, quantile } from './figures.ts';
import { fillMeasured } from './measuring/fill-measured.ts';
import { compareLayouts } from './measuring/layouts.ts';
import { dashboard } from './measuring/plain.ts';
import { byMember, call } from './program/call.ts';
import { startProgram } from './program/start-program.ts';

/**
 * A dashboard of twelve parts over two years as a browser opens it, and the same by going through all rows, in turn in the
 * same run.
 * `node bench/measures.ts [requests] [rounds]`
 */
const [count = 30_000, rounds = 5] = process.argv.slice(2).map(Number);
const day = 86_400_000;
const now = new Date();
const dates = (back: number) => new Date(now.getTime() - back * day).toISOString().slice(0, 10);
const [from, to] = [dates(730), dates(0)];

// A node that only serves: else a million requests at once would be grouped and backed up beside the measuring.
const program = await startProgram(undefined, { SAPA_ROLE: 'web' });
const workspaceId = await fillMeasured(program.socketFolder, count);
const where = { owner: { socketFolder: program.socketFolder, database: 'sapa' }, connections: 4 };
const database = openDatabase(where);
await startJobs(where, { work: false });
const plain = postgres({
  path: `${program.socketFolder}/.s.PGSQL.5432`,
  database: 'sapa',
  username: 'sapa',
  max: 1,
});
const context = { actor: system(workspaceId), now };

figure('measures.requests', count, 'requests');
const [zone] = await plain<{ zone: string }[]>`select zone from workspaces where id = ${workspaceId}`;
const begun = performance.now();
await askRebuild(context, {});
while (await buildPiece(context, {}));
figure('measures.build', (performance.now() - begun) / 1000, 's');
await plain`vacuum analyze measure_facts, measure_cells`;

const asks = dashboard.map(({ ask }) => ({ ...ask, from, to, zone: zone?.zone ?? 'UTC' }));
const read = () => inUnit(context, (run) => readMeasures(run, asks), { readOnly: true });
// What a person's browser asks for: the door of a dashboard, with names, sentences and what still waits.
const caller = await byMember(program, 'owner');
const parts = asks.map(({ measure, step, split }) => ({
  ...{ title: '', width: 6, height: 2 },
  report: {
    ...{ measures: [measure], span: { from, to }, step, split, filter: {}, compare: 'none', time: 'clock' },
    picture: step === 'none' ? 'bar' : 'line',
  },
}));
const kept = await call<{ id: string }>(program, caller, '/dashboards', { name: 'Two years', parts });
type Answered = { parts: { fault: string | null; result: { rows: unknown[] } | null }[] };
const open = () => call<Answered>(program, caller, `/dashboards/${kept.id}/run`);
const scan = async () => {
  for (const one of dashboard)
    await plain.unsafe(one.plain, one.plain.includes('$2') ? [workspaceId, from, to] : [workspaceId]);
};

const answers = await read();
const unsummed = answers.filter((one) => one.from !== 'rollups').length;
figure('measures.from_facts', unsummed, 'questions', { most: 0 });
const shown = (await open()).parts.filter(({ result }) => (result?.rows.length ?? 0) > 0).length;
figure('measures.dashboard.parts', shown, 'parts', { least: parts.length });
const [fast, slow, sums]: [number[], number[], number[]] = [[], [], []];
await scan();
for (let round = 0; round < rounds; round += 1) {
  slow.push(await timed(scan));
  for (let time = 0; time < 8; time += 1) {
    fast.push(await timed(open));
    sums.push(await timed(read));
  }
}
figure('measures.dashboard.p50', median(fast), 'ms');
figure('measures.dashboard.p95', quantile(fast, 0.95), 'ms', { most: 300 });
figure('measures.sums.p50', median(sums), 'ms');
figure('measures.scan.p50', median(slow), 'ms');
figure('measures.dashboard.share_of_scan', median(fast) / median(slow), '', { most: 0.1 });
for (const [index, one] of asks.entries()) {
  const alone = () => inUnit(context, (run) => readMeasures(run, [asks[index] ?? one]), { readOnly: true });
  figure(`measures.part.${one.measure}.${one.step}.${one.split ?? 'whole'}`, await timed(alone), 'ms');
}
await compareLayouts(plain, workspaceId);
const [size] = await plain<{ facts: number; cells: number; share: number }[]>`
  select pg_total_relation_size('measure_facts') / 1048576.0 as facts,
    pg_total_relation_size('measure_cells') / 1048576.0 as cells,
    (select count(*) from measure_cells)::float8 as share`;
figure('measures.facts.size', Number(size?.facts), 'MB');
figure('measures.sums.size', Number(size?.cells), 'MB');
figure('measures.sums.rows', Number(size?.share), 'rows');
await plain.end();
await stopJobs(1);
await database.close();
await program.stop();

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

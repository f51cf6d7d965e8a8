import { and, count, countDistinct, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { beginImport } from '../../server/domains/customers/imports/commands/begin-import.ts';
import {
  checkImport,
  runImport,
  undoImport,
} from '../../server/domains/customers/imports/commands/start-work.ts';
import { findImport } from '../../server/domains/customers/imports/find-import.ts';
import { customerImportRows } from '../../server/domains/customers/imports/schema.ts';
import { takeBatch } from '../../server/domains/customers/imports/take-batch.ts';
import { createCustomer } from '../../server/domains/customers/index.ts';
import { customerAddresses, customers } from '../../server/domains/customers/schema.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import { events } from '../../server/platform/events/schema.ts';
import { useDatabase } from '../harness/database.ts';
import { as, type Company, makeCompany } from '../harness/people.ts';
import { letMinutePass, startWorker, type WorkerProcess } from '../harness/worker-process.ts';
import { fault, faultLong } from './fault.ts';
import type { Random } from './seeds.ts';

const here = useDatabase();
const rows = 1_500;
/** Rows that change somebody who stands already, and rows that are refused: an address that the file has named. */
const known = 40;
const repeated = 60;
const patience = { timeout: 60_000, interval: 2 };

faultLong('F50', async (random, seed) => {
  const company = await makeCompany(`Toko ${seed}`);
  const dewi = as(company.dewi, new Date());
  await makeKnown(company);
  const content = new TextEncoder().encode(file(random));
  const { importId } = await beginImport(dewi, { name: 'pelanggan.csv', content });
  const road: Road = { company, importId, worker: await startWorker(here), random };
  await checkImport(dewi, { importId, mapping: (await look(road)).mapping });
  await killedOnce(road, 'checking', 'checked');
  const counts = { create: rows - known - repeated, update: known, skip: 0, refuse: repeated };
  expect(await look(road)).toMatchObject({ rows, totalRows: rows, counts });
  expect(await everybody(company)).toBe(known);

  await runImport(dewi, { importId });
  await killedOnce(road, 'running', 'running');
  await killedOnce(road, 'running', 'done');
  expect(await look(road)).toMatchObject({ rows, totalRows: rows, counts });
  expect(await stories(road)).toEqual({ created: counts.create, updated: known, refused: repeated });
  expect(await everybody(company)).toBe(rows - repeated);
  expect(await addresses(company)).toEqual({ all: rows - repeated, different: rows - repeated });
  expect(await told(company, 'customer.created')).toEqual({
    all: rows - repeated,
    different: rows - repeated,
  });

  await undoImport(as(company.dewi, new Date()), { importId });
  await killedOnce(road, 'undoing', 'undone');
  expect(await everybody(company)).toBe(known);
  expect(await addresses(company)).toEqual({ all: known, different: known });
  expect(await told(company, 'customer.deleted')).toEqual({ all: counts.create, different: counts.create });
});

/**
 * Whoever goes on may read the file in other bites than whoever was killed, as after an upgrade: of a bite that is half
 * done only the rest is done.
 */
fault(
  'F50',
  async (random, seed) => {
    const company = await makeCompany(`Warung ${seed}`);
    const dewi = as(company.dewi, new Date());
    const lines = Array.from({ length: 30 }, (_, at) => [mail(at), `Pelanggan ${at}`]);
    const text = ['Email,Nama', ...lines.map((cells) => cells.join(','))].join('\n');
    const content = new TextEncoder().encode(text);
    const { importId } = await beginImport(dewi, { name: 'pelanggan.csv', content });
    await checkImport(dewi, { importId, mapping: (await findImport(dewi, { importId })).mapping });
    const numbered = lines.map((cells, at) => ({ row: at + 2, cells }));
    const done = 5 + random.below(20);
    const bites = [numbered.slice(0, done), numbered.slice(0, done), numbered.slice(0, done + 3), numbered];
    const seen = new Map<string, number>();
    for (const batch of bites) await takeBatch(company.asSystem, { importId, batch, seen });
    const { rows: taken, counts } = await findImport(dewi, { importId });
    expect({ taken, counts }).toEqual({ taken: 30, counts: { create: 30, update: 0, skip: 0, refuse: 0 } });
  },
  'in other bites than before',
);

type Road = { company: Company; importId: string; worker: WorkerProcess; random: Random };

/** Cuts the power of the worker somewhere in the middle, starts another one, and waits for the state that is to come. */
async function killedOnce(road: Road, during: string, until: string): Promise<void> {
  const from = (await look(road)).doneRows;
  const goal = from + 1 + road.random.below(Math.floor((rows - from) / 2));
  await expect.poll(() => look(road).then(({ doneRows }) => doneRows), patience).toBeGreaterThan(goal);
  await road.worker.kill();
  const left = await look(road);
  expect(left).toMatchObject({ state: during });
  expect(left.doneRows).toBeLessThan(rows);
  await letMinutePass();
  road.worker = await startWorker(here);
  await expect
    .poll(async () => {
      const { state, doneRows } = await look(road);
      return state === until && (state !== during || doneRows > left.doneRows);
    }, patience)
    .toBe(true);
}

const look = ({ company, importId }: Road) => findImport(company.asSystem, { importId });

async function makeKnown({ asSystem }: Company): Promise<void> {
  for (let at = 0; at < known; at += 1)
    await createCustomer(asSystem, { name: `Lama ${at}`, addresses: [{ kind: 'email', value: mail(at) }] });
}

/** Known people first or last or between, as chance has it; an address that comes again stands behind its first one. */
function file(random: Random): string {
  const lines = Array.from({ length: rows - repeated }, (_, at) => `${mail(at)},Pelanggan ${at}`);
  for (let at = lines.length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1);
    [lines[at], lines[other]] = [lines[other] ?? '', lines[at] ?? ''];
  }
  const again = Array.from({ length: repeated }, () => `${lines[random.below(lines.length)] ?? ''} lagi`);
  return ['Email,Nama', ...lines, ...again].join('\n');
}

const mail = (at: number) => `pelanggan${at}@honest.example`;

function everybody({ workspaceId }: Company): Promise<number> {
  return inWorkspace(workspaceId, (tx) => tx.$count(customers, eq(customers.workspaceId, workspaceId)));
}

async function addresses({ workspaceId }: Company) {
  const { value, workspaceId: w } = customerAddresses;
  const sums = { all: count(), different: countDistinct(value) };
  const [found] = await inWorkspace(workspaceId, (tx) =>
    tx.select(sums).from(customerAddresses).where(eq(w, workspaceId)),
  );
  return found;
}

async function told({ workspaceId }: Company, name: string) {
  const mine = and(eq(events.workspaceId, workspaceId), eq(events.name, name));
  const sums = { all: count(), different: countDistinct(events.subjectId) };
  const [found] = await inWorkspace(workspaceId, (tx) => tx.select(sums).from(events).where(mine));
  return found;
}

async function stories({ company: { workspaceId }, importId }: Road) {
  const { workspaceId: w, importId: of, kind } = customerImportRows;
  const found = await inWorkspace(workspaceId, (tx) =>
    tx
      .select({ kind, rows: count() })
      .from(customerImportRows)
      .where(and(eq(w, workspaceId), eq(of, importId)))
      .groupBy(kind),
  );
  return Object.fromEntries(found.map((one) => [one.kind, one.rows]));
}

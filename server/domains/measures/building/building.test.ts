import { and, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import '../../../rooms.ts';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { inUnit } from '../../../platform/command.ts';
import { inWorkspace } from '../../../platform/database/transaction.ts';
import { events } from '../../../platform/events/schema.ts';
import { assignRequest, reopenRequest, solveRequest } from '../../requests/index.ts';
import { requests } from '../../requests/schema.ts';
import { listMeasures } from '../catalogue.ts';
import { readMeasures } from '../reading/read-measures.ts';
import { measureCells, measureFacts, measureStates } from '../schema.ts';
import type { Dimension, MeasureAnswer, MeasureAsk } from '../shapes.ts';
import { checkMeasures } from './check.ts';
import { askRebuild, buildPiece, findState, isStuck } from './rebuild.ts';
import { markChanged, refreshPiece } from './refresh.ts';

useDatabase();
let company: Company;
const ids: string[] = [];

const hours = (count: number) => new Date(monday.getTime() + count * 3_600_000);
const later = hours(24 * 40);
const zone = 'Asia/Jakarta';

/** Twenty-four requests over the four weeks before and after the end of a month, some answered and solved. */
beforeAll(async () => {
  company = await makeCompany();
  for (let at = 0; at < 24; at += 1) {
    const opened = at * 31 - 200;
    const teamId = at % 3 === 0 ? company.teamId : null;
    const { requestId } = await openFor(
      { ...company.asSystem, now: hours(opened) },
      { teamId, channel: at % 5 === 0 ? 'chat' : 'email' },
    );
    ids.push(requestId);
    if (at % 2 === 0)
      await inWorkspace(company.workspaceId, (tx) =>
        tx
          .update(requests)
          .set({
            firstAnsweredAt: hours(opened + (at * at) / 10),
            labels: at % 4 ? ['retur'] : ['retur', 'vip'],
          })
          .where(eq(requests.id, requestId)),
      );
    if (at % 4 !== 1) await solveRequest(as(company.adi, hours(opened + at * 3)), { requestId });
    if (at % 8 === 2) await reopenRequest(as(company.adi, hours(opened + at * 3 + 30)), { requestId });
  }
});

const read = (asks: MeasureAsk[]) =>
  inUnit(as(company.sari, later), (run) => readMeasures(run, asks), { readOnly: true });

const splits = ['team', 'channel', 'label', 'weekday', 'hour', 'member'] as const;

/** Every measure of requests in every step and some splits. */
function everyAsk(): MeasureAsk[] {
  const own = { from: '2026-11-14', to: '2026-12-20', zone, filter: {}, time: 'clock' } as const;
  return listMeasures()
    .filter(({ key }) => key !== 'backlog-age')
    .flatMap(({ key, splits: known, business, kind }) => [
      ...(['none', 'day', 'week', 'month', 'quarter'] as const).map((step) => ({
        ...own,
        measure: key,
        step,
        split: null,
      })),
      ...splits
        .filter((split) => known.includes(split) && (kind !== 'level' || split.length !== 7))
        .map((split) => ({ ...own, measure: key, step: 'month' as const, split })),
      ...(business
        ? [{ ...own, measure: key, step: 'none' as const, split: null, time: 'business' as const }]
        : []),
      ...(known.includes('team')
        ? [{ ...own, measure: key, step: 'day' as const, split: null, filter: { team: [company.teamId] } }]
        : []),
    ]);
}

async function readAll(asks: MeasureAsk[]): Promise<MeasureAnswer[]> {
  const all: MeasureAnswer[] = [];
  for (let from = 0; from < asks.length; from += 24) all.push(...(await read(asks.slice(from, from + 24))));
  return all;
}

async function build(): Promise<number> {
  let pieces = 1;
  while (await buildPiece({ ...company.asSystem, now: later }, {})) pieces += 1;
  return pieces;
}

async function refresh(): Promise<void> {
  while (await refreshPiece({ ...company.asSystem, now: later }, {}));
}

/** Figures within the error of a sketch, everything else to the letter. */
function expectSame(built: MeasureAnswer[], plain: MeasureAnswer[], asks: MeasureAsk[]): void {
  built.forEach((answer, index) => {
    const wanted = plain[index]?.cells ?? [];
    expect(
      answer.cells.map(({ at, key, n }) => [at, key, n]),
      JSON.stringify(asks[index]),
    ).toEqual(wanted.map(({ at, key, n }) => [at, key, n]));
    answer.cells.forEach((cell, place) => {
      for (const figure of ['value', 'p90', 'low', 'high'] as const) {
        const [told, exact] = [cell[figure], wanted[place]?.[figure] ?? null];
        if (exact === null) expect(told, JSON.stringify(asks[index])).toBeNull();
        else
          expect(
            Math.abs((told ?? Number.NaN) - exact),
            JSON.stringify([asks[index], told, exact]),
          ).toBeLessThanOrEqual(Math.abs(exact) * answer.error + (answer.error ? 0.5 : 1e-9));
      }
    });
  });
}

test('summed up, every measure is what its facts say one by one', async () => {
  const asks = everyAsk();
  const clock = asks.filter(({ time }) => time === 'clock');
  const plain = await readAll(clock);
  expect(plain.every(({ from }) => from === 'facts')).toBe(true);
  await askRebuild(as(company.sari, later), {});
  expect(await build()).toBeGreaterThan(3);
  const built = await readAll(clock);
  expect(built.every(({ from }) => from === 'rollups')).toBe(true);
  expectSame(built, plain, clock);
});

test('what changes later counts as it is now, once it was told', async () => {
  const [first = '', second = ''] = ids;
  await assignRequest(as(company.dewi, later), {
    requestId: first,
    teamId: null,
    assigneeId: company.nok.id,
  });
  await inWorkspace(company.workspaceId, (tx) =>
    tx.update(requests).set({ folder: 'spam' }).where(eq(requests.id, second)),
  );
  for (const requestId of [first, second, first])
    await markChanged({ ...company.asSystem, now: later }, { requestId, kind: null });
  await refresh();
  const asks = everyAsk().filter(({ time }) => time === 'clock');
  const built = await readAll(asks);
  // Without sums the same questions go to the rows.
  await inWorkspace(company.workspaceId, (tx) => tx.update(measureStates).set({ builtAt: null }));
  const plain = await readAll(asks);
  expect(plain.every(({ from }) => from === 'facts')).toBe(true);
  await inWorkspace(company.workspaceId, (tx) => tx.update(measureStates).set({ builtAt: later }));
  expectSame(built, plain, asks);
  const kept = await inWorkspace(company.workspaceId, (tx) =>
    tx.select().from(measureFacts).where(eq(measureFacts.requestId, second)),
  );
  expect(kept).toEqual([]);
});

test('killed in the middle of a piece, a build goes on from the last whole one, and the figures are right', async () => {
  const context = { ...company.asSystem, now: later };
  await askRebuild(as(company.sari, later), {});
  expect(await buildPiece(context, {})).toBe(true);
  const before = await states();
  // What a killed program leaves: the piece is not there at all, neither its sums nor that it was done.
  const killed = inUnit(context, async (run) => {
    await buildPiece(run.context, {});
    throw new Error('killed');
  });
  await expect(killed).rejects.toThrow('killed');
  expect(await states()).toEqual(before);
  // Meanwhile the work goes on, and somebody finds that nobody builds any more.
  const [, , , third = ''] = ids;
  await inWorkspace(company.workspaceId, (tx) =>
    tx
      .update(requests)
      .set({ labels: ['hilang'] })
      .where(eq(requests.id, third)),
  );
  await markChanged(context, { requestId: third, kind: null });
  expect(await isStuck({ ...context, now: hours(24 * 41) }, {})).toBe(true);
  await build();
  await refresh();
  expect(await isStuck({ ...context, now: hours(24 * 41) }, {})).toBe(false);
  const asks = everyAsk().filter(({ time }) => time === 'clock');
  const built = await readAll(asks);
  const builtAt = (at: Date | null) =>
    inWorkspace(company.workspaceId, (tx) => tx.update(measureStates).set({ builtAt: at }));
  await builtAt(null);
  const plain = await readAll(asks);
  await builtAt(later);
  expect(plain.every(({ from }) => from === 'facts')).toBe(true);
  expectSame(built, plain, asks);
});

const states = () => inWorkspace(company.workspaceId, (tx) => tx.select().from(measureStates));

test('another zone asks the facts, by its own days', async () => {
  const ask: MeasureAsk = {
    ...{ measure: 'requests.opened', from: '2026-11-14', to: '2026-12-20', zone: 'Asia/Tokyo', step: 'day' },
    ...{ split: null as Dimension | null, filter: {}, time: 'clock' },
  } as MeasureAsk;
  const [tokyo] = await read([ask]);
  expect(tokyo?.from).toBe('facts');
  expect(tokyo?.cells.reduce((sum, { n }) => sum + n, 0)).toBe(23);
});

test('the night finds what is not as the rows say, on whatever day, mends it and tells it', async () => {
  const today = hours(24 * 10);
  const context = { ...company.asSystem, now: today };
  await refresh();
  expect(await checkMeasures(context, {})).toEqual({ differences: [], sums: 0 });
  // Requests at hours 17, 48 … : a fact that is wrong, one that is lost, and a sum that is wrong.
  const [wrong = '', lost = ''] = [ids[10], ids[12]];
  await inWorkspace(company.workspaceId, async (tx) => {
    const of = (id: string) => and(eq(measureFacts.requestId, id), eq(measureFacts.kind, 'opened'));
    await tx.update(measureFacts).set({ channel: 'form' }).where(of(wrong));
    await tx.delete(measureFacts).where(of(lost));
    const sums = and(eq(measureCells.measure, 'requests.opened'), eq(measureCells.at, '2026-12-01 00:00:00'));
    await tx.update(measureCells).set({ n: 99 }).where(sums);
  });
  const found = await checkMeasures(context, {});
  expect(found.differences).toEqual([
    { day: '2026-11-27', kind: 'opened', found: 1, true: 1 },
    { day: '2026-11-30', kind: 'opened', found: 0, true: 1 },
  ]);
  expect(found.sums).toBe(1);
  const state = await findState(context, {});
  expect(state?.differences).toEqual(found.differences);
  const told = await inWorkspace(company.workspaceId, (tx) =>
    tx.select().from(events).where(eq(events.name, 'measures.differed')),
  );
  expect(told.map(({ payload }) => payload)).toEqual([{ days: 2, facts: 2, sums: 1 }]);
  await refresh();
  expect(await checkMeasures(context, {})).toEqual({ differences: [], sums: 0 });
});

test('hours of business are told alike before and after the build', async () => {
  const ask = {
    ...everyAsk()[0],
    measure: 'solving',
    time: 'business',
    step: 'none',
    split: null,
  } as MeasureAsk;
  const [built] = await read([ask]);
  await inWorkspace(company.workspaceId, (tx) => tx.update(measureStates).set({ builtAt: null }));
  const [plain] = await read([ask]);
  await inWorkspace(company.workspaceId, (tx) => tx.update(measureStates).set({ builtAt: later }));
  expect([built?.from, plain?.from, plain?.cells[0]?.n]).toEqual(['rollups', 'facts', 15]);
  expectSame([built as MeasureAnswer], [plain as MeasureAnswer], [ask]);
});

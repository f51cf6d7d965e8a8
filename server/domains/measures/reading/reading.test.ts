import { and, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { Step } from '../../../kernel/calendar-steps.ts';
import '../../../rooms.ts';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { inUnit } from '../../../platform/command.ts';
import { inWorkspace } from '../../../platform/database/transaction.ts';
import { reopenRequest, solveRequest } from '../../requests/index.ts';
import { requests } from '../../requests/schema.ts';
import { listMeasures } from '../catalogue.ts';
import type { Dimension, MeasureAsk } from '../shapes.ts';
import { readMeasures } from './read-measures.ts';

useDatabase();
let company: Company;

const hours = (count: number) => new Date(monday.getTime() + count * 3_600_000);
const zone = 'Asia/Jakarta';

type Told = { opened: number; answered?: number; solved?: number; reopened?: number; team?: boolean };

/** A request with hours after Monday morning at which things happened to it. */
async function play(told: Told): Promise<void> {
  const { requestId } = await openFor(
    { ...company.asSystem, now: hours(told.opened) },
    { teamId: told.team ? company.teamId : null },
  );
  if (told.answered !== undefined)
    await inWorkspace(company.workspaceId, (tx) =>
      tx
        .update(requests)
        .set({ firstAnsweredAt: hours(told.answered ?? 0) })
        .where(and(eq(requests.workspaceId, company.workspaceId), eq(requests.id, requestId))),
    );
  if (told.solved !== undefined) await solveRequest(as(company.adi, hours(told.solved)), { requestId });
  if (told.reopened !== undefined) await reopenRequest(as(company.adi, hours(told.reopened)), { requestId });
}

beforeAll(async () => {
  company = await makeCompany();
  // Monday 23 November 09:00 in Jakarta is hour 0; hour 15 is midnight.
  await play({ opened: 0, answered: 1, solved: 2, team: true });
  await play({ opened: 1, answered: 4, solved: 30 });
  await play({ opened: 20, answered: 25, solved: 26, reopened: 40, team: true });
  await play({ opened: 21 });
});

const ask = (measure: string, step: Step = 'none', split: Dimension | null = null): MeasureAsk => ({
  ...{ measure, step, split, zone, filter: {}, time: 'clock' },
  ...{ from: '2026-11-23', to: '2026-11-25' },
});

const read = async (...asks: MeasureAsk[]) =>
  inUnit(as(company.sari, hours(60)), (run) => readMeasures(run, asks), { readOnly: true });

const brief = (cells: { at: string | null; key: string | null; n: number; value: number | null }[]) =>
  cells.map(({ at, key, n, value }) => [at, key, n, value]);

test('measures are what was counted by hand', async () => {
  const whole = ['requests.opened', 'requests.solved', 'requests.reopened', 'first-answer', 'solving'];
  const answers = await read(...whole.map((key) => ask(key)), ask('first-contact-solved'), ask('backlog'));
  expect(answers.map(({ cells }) => brief(cells))).toEqual([
    [[null, null, 4, 4]],
    [[null, null, 2, 2]],
    [[null, null, 3, 1 / 3]],
    // 1, 3 and 5 hours; 2 and 29 hours.
    [[null, null, 3, 3 * 3600]],
    [[null, null, 2, 15.5 * 3600]],
    // The one that was opened again was not solved at the first contact.
    [[null, null, 3, 2 / 3]],
    [[null, null, 2, 2]],
  ]);
  expect(answers[3]?.cells[0]?.p90).toBe(4.6 * 3600);
});

test('a level goes on from day to day, and days without anything are there', async () => {
  const [backlog, opened] = await read(ask('backlog', 'day'), ask('requests.opened', 'day'));
  expect(brief(backlog?.cells ?? [])).toEqual([
    ['2026-11-23', null, 1, 1],
    ['2026-11-24', null, 1, 1],
    ['2026-11-25', null, 2, 2],
  ]);
  expect(opened?.cells.map(({ value }) => value)).toEqual([2, 2, 0]);
});

test('the backlog is as old as its middle request at the end of each day, and now', async () => {
  const [byDay] = await read(ask('backlog-age', 'day'));
  // At midnight the second one, opened at hour 1; then the fourth, of hour 21, alone; at hour 60 that and the third.
  expect(byDay?.cells.map(({ n, value }) => [n, (value ?? 0) / 3600])).toEqual([
    [1, 14],
    [1, 18],
    [2, 39.5],
  ]);
});

test('split by team, what has none is counted under nothing', async () => {
  const [opened] = await read(ask('requests.opened', 'none', 'team'));
  expect(brief(opened?.cells ?? [])).toEqual([
    [null, '', 2, 2],
    [null, company.teamId, 2, 2],
  ]);
});

test('every measure answers, in every way in which it may be split', async () => {
  const asks = listMeasures().flatMap(({ key, splits }) => splits.map((split) => ask(key, 'week', split)));
  for (let from = 0; from < asks.length; from += 24) await read(...asks.slice(from, from + 24));
  expect(asks.length).toBeGreaterThan(250);
});

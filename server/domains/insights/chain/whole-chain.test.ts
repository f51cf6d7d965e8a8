import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { newId } from '../../../kernel/ids.ts';
import { chanceFrom } from '../../../kernel/statistics/chance.ts';
import { inWorkspace } from '../../../platform/database/transaction.ts';
import { recordOrders } from '../../orders/index.ts';
import { promises } from '../../promises/schema.ts';
import { pulseResults, pulseRounds } from '../../pulse/schema.ts';
import { rateRequest, solveRequest } from '../../requests/index.ts';
import { createTeam } from '../../team/index.ts';
import { findChain } from './find-chain.ts';
import { monthsBefore } from './steps.ts';

/**
 * The loop L8, played over fourteen months of four teams: what people say of their work shows in the promises of the month
 * after, these in what customers say, and this in who orders again and in the revenue of the months that follow.
 */
useDatabase();
const now = new Date('2026-11-23T02:00:00.000Z');
const months = monthsBefore('Asia/Jakarta', now, 14);
const weekly = 5;
let company: Company;

type TeamMonth = { teamId: string; month: string; mood: number; good: number };

const on = (month: string, day: number, hour = 5) =>
  new Date(`${month}-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`);
const later = (at: Date, days: number) => new Date(at.getTime() + days * 86_400_000);

beforeAll(async () => {
  company = await makeCompany('Toko Rina', on(months[0] ?? '', 1));
  const next = chanceFrom(8);
  for (const name of ['Pagi', 'Siang', 'Sore', 'Malam']) {
    const { id: teamId } = await createTeam(company.asSystem, { name, memberIds: [] });
    let before = 3;
    for (const month of months) {
      // How people feel this month; how well they serve is how they felt the month before.
      const one = { teamId, month, mood: Math.floor(next() * (weekly + 1)), good: before };
      await live(one);
      before = one.mood;
    }
  }
  for (const month of months) await closeRound(month);
}, 120_000);

const moods: TeamMonth[] = [];

/** Five customers are served: promises kept, ratings good, and orders repeated are as many as went well. */
async function live(one: TeamMonth): Promise<void> {
  moods.push(one);
  const { teamId, month, good } = one;
  const orders: Parameters<typeof recordOrders>[1]['orders'][number][] = [];
  for (let at = 0; at < weekly; at++) {
    const email = `${teamId.slice(-6)}-${month}-${at}@honest.example`;
    const { requestId } = await openFor({ ...company.asSystem, now: on(month, 2) }, { from: email, teamId });
    await solveRequest(as(company.sari, on(month, 4)), { requestId });
    const isGood = at < good;
    await rateRequest(
      { ...company.asSystem, now: on(month, 6) },
      { requestId, score: isGood ? 5 : 2, words: '' },
    );
    await promised(requestId, one, isGood);
    const dates = [on(month, 15), ...(isGood ? [later(on(month, 15), 75)] : [])];
    orders.push(...dates.filter((date) => date < now).map((date, count) => ordered(email, date, count)));
  }
  await recordOrders({ ...company.asSystem, now }, { source: 'api', orders });
}

function ordered(email: string, date: Date, count: number) {
  const number = `${email}-${count}`;
  const bought = { currency: 'IDR', total: 10_000_000, lines: [{ sku: 'KAIN', name: 'Kain', quantity: 1 }] };
  return { externalId: number, number, orderedAt: date.toISOString(), customer: { email }, ...bought };
}

/** As the clock of promises leaves one that was kept or broken. */
async function promised(requestId: string, { teamId, month }: TeamMonth, isKept: boolean): Promise<void> {
  const times = {
    dueAt: on(month, 10),
    createdAt: on(month, 2),
    remindAt: on(month, 9),
    settledAt: on(month, 10),
  };
  const state = isKept ? ('kept' as const) : ('broken' as const);
  const what = { words: 'Kami kirim lagi', precision: 'date' as const, state, teamId, requestId };
  await inWorkspace(company.workspaceId, (tx) =>
    tx.insert(promises).values({ workspaceId: company.workspaceId, id: newId(), ...what, ...times }),
  );
}

/** A round of the pulse as its closing leaves it: each team of eight, with the mean of what it said. */
async function closeRound(month: string): Promise<void> {
  const { workspaceId } = company;
  const id = newId();
  const figure = (mean: number) => ({ mean, low: mean - 0.5, high: mean + 0.5 });
  const figures = (mood: number) => ({
    statements: { recommend: figure(mood + 4), tools: figure(1 + mood * 0.8) },
    enps: null,
  });
  const own = moods.filter((one) => one.month === month);
  const all = own.reduce((sum, { mood }) => sum + mood, 0) / own.length;
  await inWorkspace(workspaceId, async (tx) => {
    const times = { openedAt: on(month, 1), closesAt: on(month, 14), closedAt: on(month, 14) };
    const round = {
      workspaceId,
      id,
      month,
      statements: [],
      state: 'shown' as const,
      people: 32,
      answered: 32,
    };
    await tx.insert(pulseRounds).values({ ...round, ...times });
    const parts = [
      { part: 'everyone', mood: all },
      ...own.map(({ teamId, mood }) => ({ part: teamId, mood })),
    ];
    await tx.insert(pulseResults).values(
      parts.map(({ part, mood }) => ({
        ...{ workspaceId, roundId: id, part, people: 8, counted: 8, figures: figures(mood) },
      })),
    );
  });
}

test('L8: how people feel, how they serve, what customers say, who comes back and what that earns go together', async () => {
  const chain = await findChain(as(company.sari, now), { customers: 'rating', change: 1 });
  expect(chain.step).toBe('month');
  expect(chain.panels.map(({ measure }) => measure)).toEqual([
    ...['conditions', 'promises', 'rating', 'repeat', 'revenue'],
  ]);
  expect(chain.links.map(({ from, level, verdict, best }) => [from, level, verdict, best?.lag])).toEqual([
    ['people', 'teams', 'together', 1],
    ['service', 'teams', 'together', 0],
    ['customers', 'teams', 'together', 0],
    ['returning', 'teams', 'together', expect.any(Number)],
  ]);
  const [service, customers, returning, money] = chain.scenario ?? [];
  // One point of five more is a fourth of the promises more, the month after.
  expect(service).toMatchObject({ steps: 1 });
  expect(service?.middle).toBeCloseTo(25, 0);
  expect(customers?.middle).toBeCloseTo(25, 0);
  expect(returning?.middle).toBeGreaterThan(0);
  expect(money?.middle).toBeGreaterThan(0);
  expect(money?.low).toBeLessThan(money?.middle ?? 0);
});

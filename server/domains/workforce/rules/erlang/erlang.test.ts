import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chatService } from '../chat.ts';
import { clearBacklog } from '../mail-backlog.ts';
import { agentsForA, erlangA, QueueTooLong, waitsLonger } from './erlang-a.ts';
import { blocking, linesFor, loadFor } from './erlang-b.ts';
import { agentsForC, erlangC, waitQuantile } from './erlang-c.ts';
import { scheduledFor } from './staffing.ts';

const calls = { callsPerInterval: 100, intervalSeconds: 1800, handleSeconds: 180, targetSeconds: 20 };

test.each([
  [11, 0.6821182, 0.3896138, 122.78, 0.9091],
  [12, 0.44939, 0.64016, 40.445, 0.8333],
  [13, 0.28527, 0.79559, 17.116, 0.7692],
  [14, 0.1741319, 0.88835, 7.83593701177724, 0.7142857],
])('table 1a, Erlang C: ten erlangs and %d agents', (agents, waits, level, seconds, occupancy) => {
  const found = erlangC(calls, agents);
  expect(found?.waitProbability).toBeCloseTo(waits, 5);
  expect(found?.serviceLevel).toBeCloseTo(level, 5);
  expect(found?.answerSeconds).toBeCloseTo(seconds, 2);
  expect(found?.occupancy).toBeCloseTo(occupancy, 4);
});

test('table 1a: fourteen agents, twenty on the schedule; thirteen miss by 0.4 points', () => {
  const agents = agentsForC(calls, 0.8, 0.85);
  expect([agents, scheduledFor(agents, 0.3)]).toEqual([14, 20]);
  expect(scheduledFor(7, 0.3)).toBe(10);
  expect(agentsForC({ ...calls, callsPerInterval: 0 }, 0.8, 0.85)).toBe(0);
  // 12 agents reach 64 % already, but may not be so busy.
  expect(agentsForC(calls, 0.6, 0.7)).toBe(15);
});

test('table 1b, Erlang B', () => {
  expect(loadFor(15, 0.01)).toBeCloseTo(8.108, 3);
  for (const [lines, load] of [
    [1, 0.0101],
    [2, 0.153],
    [3, 0.455],
    [4, 0.869],
    [5, 1.36],
    [10, 4.46],
    [20, 12],
  ] as const)
    expect(Math.abs(loadFor(lines, 0.01) / load - 1)).toBeLessThan(0.003);
  expect(loadFor(5, 0.02)).toBeCloseTo(1.66, 2);
  expect(loadFor(10, 0.02)).toBeCloseTo(5.08, 2);
  expect([blocking(1, 1), blocking(1, 2), blocking(0, 3)]).toEqual([0.5, 0.2, 0]);
  expect([linesFor(10, 0.02), scheduledFor(linesFor(10, 0.02), 0.3)]).toEqual([17, 25]);
});

const palm = {
  ...{ callsPerInterval: 48, intervalSeconds: 60, handleSeconds: 60, targetSeconds: 20 },
  patienceSeconds: 120,
};

test('table 1c, Erlang C and A side by side (Mandelbaum & Zeltyn)', () => {
  const c = erlangC(palm, 50);
  expect(c?.answerSeconds).toBeCloseTo(20.834, 3);
  expect(c?.queue).toBeCloseTo(16.667, 3);
  expect(waitQuantile(palm, 50, 0.9)).toBeCloseTo(58.139, 3);
  const a = erlangA(palm, 50);
  expect(a.abandon).toBeCloseTo(0.0309122, 7);
  expect(a.answerSeconds).toBeCloseTo(3.7095, 4);
  expect(a.queue).toBeCloseTo(2.9676, 4);
  expect(a.occupancy).toBeCloseTo(0.93032, 5);
  expect(waitsLonger(palm, 50, 12.5)).toBeCloseTo(0.0991, 4);
});

test('the levels of Erlang A are those of adding up all waits (Simpson over P(V > t))', () => {
  const a = erlangA(palm, 50);
  const theta = 1 / palm.patienceSeconds;
  const later = (t: number) => waitsLonger(palm, 50, t);
  const steps = 200;
  const width = palm.targetSeconds / steps;
  const sum = Array.from({ length: steps + 1 }, (_, i) => {
    const weight = i === 0 || i === steps ? 1 : i % 2 ? 4 : 2;
    return weight * later(i * width);
  }).reduce((all, one) => all + one, 0);
  const served = later(0) - later(palm.targetSeconds) - (theta * sum * width) / 3;
  expect(a.serviceLevel).toBeCloseTo(1 - a.waitProbability + served, 8);
  expect(a.levelOfAnswered).toBeCloseTo(a.serviceLevel / (1 - a.abandon), 12);
  expect(a.levelWithoutEarlyAbandons).toBeGreaterThan(a.serviceLevel);
});

test('endless patience is Erlang C, and fewer agents than work are a long queue, not an error', () => {
  const a = erlangA({ ...calls, patienceSeconds: 1e6 }, 14);
  expect(Math.abs(a.serviceLevel - (erlangC(calls, 14)?.serviceLevel ?? 0))).toBeLessThan(1e-3);
  expect(erlangC(calls, 10)).toBeNull();
  expect(waitQuantile(calls, 10, 0.9)).toBeNull();
  const short = erlangA({ ...calls, patienceSeconds: 60 }, 5);
  expect(short.abandon).toBeGreaterThan(0.45);
  expect(() => erlangA({ ...calls, patienceSeconds: 1e12 }, 5)).toThrow(QueueTooLong);
  expect(erlangA({ ...calls, patienceSeconds: 60 }, 0)).toMatchObject({ serviceLevel: 0, occupancy: 0 });
  expect(erlangA({ ...calls, callsPerInterval: 0, patienceSeconds: 60 }, 0).serviceLevel).toBe(1);
  expect(agentsForA({ ...calls, patienceSeconds: 1e6 }, 0.8, 0.85)).toBe(14);
  expect(agentsForA({ ...calls, patienceSeconds: 180 }, 0.8, 1)).toBeLessThan(14);
});

test('chats: one at a time is Erlang C, without slowdown Erlang C of all places', () => {
  const chats = { chatsPerInterval: 100, intervalSeconds: 1800, handleSeconds: 180 };
  expect(chatService({ ...chats, concurrency: 1, slowdown: 0.4 }, 14)?.waitProbability).toBeCloseTo(
    0.174132,
    6,
  );
  expect(chatService({ ...chats, concurrency: 2, slowdown: 0 }, 7)?.waitProbability).toBeCloseTo(0.174132, 6);
  const slowed = chatService({ ...chats, concurrency: 3, slowdown: 0.25 }, 6);
  expect(slowed?.waitProbability).toBeCloseTo(0.266913, 6);
  expect(slowed?.waitSeconds).toBeCloseTo(24.022, 3);
  expect(chatService({ ...chats, concurrency: 3, slowdown: 1 }, 6)).toBeNull();
  expect(chatService({ ...chats, concurrency: 3, slowdown: 1 }, 0)).toBeNull();
  const nobody = chatService({ ...chats, chatsPerInterval: 0, concurrency: 3, slowdown: 1 }, 0);
  expect(nobody?.waitProbability).toBe(0);
});

test('a backlog is worked off, or never', () => {
  const mail = { handleSeconds: 300, staff: 5, shrinkage: 0.3, utilisation: 0.8 };
  const found = clearBacklog({ ...mail, backlog: 136, arrivalsPerHour: 20 });
  expect(found.perHour).toBeCloseTo(33.6, 10);
  expect(found.hoursToClear).toBeCloseTo(10, 10);
  expect(clearBacklog({ ...mail, backlog: 1, arrivalsPerHour: 33.6 }).hoursToClear).toBeNull();
});

test('more agents serve better, and abandoning is θ times the wait', () => {
  const some = fc.record({
    callsPerInterval: fc.double({ min: 0.1, max: 400, noNaN: true }),
    intervalSeconds: fc.constant(1800),
    handleSeconds: fc.double({ min: 10, max: 900, noNaN: true }),
    targetSeconds: fc.double({ min: 0, max: 120, noNaN: true }),
    patienceSeconds: fc.double({ min: 5, max: 2000, noNaN: true }),
  });
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 250 }), (demand, agents) => {
      const here = erlangA(demand, agents);
      expect(erlangA(demand, agents + 1).serviceLevel).toBeGreaterThanOrEqual(here.serviceLevel - 1e-9);
      expect(here.abandon).toBeCloseTo(here.answerSeconds / demand.patienceSeconds, 10);
      const load = (demand.callsPerInterval * demand.handleSeconds) / 1800;
      // What comes is served or lost.
      expect(here.occupancy * agents).toBeCloseTo(load * (1 - here.abandon), 6);
      const c = erlangC(demand, agents);
      const more = erlangC(demand, agents + 1);
      if (c && more) expect(more.serviceLevel).toBeGreaterThanOrEqual(c.serviceLevel - 1e-12);
      if (c) expect(here.waitProbability).toBeLessThanOrEqual(c.waitProbability + 1e-9);
    }),
  );
});

import { expect, test } from 'vitest';
import { makeGate } from './gate.ts';

/** Work that lasts until it is told to end. */
function held() {
  let end: () => void = () => undefined;
  const work = new Promise<string>((go) => {
    end = () => go('done');
  });
  return { work: () => work, end: () => end() };
}

const busy = expect.objectContaining({ status: 503, code: 'database-busy', details: { retryAfter: 5 } });

test('whoever finds no room waits for the first who leaves, in order', async () => {
  const gate = makeGate(1);
  const first = held();
  const order: string[] = [];
  const all = [
    gate.pass(first.work),
    gate.pass(async () => order.push('second')),
    gate.pass(async () => order.push('third')),
  ];
  await Promise.resolve();
  expect(order).toEqual([]);
  first.end();
  await Promise.all(all);
  expect(order).toEqual(['second', 'third']);
});

test('nobody waits for ever, and who has given up takes no room', async () => {
  const gate = makeGate(1, { most: 5, wait: 5 });
  const first = held();
  const long = gate.pass(first.work);
  await expect(gate.pass(async () => 'never')).rejects.toEqual(busy);
  first.end();
  await long;
  expect(await gate.pass(async () => 'room')).toBe('room');
});

test('the queue is bounded: one too many is told at once', async () => {
  const gate = makeGate(1, { most: 2, wait: 60_000 });
  const first = held();
  const inside = [gate.pass(first.work), gate.pass(async () => 'a'), gate.pass(async () => 'b')];
  await expect(gate.pass(async () => 'c')).rejects.toEqual(busy);
  first.end();
  expect(await Promise.all(inside)).toEqual(['done', 'a', 'b']);
});

test('who fails inside leaves its room too', async () => {
  const gate = makeGate(1);
  const fails = () => Promise.reject(new Error('broken'));
  await expect(gate.pass(fails)).rejects.toThrow('broken');
  expect(await gate.pass(async () => 'room')).toBe('room');
});

import { expect, test } from 'vitest';
import { chatService } from '../chat.ts';
import { mailsPerSlot, peopleForCalls, peopleForChats, peopleForMails } from './need.ts';
import { openByArrivals } from './open.ts';
import { usualSettings } from './settings.ts';
import { capacityAt, needOf } from './week.ts';

const usual = usualSettings('id');
const { targets } = usual;

test('calls: the worked example of Erlang C, 100 calls of 180 s at 80/20, takes 14; with patience fewer', () => {
  const call = { handleSeconds: 180, targetSeconds: 20, serviceLevel: 0.8, patienceSeconds: null };
  const settings = { ...usual, targets: { ...targets, call } };
  expect(peopleForCalls(100, settings)).toBe(14);
  expect(peopleForCalls(0, settings)).toBe(0);
  const impatient = { ...settings, targets: { ...targets, call: { ...call, patienceSeconds: 60 } } };
  expect(peopleForCalls(100, impatient)).toBeLessThanOrEqual(14);
});

test('chats: the fewest that keep the wait, never as few as dividing by the chats at once', () => {
  const people = peopleForChats(30, usual);
  const { chat } = targets;
  const demand = { chatsPerInterval: 30, intervalSeconds: 1800, ...chat };
  expect(chatService(demand, people)?.waitSeconds).toBeLessThanOrEqual(chat.targetSeconds);
  expect(people).toBeGreaterThan((30 * chat.handleSeconds) / 1800 / chat.concurrency);
  const fewer = chatService(demand, people - 1);
  expect(
    fewer === null || fewer.waitSeconds > chat.targetSeconds || fewer.occupancy > usual.maxOccupancy,
  ).toBe(true);
});

test('mails: due within so many open hours, what came in the night is due in the morning, the rest waits over', () => {
  const each = mailsPerSlot(targets);
  expect(each).toBeCloseTo(3.642857, 5);
  const isOpen = Array.from({ length: 96 }, (_, slot) => slot % 48 >= 16 && slot % 48 < 32);
  const at = (slot: number, count: number) => Array.from({ length: 96 }, (_, i) => (i === slot ? count : 0));
  const people = (arrivals: number[]) => peopleForMails({ arrivals, isOpen, slotsPerDay: 48 }, targets);
  // Eight open half hours until due: 8 · 3.64 = 29.1 by one person.
  expect(people(at(2, 29))[16]).toBe(1);
  expect(people(at(2, 30))[16]).toBe(2);
  expect(people(at(2, 30))[2]).toBe(0);
  // Half an hour before the end: seven more half hours tomorrow, 7 · 3.64 = 25.5.
  expect(people(at(31, 25))[64]).toBe(1);
  expect(people(at(31, 25))[16]).toBe(0);
  expect(people(at(0, 60))[16]).toBe(3);
});

test('a week: kinds of work together, shrinkage rounded up, missing, unused and the wait', () => {
  const isOpen = Array.from({ length: 336 }, (_, slot) => slot % 48 >= 16 && slot % 48 < 32);
  const always = (count: number) => isOpen.map(() => count);
  const channels = [
    { channel: 'phone', counts: always(20) },
    { channel: 'email', counts: always(3) },
    { channel: 'whatsapp', counts: always(3) },
  ];
  const need = needOf({ channels, isOpen, waiting: null }, usual);
  const calls = need.byMode.call[20] ?? 0;
  expect(need.arrivals.mail[20]).toBe(6);
  expect(need.byMode.call[2]).toBe(0);
  expect(need.scheduled[20]).toBe(Math.ceil((calls + (need.byMode.mail[20] ?? 0)) / 0.75));
  const wanted = need.scheduled[20] ?? 0;
  const enough = capacityAt(need, 20, wanted, usual);
  expect(enough).toMatchObject({ missing: 0, unused: 0 });
  const short = capacityAt(need, 20, wanted - 2, usual);
  expect(short).toMatchObject({ missing: 2, unused: 0 });
  expect(short.waitSeconds ?? 0).toBeGreaterThan(enough.waitSeconds ?? 0);
  expect(capacityAt(need, 2, 1, usual)).toMatchObject({ unused: 1, waitSeconds: null });
});

test('without business hours it is open when customers come', () => {
  expect(openByArrivals([{ counts: [0, 1, 20] }, { counts: [0.4, 0.2, 0] }], 3)).toEqual([false, true, true]);
  expect(openByArrivals([], 2)).toEqual([false, false]);
});

test('what waits already is carried into the plan from now on, and what a weekend leaves into the next week', () => {
  const open = (days: number) =>
    Array.from({ length: days * 48 }, (_, slot) => (slot / 48) % 7 < 5 && slot % 48 >= 16 && slot % 48 < 32);
  const none = (days: number) => Array.from({ length: days * 48 }, () => 0);
  const isOpen = open(7);
  const channels = [{ channel: 'email', counts: isOpen.map((one) => (one ? 3 : 0)) }];
  const nothing = { arrivals: [], isOpen: [] };
  const plain = needOf({ channels, isOpen, waiting: null }, usual).byMode.mail;
  // Tuesday at 12:00 ninety wait: eight half hours until they are due, with what comes.
  const now = 48 + 24;
  const carried = needOf({ channels, isOpen, waiting: { count: 90, now, before: nothing } }, usual).byMode
    .mail;
  expect(carried.slice(0, now)).toEqual(plain.slice(0, now));
  expect([plain[now], carried[now]]).toEqual([1, 4]);
  expect(carried.slice(48 * 3)).toEqual(plain.slice(48 * 3));
  // Friday at 15:30, half an hour before the weekend: sixty wait, and are due on Monday.
  const before = { arrivals: none(7), isOpen: open(7) };
  const next = { channels, isOpen, waiting: { count: 60, now: 4 * 48 + 31, before } };
  expect(needOf(next, usual).byMode.mail[16]).toBeGreaterThan(plain[16] ?? 0);
  // What comes on the Saturday before is due on Monday too.
  const weekend = { arrivals: none(7).with(5 * 48 + 20, 60), isOpen: open(7) };
  const empty = { channels, isOpen, waiting: { count: 0, now: 4 * 48 + 31, before: weekend } };
  expect(needOf(empty, usual).byMode.mail[16]).toBeGreaterThan(plain[16] ?? 0);
});

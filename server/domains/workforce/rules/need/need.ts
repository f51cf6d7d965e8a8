import { slotSeconds } from '../arrivals/arrivals.ts';
import { type ChatDemand, chatService } from '../chat.ts';
import { agentsForA, erlangA } from '../erlang/erlang-a.ts';
import { agentsForC, erlangC } from '../erlang/erlang-c.ts';
import { type Demand, fewest } from '../erlang/staffing.ts';
import type { PlanSettings, Targets } from './settings.ts';

/** Fewest people for the calls of a half hour: Erlang A where patience is known, else Erlang C. */
export function peopleForCalls(calls: number, { targets, maxOccupancy }: PlanSettings): number {
  const { patienceSeconds, serviceLevel } = targets.call;
  const demand = callDemand(calls, targets.call);
  return patienceSeconds === null
    ? agentsForC(demand, serviceLevel, maxOccupancy)
    : agentsForA({ ...demand, patienceSeconds }, serviceLevel, maxOccupancy);
}

/** How long callers wait on average with so many people, in seconds; null when more comes than they can do. */
export function waitOfCalls(calls: number, people: number, { call }: Targets): number | null {
  const demand = callDemand(calls, call);
  const { patienceSeconds } = call;
  const service =
    patienceSeconds === null ? erlangC(demand, people) : erlangA({ ...demand, patienceSeconds }, people);
  return service?.answerSeconds ?? null;
}

/** Fewest people for the chats of a half hour, each with several: the mean wait and the share of places are kept. */
export function peopleForChats(chats: number, { targets, maxOccupancy }: PlanSettings): number {
  if (chats <= 0) return 0;
  const demand = chatDemand(chats, targets.chat);
  return fewest(1, (people) => {
    const service = chatService(demand, people);
    return (
      service !== null &&
      service.waitSeconds <= targets.chat.targetSeconds &&
      service.occupancy <= maxOccupancy
    );
  });
}

export function waitOfChats(chats: number, people: number, { chat }: Targets): number | null {
  return chatService(chatDemand(chats, chat), people)?.waitSeconds ?? null;
}

/** What one person works off in a half hour of what can wait. */
export function mailsPerSlot({ mail }: Targets): number {
  return (slotSeconds * mail.utilisation) / mail.handleSeconds;
}

type MailSlots = { arrivals: readonly number[]; isOpen: readonly boolean[]; slotsPerDay: number };

/**
 * Fewest people, day by day, so that what can wait is answered within so many open half hours, first come first served
 * (the check of earliest due dates of science of queues that may wait): B(t+1) = max(0, B(t) + A(t) − C(t)). What is
 * left goes into the next day.
 */
export function peopleForMails({ arrivals, isOpen, slotsPerDay }: MailSlots, targets: Targets): number[] {
  const dueSlots = Math.max(1, Math.round(targets.mail.dueHours * 2));
  const each = mailsPerSlot(targets);
  const people: number[] = arrivals.map(() => 0);
  let line: Line = { waiting: [], late: 0 };
  for (let from = 0; from < arrivals.length; from += slotsPerDay) {
    const to = Math.min(arrivals.length, from + slotsPerDay);
    const work = (staff: number) => runLine(line, { arrivals, isOpen, from, to, dueSlots }, staff * each);
    const opens = isOpen.slice(from, to).some(Boolean);
    const staff = opens ? fewest(0, (count) => work(count).late <= 1e-6) : 0;
    for (let slot = from; slot < to; slot++) people[slot] = isOpen[slot] ? staff : 0;
    line = { ...work(staff), late: 0 };
  }
  return people;
}

/** Work in line, the oldest first, each with how many open half hours are left; and what was answered too late. */
type Line = { waiting: { count: number; left: number }[]; late: number };
type Stretch = {
  arrivals: readonly number[];
  isOpen: readonly boolean[];
  from: number;
  to: number;
  dueSlots: number;
};

function runLine(start: Line, { arrivals, isOpen, from, to, dueSlots }: Stretch, capacity: number): Line {
  const waiting = start.waiting.map((one) => ({ ...one }));
  let late = 0;
  for (let slot = from; slot < to; slot++) {
    const came = arrivals[slot] ?? 0;
    if (came > 0) waiting.push({ count: came, left: dueSlots });
    if (!isOpen[slot]) continue;
    let able = capacity;
    while (able > 1e-9 && waiting[0]) {
      const done = Math.min(able, waiting[0].count);
      able -= done;
      waiting[0].count -= done;
      if (waiting[0].count <= 1e-9) waiting.shift();
    }
    for (const one of waiting) {
      one.left -= 1;
      if (one.left === 0) late += one.count;
    }
  }
  return { waiting, late };
}

const callDemand = (calls: number, { handleSeconds, targetSeconds }: Targets['call']): Demand => ({
  callsPerInterval: calls,
  intervalSeconds: slotSeconds,
  handleSeconds,
  targetSeconds,
});

const chatDemand = (
  chats: number,
  { handleSeconds, concurrency, slowdown }: Targets['chat'],
): ChatDemand => ({
  chatsPerInterval: chats,
  intervalSeconds: slotSeconds,
  handleSeconds,
  concurrency,
  slowdown,
});

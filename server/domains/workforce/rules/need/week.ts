import { slotsOfDay, sumOf } from '../arrivals/arrivals.ts';
import { scheduledFor } from '../erlang/staffing.ts';
import { peopleForCalls, peopleForChats, peopleForMails, waitOfCalls, waitOfChats } from './need.ts';
import { type Mode, modeOf, type PlanSettings } from './settings.ts';

/** What is expected in the half hours of a week, channel by channel, and when the company is open. */
export type WeekDemand = {
  channels: readonly { channel: string; counts: readonly number[] }[];
  isOpen: readonly boolean[];
  /** Null where nobody can say what will wait: of weeks that are over, and of those too far. */
  waiting: Waiting | null;
};

/**
 * What waits already: so much now, and what comes by other ways than calls and chats from the week that runs until the week
 * that is planned. `now` is the half hour that runs, counted from the first of `before`.
 */
export type Waiting = {
  count: number;
  now: number;
  before: { arrivals: readonly number[]; isOpen: readonly boolean[] };
};

/** People at work and on the schedule that a week takes, half hour by half hour. */
export type WeekNeed = {
  byMode: Record<Mode, number[]>;
  arrivals: Record<Mode, number[]>;
  /** With what is not for customers: rounded up. */
  scheduled: number[];
};

/**
 * The need of a week. Calls and chats are answered in open half hours only; what comes outside of them by other ways
 * waits until the next one.
 */
export function needOf({ channels, isOpen, waiting }: WeekDemand, settings: PlanSettings): WeekNeed {
  const arrivals: Record<Mode, number[]> = { call: zeros(isOpen), chat: zeros(isOpen), mail: zeros(isOpen) };
  for (const { channel, counts } of channels) {
    const mine = arrivals[modeOf(channel)];
    counts.forEach((count, slot) => {
      mine[slot] = (mine[slot] ?? 0) + count;
    });
  }
  const open = (people: (count: number) => number) => (count: number, slot: number) =>
    isOpen[slot] && count > 1e-6 ? people(count) : 0;
  const byMode = {
    call: arrivals.call.map(open((calls) => peopleForCalls(calls, settings))),
    chat: arrivals.chat.map(open((chats) => peopleForChats(chats, settings))),
    mail: mailNeed({ arrivals: arrivals.mail, isOpen, waiting }, settings),
  };
  const scheduled = isOpen.map((_, slot) => scheduledFor(sumOf(modesAt(byMode, slot)), settings.shrinkage));
  return { byMode, arrivals, scheduled };
}

/**
 * The half hours that are over took what came in them. From now on it takes what comes and what waits, due as if it had come
 * now; what the days before the week leave over goes into it.
 */
function mailNeed(
  { arrivals, isOpen, waiting }: Pick<WeekDemand, 'isOpen' | 'waiting'> & { arrivals: readonly number[] },
  { targets }: PlanSettings,
): number[] {
  const slotsPerDay = slotsOfDay;
  const plain = peopleForMails({ arrivals, isOpen, slotsPerDay }, targets);
  if (!waiting) return plain;
  const { count, now, before } = waiting;
  const all = [...before.arrivals, ...arrivals];
  const open = [...before.isOpen, ...isOpen];
  const toCome = peopleForMails(
    {
      arrivals: all.map((one, slot) => (slot < now ? 0 : one + (slot === now ? count : 0))),
      isOpen: open.map((one, slot) => one && slot >= now),
      slotsPerDay,
    },
    targets,
  );
  const first = before.isOpen.length;
  return plain.map((one, slot) => (first + slot < now ? one : (toCome[first + slot] ?? 0)));
}

export type Capacity = { planned: number; missing: number; unused: number; waitSeconds: number | null };

/**
 * What planned people mean for a half hour: how many are missing or have nothing to do, and how long calls and chats wait
 * on average. Calls and chats come first, shared out as they are needed; what can wait gets whoever is left. The wait is
 * null where no calls or chats come, or where more comes than they can do.
 */
export function capacityAt(need: WeekNeed, slot: number, planned: number, settings: PlanSettings): Capacity {
  const wanted = need.scheduled[slot] ?? 0;
  const missing = Math.max(0, wanted - planned);
  return {
    planned,
    missing,
    unused: Math.max(0, planned - wanted),
    waitSeconds: waitAt(need, slot, planned, settings),
  };
}

function waitAt(need: WeekNeed, slot: number, planned: number, settings: PlanSettings): number | null {
  const [calls, chats] = [need.arrivals.call[slot] ?? 0, need.arrivals.chat[slot] ?? 0];
  const [forCalls, forChats] = [need.byMode.call[slot] ?? 0, need.byMode.chat[slot] ?? 0];
  const atWork = Math.max(Math.min(planned, 1), Math.floor(planned * (1 - settings.shrinkage) + 1e-9));
  const atCalls = Math.round((atWork * forCalls) / Math.max(1, forCalls + forChats));
  const { targets } = settings;
  const waits = [
    { count: forCalls ? calls : 0, wait: () => waitOfCalls(calls, atCalls, targets) },
    { count: forChats ? chats : 0, wait: () => waitOfChats(chats, atWork - atCalls, targets) },
  ].filter(({ count }) => count > 0);
  if (waits.length === 0) return null;
  const known = waits.map(({ count, wait }) => ({ count, seconds: wait() }));
  if (known.some(({ seconds }) => seconds === null)) return null;
  return (
    sumOf(known.map(({ count, seconds }) => count * (seconds ?? 0))) / sumOf(known.map(({ count }) => count))
  );
}

const zeros = (like: readonly unknown[]): number[] => like.map(() => 0);
const modesAt = (byMode: WeekNeed['byMode'], slot: number) =>
  [byMode.call, byMode.chat, byMode.mail].map((one) => one[slot] ?? 0);

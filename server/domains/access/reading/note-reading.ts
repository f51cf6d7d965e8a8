import { type Actor, system } from '../../../kernel/actor.ts';
import { Problem } from '../../../kernel/problem.ts';
import { countReading } from './count-reading.ts';
import { type Known, readerIn, type Standing } from './known-readers.ts';

const hour = 3_600_000;
/** For how long a node that stopped somebody believes that the limits are as they were. */
const believed = 5_000;

type Reader = Extract<Actor, { type: 'member' | 'token' }>;

/** What came of a look: whether it is refused, and whether keepers have to hear of it now. */
export type Look = Pick<Standing, 'count' | 'isNewlyTold' | 'isNewlyStopped'> & { isRefused: boolean };

/**
 * Notes that a reader is about to open something, which costs nothing when it was opened before in this hour, and
 * a statement once in a while when not: nodes add up in one row. Something new is refused when it is too much; what
 * was open stays open.
 * @returns null where nothing happened.
 */
export async function noteReading(reader: Reader, what: string, now: Date): Promise<Look | null> {
  const start = Math.floor(now.getTime() / hour) * hour;
  const known = readerIn(`${reader.workspaceId} ${reader.type} ${reader.id}`, start);
  if (known.seen.has(what)) return null;
  known.seen.add(what);
  known.fresh += 1;
  const asked = isDue(known, now) ? await ask(reader, known, now) : null;
  const isRefused = isTooMuch(known);
  if (isRefused) {
    known.seen.delete(what);
    if (!asked) known.fresh -= 1;
  }
  if (!asked && !isRefused) return null;
  const { count, isNewlyTold, isNewlyStopped } = asked ?? {
    count: 0,
    isNewlyTold: false,
    isNewlyStopped: false,
  };
  return { count, isNewlyTold, isNewlyStopped, isRefused };
}

/** The failure of whoever read too much until the hour is over. */
export function readingLimited(now: Date): Problem {
  const seconds = Math.max(1, Math.ceil((hour - (now.getTime() % hour)) / 1000));
  return new Problem(429, 'reading-limited', {
    params: { minutes: Math.ceil(seconds / 60) },
    retryAfter: seconds,
  });
}

/** At first, now and then, and whenever a limit is reached. */
function isDue({ standing, fresh, askedAt }: Known, now: Date): boolean {
  if (!standing) return true;
  const { count, tellAt, stopAt } = standing;
  if (count > stopAt) return now.getTime() - askedAt > believed;
  const total = count + fresh;
  const step = Math.min(100, Math.max(1, Math.floor(tellAt / 20)));
  return fresh >= step || (count < tellAt && total >= tellAt) || total > stopAt;
}

function isTooMuch({ standing, fresh }: Known): boolean {
  return standing !== null && standing.count + fresh > standing.stopAt;
}

async function ask(reader: Reader, known: Known, now: Date): Promise<Standing> {
  const { fresh: count } = known;
  known.fresh = 0;
  known.askedAt = now.getTime();
  const context = { actor: system(reader.workspaceId), now };
  const about = { readerType: reader.type, readerId: reader.id, hour: new Date(known.hour), count };
  known.standing = await countReading(context, about);
  return known.standing;
}

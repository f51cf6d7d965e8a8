import type { SSEStreamingApi } from 'hono/streaming';
import { asksSecondFactor, isSessionLive, isTokenLive } from '../domains/access/index.ts';
import { hideRestricted } from '../domains/customers/index.ts';
import { actorOfAccount, whyProviderShut } from '../domains/team/index.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Passing } from '../platform/live/bell.ts';
import { eventsAfter } from '../platform/live/stream.ts';
import { openBellLine } from './bell-line.ts';
import { mayHear } from './may-hear.ts';

/**
 * For how many milliseconds a stream is sent on without asking again whether its reader is still let in. With the quiet
 * while of a bell line it stays below the five seconds in which somebody is out everywhere.
 */
const trusted = 2_000;

/** Milliseconds after which a reader that takes nothing is let go: it comes back with its cursor, or is gone. */
const usualPatience = 20_000;

/** From where a stream goes on, by what proof, and how a reader that takes nothing is let go. */
type Following = {
  start: string;
  session: Proof | null;
  patience?: number;
  letGo?: () => void;
};

type Send = (message: Parameters<SSEStreamingApi['writeSSE']>[0]) => Promise<void>;

/**
 * Sends what the actor may hear from the cursor on, in order, until the line ends, the program stops, or the actor
 * is shut out: that is looked at every few seconds, also where bells never rest.
 */
export async function follow(
  stream: SSEStreamingApi,
  first: Actor,
  { start, session, patience = usualPatience, letGo }: Following,
): Promise<void> {
  let actor: Actor | null = first;
  let cursor = start;
  let askedAt = Date.now();
  const line = openBellLine(first.workspaceId);
  stream.onAbort(() => line.close());
  const send: Send = async (message) => {
    const timer = setTimeout(() => {
      stream.abort();
      letGo?.();
    }, patience);
    await stream.writeSSE(message).finally(() => clearTimeout(timer));
  };
  try {
    await send({ event: 'hello', data: '{}', id: cursor });
    while (actor && !line.ended && !stream.aborted) {
      const bell = line.nextBell();
      if (Date.now() - askedAt >= trusted) {
        actor = await stillThere(actor, session);
        askedAt = Date.now();
        if (!actor) break;
      }
      await sendPassing(send, actor, line.takePassing());
      const before = cursor;
      cursor = await sendEvents(send, actor, cursor);
      line.looked(cursor !== before);
      await sendPassing(send, actor, line.takePassing());
      if (!(await bell)) await send({ event: 'ping', data: '{}' });
    }
  } finally {
    line.close();
  }
}

async function sendEvents(send: Send, actor: Actor, from: string): Promise<string> {
  let cursor = from;
  for (;;) {
    const events = await eventsAfter(actor.workspaceId, cursor);
    for (const event of events) {
      cursor = event.cursor;
      if (!(await mayHear(actor, event))) continue;
      const { id, name, subject, payload, actorId, at } = event;
      await send({
        id: cursor,
        event: name,
        data: JSON.stringify({ id, subject, payload, actorId, at }),
      });
    }
    if (events.length < 200) return cursor;
  }
}

async function sendPassing(send: Send, actor: Actor, passed: Passing[]): Promise<void> {
  for (const { name, data, subject: about } of passed) {
    const subject = about ?? { type: 'request', id: String(data.requestId) };
    if (await mayHear(actor, { name, subject, payload: data }))
      await send({ event: name, data: JSON.stringify(about ? { subject, payload: data } : data) });
  }
}

/** The session that a stream was opened with. */
type Proof = {
  id: string;
  secondFactorAt: Date | null;
  method: string;
  openedAt: Date;
  address: string;
};

/** As they are now, with what is hidden from them now; null when they are shut out. */
async function stillThere(actor: Actor, session: Proof | null): Promise<Actor | null> {
  const there = await stillMember(actor, session);
  return there && hideRestricted(there, { now: new Date() });
}

async function stillMember(actor: Actor, session: Proof | null): Promise<Actor | null> {
  if (session && !(await isSessionLive(session.id, new Date()))) return null;
  if (actor.type === 'member') {
    const now = await actorOfAccount(actor.accountId, actor.workspaceId);
    const lacks = now?.type === 'member' && session !== null && session.secondFactorAt === null;
    if (lacks && (await asksSecondFactor(now.workspaceId, now.role))) return null;
    return now && session && (await whyProviderShut(now, session, new Date())) ? null : now;
  }
  if (actor.type === 'token') return (await isTokenLive(actor.workspaceId, actor.id)) ? actor : null;
  return actor;
}

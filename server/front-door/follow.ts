import type { SSEStreamingApi } from 'hono/streaming';
import { asksSecondFactor, isSessionLive, isTokenLive } from '../domains/access/index.ts';
import { actorOfAccount } from '../domains/team/index.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Passing } from '../platform/live/bell.ts';
import { eventsAfter } from '../platform/live/stream.ts';
import { openBellLine } from './bell-line.ts';
import { mayHear } from './may-hear.ts';

/** For how many milliseconds a stream is sent on without asking again whether its reader is still let in. */
const trusted = 3_000;

/**
 * Sends what the actor may hear from the cursor on, in order, until the line ends, the program stops, or the actor
 * is shut out: that is looked at every few seconds, also where bells never rest.
 */
export async function follow(
  stream: SSEStreamingApi,
  first: Actor,
  { start, session }: { start: string; session: Proof | null },
): Promise<void> {
  let actor: Actor | null = first;
  let cursor = start;
  let askedAt = Date.now();
  const line = openBellLine(first.workspaceId);
  stream.onAbort(() => line.close());
  try {
    await stream.writeSSE({ event: 'hello', data: '{}', id: cursor });
    while (actor && !line.ended && !stream.aborted) {
      const bell = line.nextBell();
      if (Date.now() - askedAt >= trusted) {
        actor = await stillThere(actor, session);
        askedAt = Date.now();
        if (!actor) break;
      }
      const before = cursor;
      cursor = await sendEvents(stream, actor, cursor);
      line.looked(cursor !== before);
      await sendPassing(stream, actor, line.takePassing());
      if (!(await bell)) await stream.writeSSE({ event: 'ping', data: '{}' });
    }
  } finally {
    line.close();
  }
}

async function sendEvents(stream: SSEStreamingApi, actor: Actor, from: string): Promise<string> {
  let cursor = from;
  for (;;) {
    const events = await eventsAfter(actor.workspaceId, cursor);
    for (const event of events) {
      cursor = event.cursor;
      if (!(await mayHear(actor, event))) continue;
      const { id, name, subject, payload, actorId, at } = event;
      await stream.writeSSE({
        id: cursor,
        event: name,
        data: JSON.stringify({ id, subject, payload, actorId, at }),
      });
    }
    if (events.length < 200) return cursor;
  }
}

async function sendPassing(stream: SSEStreamingApi, actor: Actor, passed: Passing[]): Promise<void> {
  for (const { name, data } of passed) {
    const subject = { type: 'request', id: String(data.requestId) };
    if (await mayHear(actor, { name, subject, payload: data }))
      await stream.writeSSE({ event: name, data: JSON.stringify(data) });
  }
}

/** The session that a stream was opened with. */
type Proof = { id: string; secondFactorAt: Date | null };

async function stillThere(actor: Actor, session: Proof | null): Promise<Actor | null> {
  if (session && !(await isSessionLive(session.id, new Date()))) return null;
  if (actor.type === 'member') {
    const now = await actorOfAccount(actor.accountId, actor.workspaceId);
    const lacks = now?.type === 'member' && session !== null && session.secondFactorAt === null;
    return lacks && (await asksSecondFactor(now.workspaceId, now.role)) ? null : now;
  }
  if (actor.type === 'token') return (await isTokenLive(actor.workspaceId, actor.id)) ? actor : null;
  return actor;
}

import type { SSEStreamingApi } from 'hono/streaming';
import { actorOfAccount } from '../domains/team/index.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Passing } from '../platform/live/bell.ts';
import { eventsAfter } from '../platform/live/stream.ts';
import { openBellLine } from './bell-line.ts';
import { mayHear } from './may-hear.ts';

/**
 * Sends what the actor may hear from the cursor on, in order, until the line ends, the program stops, or the actor
 * is shut out: that is looked at after each quiet while.
 */
export async function follow(stream: SSEStreamingApi, first: Actor, start: string): Promise<void> {
  let actor: Actor | null = first;
  let cursor = start;
  const line = openBellLine(first.workspaceId);
  stream.onAbort(() => line.close());
  try {
    await stream.writeSSE({ event: 'hello', data: '{}', id: cursor });
    while (actor && !line.ended && !stream.aborted) {
      const bell = line.nextBell();
      const before = cursor;
      cursor = await sendEvents(stream, actor, cursor);
      line.looked(cursor !== before);
      await sendPassing(stream, actor, line.takePassing());
      if (await bell) continue;
      actor = await stillThere(actor);
      if (actor) await stream.writeSSE({ event: 'ping', data: '{}' });
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

function stillThere(actor: Actor): Promise<Actor | null> {
  return actor.type === 'member'
    ? actorOfAccount(actor.accountId, actor.workspaceId)
    : Promise.resolve(actor);
}

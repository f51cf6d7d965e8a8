import { newId } from '../../kernel/ids.ts';
import type { Context, Unit } from '../context.ts';
import { insertRows } from '../database/insert-rows.ts';
import { insertJobs, ringAdded } from '../jobs/queue.ts';
import { passAtOnce, ringLive } from '../live/bell.ts';
import { type Announce, deepestChain, type EventName, type Heard, type Pending } from './event.ts';
import { isToldAhead, listenersOf } from './listeners.ts';
import { events } from './schema.ts';

/** The `announce` of one context: collects, so that all rows of a transaction are written in one insert. */
export function announcer(context: Context, pending: Pending): Announce {
  const depth = (context.cause?.depth ?? -1) + 1;
  return (name, subject, payload) => {
    if (depth > deepestChain) {
      console.error(JSON.stringify({ alarm: 'chain-of-causes-too-deep', event: name, subject }));
      return;
    }
    const { actor, now: at } = context;
    const causeId = context.cause?.eventId ?? null;
    const event = { id: newId(), workspaceId: actor.workspaceId, name, subject, payload, at, depth, causeId };
    pending.push({ ...event, actor: { type: actor.type, id: actor.id }, trail: trailOf(context) });
  };
}

/** The rules that stand before what is announced now: those before its cause, and the one that acts. */
function trailOf({ actor, cause }: Context): readonly string[] {
  const before = cause?.trail ?? [];
  return actor.type === 'automation' && !before.includes(actor.id) ? [...before, actor.id] : before;
}

/** Writes the events of a transaction with one queue row per listener that wants them, and rings the bells after it. */
export const tellEveryone = {
  async write({ tx, pending }: Unit): Promise<void> {
    if (pending.length === 0) return;
    await insertRows(tx, events, pending.map(toRow));
    const rows = pending.flatMap((event) =>
      listenersOf(event.name)
        .filter((listener) => listener.when(event.payload))
        .map((listener) => toJob(event, listener)),
    );
    if (rows.length > 0) await insertJobs(tx, 'listen', rows);
  },
  /** Once its transaction is committed. */
  ring(workspaceId: string, { tx, pending }: Unit): void {
    ringAdded(tx);
    if (pending.length === 0) return;
    ringLive(workspaceId);
    for (const { name, subject, payload } of pending)
      if (isToldAhead(name)) passAtOnce({ workspaceId, name, subject, data: { ...payload } });
  },
};

function toRow(event: Pending[number]) {
  const { id, workspaceId, name, subject, actor, payload, at, depth, causeId } = event;
  const about = { subjectType: subject.type, subjectId: subject.id };
  const by = { actorType: actor.type, actorId: actor.id };
  return {
    id,
    workspaceId,
    name,
    ...about,
    ...by,
    payload: { ...(payload as Record<string, unknown>) },
    at,
    depth,
    causeId,
  };
}

function toJob(
  { causeId: _cause, ...event }: Pending[number],
  listener: ReturnType<typeof listenersOf>[number],
) {
  const data = { ...event, at: event.at.toISOString(), listener: listener.name };
  return {
    data,
    priority: listener.priority,
    ...(listener.delaySeconds ? { startAfter: listener.delaySeconds } : {}),
  };
}

/** The event as a queue row carries it. */
export type ListenJob = Omit<Heard<EventName>, 'at'> & { at: string; listener: string };

import { asc, eq } from 'drizzle-orm';
import { renewClocks } from '../../server/domains/service-levels/commands/sweep-clocks.ts';
import { system } from '../../server/kernel/actor.ts';
import { newId } from '../../server/kernel/ids.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import type { EventName, Heard } from '../../server/platform/events/event.ts';
import { listenersOf } from '../../server/platform/events/listeners.ts';
import { events } from '../../server/platform/events/schema.ts';

const rooms = /^(requests|service-levels|notifications)\./;

/**
 * Lets rooms hear everything that a workspace has told, in order and each at the time at which it happened, where a
 * test stands at a time of its own and no worker runs. Call it again to go on. @param also a room that hears too.
 */
export function listenTo(
  workspaceId: string,
  also = '',
): (options?: { at?: Date; twice?: boolean }) => Promise<void> {
  const heard = new Set<string>();
  return async ({ at, twice = false } = {}) => {
    for (let news = await read(workspaceId, heard); news.length > 0; news = await read(workspaceId, heard))
      for (const event of news) {
        heard.add(event.id);
        const now = at ?? event.at;
        for (let time = 0; time < (twice ? 2 : 1); time += 1) await hear(event, now, also);
      }
  };
}

async function read(workspaceId: string, heard: ReadonlySet<string>): Promise<Heard[]> {
  const all = await inWorkspace(workspaceId, (tx) =>
    tx.select().from(events).where(eq(events.workspaceId, workspaceId)).orderBy(asc(events.id)),
  );
  return all
    .filter((one) => !heard.has(one.id))
    .map((one) => ({
      ...{ id: one.id, workspaceId, at: one.at, depth: one.depth, name: one.name as EventName },
      ...{ subject: { type: one.subjectType, id: one.subjectId }, payload: one.payload as Heard['payload'] },
      actor: { type: one.actorType as Heard['actor']['type'], id: one.actorId },
    }));
}

async function hear(event: Heard, now: Date, also: string): Promise<void> {
  const context = { actor: system(event.workspaceId), now, cause: { eventId: newId(), depth: event.depth } };
  for (const listener of listenersOf(event.name))
    if (rooms.test(listener.name) || (also && listener.name.startsWith(`${also}.`)))
      await listener.run(context, event);
  if (event.name === 'calendar.changed' || event.name === 'service-level.changed')
    await renewClocks({ ...context, now });
}

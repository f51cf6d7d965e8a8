import { system } from '../../../server/kernel/actor.ts';
import type { Unit } from '../../../server/platform/command.ts';
import { listenersOf } from '../../../server/platform/events/listeners.ts';
import { heardEvents } from '../../../server/platform/events/schema.ts';

export type HeardRow = typeof heardEvents.$inferInsert;

/**
 * Lets the room of requests hear what was just announced, in the same transaction and at the time of the event, so
 * that the past is worked through in its order. What would reach somebody outside today (mail, receipts, notices) is
 * noted as heard and never happens. Everybody else (search, figures) hears it from the queue as always.
 * @param from how many events of the transaction were settled before.
 * @param noted takes what was heard, for `noteHeard` at the end of the transaction.
 * @returns how many are settled now.
 */
export async function hearHere(unit: Unit, from: number, noted: HeardRow[]): Promise<number> {
  let settled = from;
  for (; settled < unit.pending.length; settled += 1) {
    const event = unit.pending[settled];
    if (!event) continue;
    const { workspaceId, id: eventId, at, depth } = event;
    const heard = listenersOf(event.name).filter(({ name }) => isHere(name) || reachesOutside(name));
    if (heard.length === 0) continue;
    const rows = heard.map(({ name }) => ({ workspaceId, eventId, listener: name, at }));
    noted.push(...rows);
    const context = { actor: system(workspaceId), now: at, unit, cause: { eventId, depth } };
    for (const listener of heard) if (isHere(listener.name)) await listener.run(context, event);
  }
  return settled;
}

/** Writes down what was heard, so that the queue's own hearing finds it done. */
export async function noteHeard(unit: Unit, rows: HeardRow[]): Promise<void> {
  if (rows.length > 0) await unit.tx.insert(heardEvents).values(rows);
}

const isHere = (listener: string) => listener.startsWith('requests.');
const reachesOutside = (listener: string) =>
  /^(channels|notifications|integrations|automation)\./.test(listener);

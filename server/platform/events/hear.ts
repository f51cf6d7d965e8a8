import { sql } from 'drizzle-orm';
import { system } from '../../kernel/actor.ts';
import { type Context, inUnit } from '../command.ts';
import type { ListenJob } from './announce.ts';
import type { Heard } from './event.ts';
import { listenerNamed } from './listeners.ts';
import { heardEvents } from './schema.ts';

/**
 * Lets one listener hear one event: in its own transaction, once per (event, listener), one at a time per subject.
 * A row of a listener that no longer exists is let go with a line in the log.
 */
export async function hear(job: ListenJob, now: Date): Promise<void> {
  const listener = listenerNamed(job.listener);
  if (!listener) {
    console.error(JSON.stringify({ alarm: 'listener-unknown', listener: job.listener, event: job.name }));
    return;
  }
  const event: Heard = { ...job, at: new Date(job.at) };
  const cause = { eventId: event.id, depth: event.depth };
  const context: Context = { actor: system(event.workspaceId), now, cause };
  await inUnit(
    context,
    async (run) => {
      await run.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${event.subject.id}, 0))`);
      const row = { workspaceId: event.workspaceId, eventId: event.id, listener: job.listener, at: now };
      const first = await run.tx
        .insert(heardEvents)
        .values(row)
        .onConflictDoNothing()
        .returning({ id: heardEvents.eventId });
      if (first.length > 0) await listener.run(run.context, event);
    },
    { lazy: true },
  );
}

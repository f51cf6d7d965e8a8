import { sql } from 'drizzle-orm';
import { system } from '../../kernel/actor.ts';
import { inLanes } from '../../kernel/lanes.ts';
import { type Context, inUnit, type Run } from '../command.ts';
import { insertNewRows } from '../database/insert-rows.ts';
import type { ListenJob } from './announce.ts';
import type { Heard } from './event.ts';
import { listenerNamed } from './listeners.ts';
import { heardEvents } from './schema.ts';

/**
 * Lets listeners hear a group of events of one workspace in one transaction, each (event, listener) once and one
 * at a time per subject. One that fails takes the whole group back: the caller then lets them hear one by one.
 * What is heard may be lost in a crash together with the queue rows that bring it about again, never alone.
 */
export async function hearTogether(jobs: readonly ListenJob[], now: Date): Promise<void> {
  const [first] = jobs;
  if (!first) return;
  const context: Context = { actor: system(first.workspaceId), now };
  await inUnit(
    context,
    async (run) => {
      await lockSubjects(run, jobs);
      const news = await notHeardYet(run, jobs);
      const apart = (job: ListenJob) => listenerNamed(job.listener)?.sideBySide ?? false;
      await inLanes(
        news.filter(apart),
        ({ subject }) => [subject.id],
        (job) => hear(run, job),
      );
      for (const job of news) if (!apart(job)) await hear(run, job);
    },
    { lazy: true },
  );
}

/** Subjects are locked in one order, so that two groups never wait for each other. */
async function lockSubjects({ tx }: Run, jobs: readonly ListenJob[]): Promise<void> {
  const ids = [...new Set(jobs.map((job) => job.subject.id))];
  const list = sql.join(
    ids.map((id) => sql`${id}::text`),
    sql`, `,
  );
  await tx.execute(sql`
    select pg_advisory_xact_lock(key) from (
      select distinct hashtextextended(id, 0) as key from unnest(array[${list}]) as id order by key) as keys`);
}

async function notHeardYet({ tx, now }: Run, jobs: readonly ListenJob[]): Promise<ListenJob[]> {
  const rows = jobs.map(({ workspaceId, id, listener }) => ({ workspaceId, eventId: id, listener, at: now }));
  const made = await insertNewRows(tx, heardEvents, rows, ['eventId', 'listener']);
  const fresh = new Set(made.map((row) => `${row.eventId} ${row.listener}`));
  return jobs.filter((job) => fresh.delete(`${job.id} ${job.listener}`));
}

/** A row of a listener that no longer exists is let go with a line in the log. */
async function hear(run: Run, job: ListenJob): Promise<void> {
  const listener = listenerNamed(job.listener);
  if (!listener) {
    console.error(JSON.stringify({ alarm: 'listener-unknown', listener: job.listener, event: job.name }));
    return;
  }
  const event: Heard = { ...job, at: new Date(job.at) };
  const cause = { eventId: event.id, depth: event.depth, trail: event.trail ?? [] };
  await listener.run({ ...run.context, cause }, event);
}

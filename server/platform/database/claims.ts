import { AsyncLocalStorage } from 'node:async_hooks';
import { sql } from 'drizzle-orm';
import type { Tx } from './open.ts';

/** A job that this worker has in hand: the how-manieth try it is tells it from the try of whoever took it over. */
export type Claim = { queue: string; jobId: string; tries: number };

const inHand = new AsyncLocalStorage<readonly Claim[]>();

/** Runs work for jobs: no transaction of it is committed after another worker has taken one of them over. */
export function withClaims<T>(claims: readonly Claim[], work: () => Promise<T>): Promise<T> {
  return inHand.run(claims, work);
}

/** What a worker that slept too long is told: the job is another's by now. */
export class ClaimLost extends Error {}

/**
 * Asked at the end of a transaction. A worker that was stopped, or whose machine was, wakes up in the middle of work
 * that was given to another; whatever it still wants to write is refused. What it wrote before is kept, and the work
 * begins anew at the other: jobs are written so that a step twice is a step once.
 * @throws ClaimLost
 */
export async function assertClaimed(tx: Tx): Promise<void> {
  const claims = inHand.getStore();
  if (!claims?.length) return;
  const wanted = sql.join(
    claims.map(({ queue, jobId, tries }) => sql`(${queue}::text, ${jobId}::uuid, ${tries}::int)`),
    sql`, `,
  );
  const rows = await tx.execute(sql`
    select count(*)::int as held from pgboss.job as job
    join (values ${wanted}) as claim (queue, id, tries) on job.name = claim.queue and job.id = claim.id
    where job.state = 'active' and job.retry_count = claim.tries`);
  if (Number(rows[0]?.held) < claims.length) throw new ClaimLost('Another worker has taken this job over');
}

import { lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import { database } from '../../platform/database/open.ts';
import { signInLimits } from './schema.ts';

/** How many tries a key has, and the window in seconds after which it starts anew. */
export type Allowance = { tries: number; seconds: number };

const counted = z.object({ count: z.coerce.number(), last_request: z.coerce.date() });

/**
 * Counts one try under a key (an address, an account), shared by all nodes and exact under parallel calls.
 * @returns how many there were, this one too.
 * @throws Problem 429 `rate-limited` when the allowance is used up.
 */
export async function countAttempt(key: string, allowance: Allowance, now: Date): Promise<number> {
  const start = new Date(now.getTime() - allowance.seconds * 1000).toISOString();
  const rows = await database().owner.execute(sql`
    insert into ${signInLimits} as l (id, key, count, last_request) values (${newId()}, ${key}, 1, ${now.toISOString()})
    on conflict (key) do update set
      count = case when l.last_request < ${start}::timestamptz then 1 else l.count + 1 end,
      last_request = case when l.last_request < ${start}::timestamptz then excluded.last_request else l.last_request end
    returning count, last_request`);
  const row = counted.parse(rows[0]);
  if (row.count <= allowance.tries) return row.count;
  const seconds = Math.max(
    1,
    Math.ceil(allowance.seconds - (now.getTime() - row.last_request.getTime()) / 1000),
  );
  throw new Problem(429, 'rate-limited', {
    params: { minutes: Math.ceil(seconds / 60) },
    retryAfter: seconds,
  });
}

/** Forgets the tries under a key after a success. */
export async function forgetAttempts(key: string): Promise<void> {
  await database().owner.execute(sql`delete from ${signInLimits} where key = ${key}`);
}

/** Forgets tries that no allowance counts any more: those older than a day. */
export async function forgetOldAttempts(now: Date): Promise<void> {
  await database()
    .owner.delete(signInLimits)
    .where(lt(signInLimits.lastRequest, new Date(now.getTime() - 86_400_000)));
}

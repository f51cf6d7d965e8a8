import type { Context as HonoContext, MiddlewareHandler } from 'hono';
import type { z } from 'zod';
import { Problem } from '../../kernel/problem.ts';
import type { Env } from './env.ts';

/**
 * How a door asks for a fresh proof of who is there. `person`: always, and no program may. `people`: of people, while
 * programs have their token. With `when`: only if the body looks like that.
 */
export type Proof = { of: 'person' | 'people'; when?: z.ZodType };

/** How this stands in the description: whether the door asks always or by what is sent. */
export type ProofMark = 'person' | 'people' | 'person-sometimes' | 'people-sometimes';

export const provenPerson: Proof = { of: 'person' };
export const provenPeople: Proof = { of: 'people' };

/** For how many milliseconds a proof of who one is counts for dangerous acts. */
const proofCounts = 10 * 60_000;

export function markOf({ of, when }: Proof): ProofMark {
  return when ? `${of}-sometimes` : of;
}

/** Holds a door: the dangerous act goes through only when its person has just proved who they are. */
export function asksProof({ of, when }: Proof): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (!when || when.safeParse(await bodyOf(c)).success) assertProved(c, of);
    await next();
  };
}

/** What was sent, as the door itself reads it later; nothing that it would take is read otherwise here. */
async function bodyOf(c: HonoContext<Env>): Promise<unknown> {
  return c.req.json().catch(() => null);
}

/** @throws Problem 403 `member-only` for tokens where a person is wanted, `proof-needed` when it was too long ago. */
function assertProved(c: HonoContext<Env>, of: Proof['of']): void {
  const session = c.get('session');
  if (!session && of === 'people' && c.get('actor')) return;
  if (!session) throw new Problem(403, 'member-only');
  if (c.get('now').getTime() - session.provedAt.getTime() > proofCounts)
    throw new Problem(403, 'proof-needed');
}

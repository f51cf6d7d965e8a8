import { and, eq } from 'drizzle-orm';
import { notFound } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { canLookAfterInSql } from '../../../platform/policy.ts';
import { members } from '../schema.ts';
import { providers } from './schema.ts';

/** A provider whose people the actor looks after. @throws Problem 404 `provider-not-found`, for another's too. */
export async function readProvider({ tx, actor }: Run, providerId: string) {
  const columns = { workspaceId: providers.workspaceId, providerId: providers.id };
  const mine = and(eq(providers.id, providerId), canLookAfterInSql(actor, 'team:provider', columns));
  const [provider] = await tx.select().from(providers).where(mine);
  if (!provider) throw notFound('provider');
  return provider;
}

/** The people of a provider whom the actor looks after, as a condition. */
export function peopleOf({ actor }: Run, providerId: string) {
  const columns = { workspaceId: members.workspaceId, providerId: members.providerId };
  return and(eq(members.providerId, providerId), canLookAfterInSql(actor, 'team:provider', columns));
}

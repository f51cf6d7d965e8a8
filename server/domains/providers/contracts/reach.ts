import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../../kernel/actor.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import type { Permission } from '../../../platform/permission.ts';
import { canLookAfterInSql } from '../../../platform/policy.ts';
import { providerCards } from '../../team/index.ts';
import { providerSharedMonths } from '../schema.ts';

export type ProviderCard = Pick<typeof providerCards.$inferSelect, 'id' | 'name' | 'kind'>;

/** A provider that the actor looks after. @throws Problem 404 `provider-not-found`, for another's too. */
export async function reachProvider(run: Run, word: Permission, providerId: string): Promise<ProviderCard> {
  const [found] = await selectReached(run).where(
    and(eq(providerCards.id, providerId), reached(run.actor, word)),
  );
  if (!found) throw notFound('provider');
  return found;
}

/** All providers that the actor looks after, by name. */
export function reachProviders(run: Run, word: Permission): Promise<ProviderCard[]> {
  return selectReached(run).where(reached(run.actor, word)).orderBy(providerCards.name);
}

function selectReached({ tx }: Run) {
  const { id, name, kind } = providerCards;
  return tx.select({ id, name, kind }).from(providerCards);
}

const reached = (actor: Actor, word: Permission) =>
  canLookAfterInSql(actor, word, {
    workspaceId: providerCards.workspaceId,
    providerId: providerCards.id,
  });

/** Whether somebody works for this provider, and not for the company that hired it. */
export function isTheirs(actor: Actor, providerId: string): boolean {
  return actor.type === 'member' && actor.scope?.providerId === providerId;
}

/** An independent provider works alone: its client sees the months that it shares. @throws Problem 403 `month-not-shared`. */
export async function assertShared(run: Run, { id, kind }: ProviderCard, month: string): Promise<void> {
  if (await isShared(run, { id, kind }, month)) return;
  throw new Problem(403, 'month-not-shared');
}

/** Whether the actor may see a month of a provider. */
export async function isShared(
  { tx, actor }: Run,
  { id, kind }: Pick<ProviderCard, 'id' | 'kind'>,
  month: string,
): Promise<boolean> {
  if (kind !== 'independent' || actor.type === 'system' || isTheirs(actor, id)) return true;
  const { workspaceId, providerId, month: shared } = providerSharedMonths;
  const it = and(eq(workspaceId, actor.workspaceId), eq(providerId, id), eq(shared, month));
  return (await tx.select({ shared }).from(providerSharedMonths).where(it)).length > 0;
}

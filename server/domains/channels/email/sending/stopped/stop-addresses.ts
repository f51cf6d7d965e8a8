import { and, eq, inArray } from 'drizzle-orm';
import { newId } from '../../../../../kernel/ids.ts';
import type { Run } from '../../../../../platform/command.ts';
import { type outgoingMails, stoppedAddresses } from '../../schema.ts';

/** An address, and what its server said of it. */
export type Gone = { address: string; words: string | null };

/**
 * Whether a mail minds what is stopped. What somebody must be told (an invitation, a way in, what became of their data) is
 * tried each time: nobody is to be shut out by what a server once said.
 */
export function mayStop({ kind }: Pick<typeof outgoingMails.$inferSelect, 'kind'>): boolean {
  return kind === 'reply' || kind === 'receipt' || kind === 'forward';
}

const longestWords = 500;

/** Nothing more is sent to these addresses until a person allows it. One that is stopped already keeps its story. */
export async function stopAddresses({ tx, actor, now, announce }: Run, gone: Gone[]): Promise<void> {
  const { workspaceId } = actor;
  const rows = gone.map(({ address, words }) => ({
    ...{ workspaceId, id: newId(), address: address.trim().toLowerCase(), stoppedAt: now },
    words: words?.replaceAll(address, '…').slice(0, longestWords) ?? null,
  }));
  if (rows.length === 0) return;
  const made = await tx.insert(stoppedAddresses).values(rows).onConflictDoNothing().returning();
  for (const { id } of made) announce('address.stopped', { type: 'stopped-address', id }, { stoppedId: id });
}

/** Of the given addresses those to which nothing is sent, as they were given. */
export async function stoppedAmong({ tx, actor }: Run, addresses: string[]): Promise<string[]> {
  if (addresses.length === 0) return [];
  const { workspaceId, address } = stoppedAddresses;
  const small = [...new Set(addresses.map((one) => one.trim().toLowerCase()))];
  const named = and(eq(workspaceId, actor.workspaceId), inArray(address, small));
  const rows = await tx.select({ address }).from(stoppedAddresses).where(named);
  const stopped = new Set(rows.map((row) => row.address));
  return addresses.filter((one) => stopped.has(one.trim().toLowerCase()));
}

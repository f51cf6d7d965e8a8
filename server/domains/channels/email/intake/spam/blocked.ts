import { and, eq, inArray } from 'drizzle-orm';
import type { Run } from '../../../../../platform/command.ts';
import { blockedMailAmong } from '../../../../customers/index.ts';
import { blockedSenders } from '../../schema.ts';

/** Of the given addresses those that are blocked: as a customer's, by themselves or by their domain. */
export async function blockedAmong(run: Run, addresses: string[]): Promise<Set<string>> {
  const { tx, actor } = run;
  const small = [...new Set(addresses.map((one) => one.toLowerCase()))];
  if (small.length === 0) return new Set();
  const patterns = [...new Set(small.flatMap((one) => [one, domainOf(one)]))];
  const named = and(
    eq(blockedSenders.workspaceId, actor.workspaceId),
    inArray(blockedSenders.pattern, patterns),
  );
  const rows = await tx.select({ pattern: blockedSenders.pattern }).from(blockedSenders).where(named);
  const people = await blockedMailAmong(run.context, { addresses: small });
  const blocked = new Set([...rows.map(({ pattern }) => pattern), ...people]);
  return new Set(small.filter((one) => blocked.has(one) || blocked.has(domainOf(one))));
}

/** How a domain is written among the blocked: with its `@`. */
function domainOf(address: string): string {
  return address.slice(Math.max(0, address.lastIndexOf('@')));
}

import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import {
  type CustomerRow,
  lockCustomer,
  memberOf,
  tellChanged,
  writeCustomer,
} from '../commands/customer-row.ts';
import { customerAddresses, customerDates, customerNotes } from '../schema.ts';
import { writeTerms } from '../terms/write-terms.ts';
import { cardOf, keepCard, readCard } from './merge-card.ts';
import { cardParts, joinCards, partCards } from './rules.ts';
import { customerMerges, type Moved } from './schema.ts';

const side = z.enum(['kept', 'merged']);
const choices = z.strictObject({
  ...(Object.fromEntries(cardParts.map((part) => [part, side.optional()])) as Record<
    (typeof cardParts)[number],
    z.ZodOptional<typeof side>
  >),
  fields: z.record(z.string().max(60), side).optional(),
});

/**
 * Makes two customers one: addresses, notes, days and requests of the merged one belong to the kept one. Everything
 * that moves is written down, so that `unmergeCustomers` undoes exactly this.
 * @throws Problem 400 `merge-with-itself`, 409 `customer-merged`, `customer-restricted`.
 */
export const mergeCustomers = command({
  name: 'customers.merge-customers',
  permission: 'customers:write',
  input: z.strictObject({ keptId: z.uuid(), mergedId: z.uuid(), choices: choices.default({}) }),
  async run(run, { keptId, mergedId, choices: chosen }) {
    const { kept, merged } = await lockBoth(run, keptId, mergedId);
    if (keptId === mergedId) throw new Problem(400, 'merge-with-itself');
    // What is only stored would be worked with under another card, or the other way round.
    if (kept.restrictedAt || merged.restrictedAt) throw new Problem(409, 'customer-restricted');
    const { tx, actor, now, announce } = run;
    const moved = await moveAll(run, mergedId, keptId);
    const after = joinCards(cardOf(kept), cardOf(merged), chosen);
    const before = keepCard(cardOf(kept));
    const mergeId = newId();
    const story = { workspaceId: actor.workspaceId, id: mergeId, keptId, mergedId, moved, before };
    await tx
      .insert(customerMerges)
      .values({ ...story, after: keepCard(after), mergedBy: memberOf(run), mergedAt: now });
    await writeCustomer(run, keptId, { ...after, ...countsOf(kept, merged) });
    await writeCustomer(run, mergedId, { mergedIntoId: keptId, openRequests: 0, requestCount: 0 });
    await writeTerms(run, [keptId, mergedId]);
    announce('customer.merged', { type: 'customer', id: keptId }, { customerId: keptId, mergedId, mergeId });
    tellChanged(run, keptId, ['addresses', 'notes']);
    tellChanged(run, mergedId, ['mergedIntoId']);
    return { mergeId };
  },
});

/**
 * Takes a merge back: what came with it goes back, the kept card stands as before where nobody changed it since.
 * @throws Problem 404 `merge-not-found`, 409 `merge-undone`, `customer-merged` when the kept one is part of another now.
 */
export const unmergeCustomers = command({
  name: 'customers.unmerge-customers',
  permission: 'customers:write',
  input: z.strictObject({ mergeId: z.uuid() }),
  async run(run, { mergeId }) {
    const { tx, actor, now, announce } = run;
    const mine = and(eq(customerMerges.workspaceId, actor.workspaceId), eq(customerMerges.id, mergeId));
    const [story] = await tx.select().from(customerMerges).where(mine).for('update');
    if (!story) throw notFound('merge');
    if (story.undoneAt) throw new Problem(409, 'merge-undone');
    const { keptId, mergedId, moved } = story;
    const kept = await lockCustomer(run, keptId);
    await moveBack(run, moved, keptId, mergedId);
    const card = partCards(cardOf(kept), readCard(story.before), readCard(story.after));
    await writeCustomer(run, keptId, card);
    await writeCustomer(run, mergedId, { mergedIntoId: null });
    await tx
      .update(customerMerges)
      .set({ undoneAt: now, undoneBy: memberOf(run) })
      .where(mine);
    await writeTerms(run, [keptId, mergedId]);
    announce(
      'customer.unmerged',
      { type: 'customer', id: keptId },
      { customerId: keptId, mergedId, mergeId },
    );
    tellChanged(run, keptId, ['addresses', 'notes']);
    tellChanged(run, mergedId, ['mergedIntoId']);
    return { keptId, mergedId };
  },
});

/** Locked in the order of their ids, so that two merges never wait for each other. */
async function lockBoth(run: Run, keptId: string, mergedId: string) {
  const isKeptFirst = keptId < mergedId;
  const first = await lockCustomer(run, isKeptFirst ? keptId : mergedId);
  const second = await lockCustomer(run, isKeptFirst ? mergedId : keptId);
  return isKeptFirst ? { kept: first, merged: second } : { kept: second, merged: first };
}

/** Until the room of requests has moved its rows and counted anew. */
function countsOf(kept: CustomerRow, merged: CustomerRow) {
  const times = [kept.lastContactAt, merged.lastContactAt].filter((at) => at !== null);
  const lastContactAt = times.length > 0 ? new Date(Math.max(...times.map((at) => at.getTime()))) : null;
  return {
    openRequests: kept.openRequests + merged.openRequests,
    requestCount: kept.requestCount + merged.requestCount,
    lastContactAt,
  };
}

/** The kept one's own first addresses stay first. */
async function moveAll({ tx, actor }: Run, from: string, to: string): Promise<Moved> {
  const { workspaceId } = actor;
  const addresses = await tx
    .select()
    .from(customerAddresses)
    .where(and(eq(customerAddresses.workspaceId, workspaceId), eq(customerAddresses.customerId, from)));
  const ids = (rows: { id: string }[]) => rows.map((row) => row.id);
  const move = { customerId: to };
  await tx
    .update(customerAddresses)
    .set({ ...move, isPrimary: false })
    .where(and(eq(customerAddresses.workspaceId, workspaceId), eq(customerAddresses.customerId, from)));
  const notes = await tx
    .update(customerNotes)
    .set(move)
    .where(and(eq(customerNotes.workspaceId, workspaceId), eq(customerNotes.customerId, from)))
    .returning({ id: customerNotes.id });
  const dates = await tx
    .update(customerDates)
    .set(move)
    .where(and(eq(customerDates.workspaceId, workspaceId), eq(customerDates.customerId, from)))
    .returning({ id: customerDates.id });
  const primaryIds = ids(addresses.filter((address) => address.isPrimary));
  return { addressIds: ids(addresses), primaryIds, noteIds: ids(notes), dateIds: ids(dates) };
}

async function moveBack({ tx, actor }: Run, moved: Moved, from: string, to: string): Promise<void> {
  for (const [table, ids] of [
    [customerAddresses, moved.addressIds],
    [customerNotes, moved.noteIds],
    [customerDates, moved.dateIds],
  ] as const) {
    if (ids.length === 0) continue;
    const came = and(
      eq(table.workspaceId, actor.workspaceId),
      eq(table.customerId, from),
      inArray(table.id, ids),
    );
    await tx.update(table).set({ customerId: to }).where(came);
  }
  if (moved.primaryIds.length === 0) return;
  const first = and(
    eq(customerAddresses.workspaceId, actor.workspaceId),
    eq(customerAddresses.customerId, to),
    inArray(customerAddresses.id, moved.primaryIds),
  );
  await tx.update(customerAddresses).set({ isPrimary: true }).where(first);
}

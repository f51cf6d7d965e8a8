import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { type CustomerRow, lockCustomer, tellChanged, writeCustomer } from '../commands/customer-row.ts';
import { writeTerms } from '../terms/write-terms.ts';
import { cardOf, keepCard, readCard } from './merge-card.ts';
import { lockBoth, moveAll, moveBack } from './move.ts';
import { cardParts, joinCards, type MergeCard, partCards } from './rules.ts';
import { customerMerges } from './schema.ts';

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
    const { tx, actor, now } = run;
    const moved = await moveAll(run, mergedId, keptId);
    const after = joinCards(cardOf(kept), cardOf(merged), chosen);
    const before = keepCard(cardOf(kept));
    const mergeId = newId();
    const story = { workspaceId: actor.workspaceId, id: mergeId, keptId, mergedId, moved, before };
    await tx
      .insert(customerMerges)
      .values({ ...story, after: keepCard(after), mergedBy: memberIdOf(run.actor), mergedAt: now });
    await becomeOne(run, mergeId, { kept, merged, after });
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
    const story = await lockMerge(run, mergeId);
    if (story.undoneAt) throw new Problem(409, 'merge-undone');
    const { keptId, mergedId, moved } = story;
    const kept = await lockCustomer(run, keptId);
    await moveBack(run, moved, keptId, mergedId);
    const card = partCards(cardOf(kept), readCard(story.before), readCard(story.after));
    await writeCustomer(run, keptId, card);
    await writeCustomer(run, mergedId, { mergedIntoId: null });
    await tx
      .update(customerMerges)
      .set({ undoneAt: now, undoneBy: memberIdOf(run.actor) })
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

/**
 * Takes parting back: the two are one again as the merge had made them. What was changed while they stood apart stays.
 * The merge keeps its id, because what other rooms move follows how it stands, whichever of its events they hear last.
 * @throws Problem 404 `merge-not-found`, 409 `merge-stands`, `customer-merged` when one of them is part of another now.
 */
export const rejoinCustomers = command({
  name: 'customers.rejoin-customers',
  permission: 'customers:write',
  input: z.strictObject({ mergeId: z.uuid() }),
  async run(run, { mergeId }) {
    const { tx, actor, now } = run;
    const mine = and(eq(customerMerges.workspaceId, actor.workspaceId), eq(customerMerges.id, mergeId));
    const story = await lockMerge(run, mergeId);
    if (!story.undoneAt) throw new Problem(409, 'merge-stands');
    const { kept, merged } = await lockBoth(run, story.keptId, story.mergedId);
    const after = partCards(cardOf(kept), readCard(story.after), readCard(story.before));
    const moved = await moveAll(run, merged.id, kept.id);
    await tx
      .update(customerMerges)
      .set({
        ...{ moved, before: keepCard(cardOf(kept)), after: keepCard(after), undoneAt: null, undoneBy: null },
        ...{ mergedAt: now, mergedBy: memberIdOf(run.actor) },
      })
      .where(mine);
    await becomeOne(run, mergeId, { kept, merged, after });
  },
});

/** Writes both cards as they stand after a merge, and tells it. */
async function becomeOne(run: Run, mergeId: string, { kept, merged, after }: Joined): Promise<void> {
  const [keptId, mergedId] = [kept.id, merged.id];
  await writeCustomer(run, keptId, { ...after, ...countsOf(kept, merged) });
  await writeCustomer(run, mergedId, { mergedIntoId: keptId, openRequests: 0, requestCount: 0 });
  await writeTerms(run, [keptId, mergedId]);
  const subject = { type: 'customer', id: keptId };
  run.announce('customer.merged', subject, { customerId: keptId, mergedId, mergeId });
  tellChanged(run, keptId, ['addresses', 'notes']);
  tellChanged(run, mergedId, ['mergedIntoId']);
}

type Joined = { kept: CustomerRow; merged: CustomerRow; after: MergeCard };

async function lockMerge({ tx, actor }: Run, mergeId: string) {
  const mine = and(eq(customerMerges.workspaceId, actor.workspaceId), eq(customerMerges.id, mergeId));
  const [story] = await tx.select().from(customerMerges).where(mine).for('update');
  if (!story) throw notFound('merge');
  return story;
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

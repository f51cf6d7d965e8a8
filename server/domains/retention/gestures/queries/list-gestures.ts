import { and, desc, eq, inArray, ne, notInArray, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { hiddenCustomersOf, memberIdOf } from '../../../../kernel/actor.ts';
import { query, type Run } from '../../../../platform/command.ts';
import { may } from '../../../../platform/permission.ts';
import { visibleTo } from '../../../conversations/index.ts';
import { customerCards, findCustomer } from '../../../customers/index.ts';
import { composeWords, findRequest, requestCards } from '../../../requests/index.ts';
import { memberCards } from '../../../team/index.ts';
import { waits } from '../rules/occasions.ts';
import { isOver, leftOf, proposedFor } from '../rules/terms.ts';
import { gestureKinds, gestures } from '../schema.ts';
import { type Budgets, bearing, readBudgets, readKinds, readTerms } from './find-terms.ts';
import { complainingAmong, sparedAmong, standingOf } from './who.ts';

/** For whoever leads: what is suggested, what became of earlier ones, and what is left of this month. */
export const listGestures = query({
  name: 'retention.list-gestures',
  permission: 'retention:read',
  input: z.strictObject({}),
  async run(run) {
    const open = await select(run, eq(gestures.state, 'suggested'), desc(gestures.suggestedAt));
    const settled = await select(run, ne(gestures.state, 'suggested'), desc(gestures.settledAt));
    const budgets = await readBudgets(run);
    return {
      ...(await offeredOn(run, budgets, null)),
      open: await withAdvice(run, open),
      settled: settled.slice(0, 20).map(({ words: _, ...one }) => one),
      budget: budgets.company,
      teams: budgets.teams,
    };
  },
});

/**
 * Beside a request: what its customer is suggested for, with what may be given and the words for the reply, and what
 * was given on it. @throws Problem 404 `request-not-found`.
 */
export const listGesturesOfRequest = query({
  name: 'retention.list-gestures-of-request',
  permission: 'retention:read',
  input: z.strictObject({ request: z.string().max(40) }),
  async run(run, { request }) {
    const { id, customer, teamId } = await findRequest(run.context, { request });
    const mine = eq(gestures.customerId, customer.id);
    const open = await select(run, and(mine, eq(gestures.state, 'suggested')), desc(gestures.suggestedAt));
    const given = await select(
      run,
      and(eq(gestures.requestId, id), eq(gestures.state, 'given')),
      desc(gestures.settledAt),
    );
    const told = [];
    for (const { words, ...one } of given)
      told.push({ ...one, reply: words && (await reply(run, id, words)) });
    return {
      ...(await offeredOn(run, await readBudgets(run), teamId)),
      open: await withAdvice(run, open),
      given: told,
    };
  },
});

/** What was given to a customer, newest first, for the line of their time. @throws Problem 404 `customer-not-found`. */
export const listGesturesOfCustomer = query({
  name: 'retention.list-gestures-of-customer',
  permission: 'retention:read',
  input: z.strictObject({ customerId: z.uuid() }),
  async run(run, asked) {
    const { id } = await findCustomer(run.context, asked);
    const ids = [...(await standingOf(run, [id])).keys()];
    const theirs = and(inArray(gestures.customerId, ids), eq(gestures.state, 'given'));
    return (await select(run, theirs, desc(gestures.settledAt))).map(({ words: _, ...one }) => one);
  },
});

async function reply(run: Run, requestId: string, words: NonNullable<GestureView['words']>) {
  const { text, html, language } = await composeWords(run.context, { requestId, text: words });
  return { text, html, language };
}

async function select({ tx, actor }: Run, which: SQL | undefined, order: SQL) {
  const { id, kind, occasionId, suggestedAt, state, settledAt, settledBy, reason } = gestures;
  const { costMinor, isOverBudget, workspaceId } = gestures;
  const hidden = hiddenCustomersOf(actor);
  const isSeen = sql<boolean>`(${gestures.requestId} is null or ${visibleTo(actor, requestCards) ?? sql`true`})`;
  const rows = await tx
    .select({
      ...{ id, kind, occasionId, suggestedAt, state, settledAt, reason, costMinor, isOverBudget },
      names: gestureKinds.names,
      words: gestureKinds.words,
      customer: { id: customerCards.id, name: customerCards.name },
      request: { id: requestCards.id, number: requestCards.number },
      byName: memberCards.name,
      isMine: sql<boolean>`coalesce(${settledBy} = ${memberIdOf(actor)}::uuid, false)`,
    })
    .from(gestures)
    .innerJoin(
      customerCards,
      and(eq(customerCards.workspaceId, workspaceId), eq(customerCards.id, gestures.customerId)),
    )
    .leftJoin(
      gestureKinds,
      and(eq(gestureKinds.workspaceId, workspaceId), eq(gestureKinds.id, gestures.gestureKindId)),
    )
    .leftJoin(
      requestCards,
      and(eq(requestCards.workspaceId, workspaceId), eq(requestCards.id, gestures.requestId)),
    )
    .leftJoin(memberCards, and(eq(memberCards.workspaceId, workspaceId), eq(memberCards.id, settledBy)))
    .where(
      and(
        ...[eq(workspaceId, actor.workspaceId), which, isSeen],
        hidden.length > 0 ? notInArray(gestures.customerId, [...hidden]) : undefined,
      ),
    )
    .orderBy(order, desc(id))
    .limit(100);
  return rows;
}

type GestureView = Awaited<ReturnType<typeof select>>[number];

/** What may be given, what of it is beyond the budget, and what is left of it. */
async function offeredOn(run: Run, budgets: Budgets, teamId: string | null) {
  const budget = bearing(budgets, teamId);
  const choices = (await readKinds(run))
    .filter(({ isOffered }) => isOffered)
    .map(({ id, names, costMinor }) => ({ id, names, costMinor, isOver: isOver(costMinor, budget) }));
  const mayGive = may(run.actor, 'retention:record');
  const mayExceed = may(run.actor, 'retention:write');
  return { choices, leftMinor: Math.min(...budget.map(leftOf)), mayGive, mayExceed };
}

/** With each: whether it has to wait, and what is proposed. Of whoever is spared meanwhile nothing is shown. */
async function withAdvice(run: Run, open: GestureView[]) {
  const customerIds = [...new Set(open.map(({ customer }) => customer.id))];
  const spared = await sparedAmong(run, customerIds);
  const complaining = await complainingAmong(run, customerIds);
  const [terms, kinds] = [await readTerms(run), await readKinds(run)];
  return open
    .filter(({ customer }) => !spared.has(customer.id))
    .map(({ words: _, ...one }) => ({
      ...one,
      isWaiting: waits(one.kind, complaining.has(one.customer.id)),
      proposedId: proposedFor(terms, one.kind, kinds)?.id ?? null,
    }));
}

import { z } from 'zod';
import { memberIdOf } from '../../../../kernel/actor.ts';
import { notFound, Problem } from '../../../../kernel/problem.ts';
import { command, type Run } from '../../../../platform/command.ts';
import { assertMay } from '../../../../platform/permission.ts';
import { findRequest } from '../../../requests/index.ts';
import { bearing, monthNow, readBudgets, readKinds, readTerms } from '../queries/find-terms.ts';
import { complainingAmong, sparedAmong } from '../queries/who.ts';
import { waits } from '../rules/occasions.ts';
import { isOver, proposedFor, usualTerms } from '../rules/terms.ts';
import { gestureSettings, gestures } from '../schema.ts';
import { type GestureRow, lockGesture, mine } from './gesture-row.ts';
import { isTooSoon } from './suggest-gestures.ts';

/**
 * Gives what is suggested, or something else with a word why, and books its cost on this month: all bookings of a
 * company stand in one line, so that two at once never spend more than there is. Beyond a budget only whoever leads
 * gives, and says so. @throws Problem 404 `gesture-not-found`, `gesture-kind-not-found`, `request-not-found`, 400
 * `gesture-reason-missing`, 403 `permission-missing`, 409 `gesture-settled`, `gesture-spared`, `gesture-waits`,
 * `gesture-too-soon`, `gesture-other-customer`, `gesture-over-budget`.
 */
export const giveGesture = command({
  name: 'retention.give-gesture',
  permission: 'retention:record',
  input: z.strictObject({
    gestureId: z.uuid(),
    gestureKindId: z.uuid(),
    request: z.string().max(40).nullable().default(null),
    reason: z.string().trim().max(500).default(''),
    isOverBudget: z.boolean().default(false),
  }),
  async run(run, { gestureId, gestureKindId, request, reason, isOverBudget }) {
    const row = await lockGesture(run, gestureId, 'suggested');
    const where = await placeOf(run, row, request);
    const terms = await lockBookings(run);
    await assertFitting(run, row);
    if (await isTooSoon(run, row.customerId, terms)) throw new Problem(409, 'gesture-too-soon');
    const kinds = await readKinds(run);
    const kind = kinds.find(({ id, isOffered }) => id === gestureKindId && isOffered);
    if (!kind) throw notFound('gesture-kind');
    const isProposed = proposedFor(terms, row.kind, kinds)?.id === kind.id;
    if (!isProposed && reason === '') throw new Problem(400, 'gesture-reason-missing');
    const isBeyond = isOver(kind.costMinor, bearing(await readBudgets(run), where.teamId));
    if (isBeyond && !isOverBudget) throw new Problem(409, 'gesture-over-budget');
    if (isBeyond) assertMay(run.actor, 'retention:write');
    await run.tx
      .update(gestures)
      .set({
        ...{ state: 'given', gestureKindId, reason, ...where, costMinor: kind.costMinor },
        ...{ month: await monthNow(run), isOverBudget: isBeyond },
        ...{ settledBy: memberIdOf(run.actor), settledAt: run.now },
      })
      .where(mine(run, gestureId));
    const { customerId } = row;
    const about = { gestureId, customerId, occasion: row.kind, gestureKindId, costMinor: kind.costMinor };
    run.announce('gesture.given', { type: 'customer', id: customerId }, { ...about, isOverBudget: isBeyond });
  },
});

/** The request that it is given on, and its team. */
async function placeOf(run: Run, { customerId }: GestureRow, request: string | null) {
  if (request === null) return { requestId: null, teamId: null };
  const found = await findRequest(run.context, { request });
  if (found.customer.id !== customerId) throw new Problem(409, 'gesture-other-customer');
  return { requestId: found.id, teamId: found.teamId };
}

/** Between suggestion and gift much may have happened. */
async function assertFitting(run: Run, { customerId, kind }: GestureRow): Promise<void> {
  if ((await sparedAmong(run, [customerId])).has(customerId)) throw new Problem(409, 'gesture-spared');
  if (waits(kind, (await complainingAmong(run, [customerId])).has(customerId)))
    throw new Problem(409, 'gesture-waits');
}

/** The row that bookings stand in line for; a company that changed nothing gets it with the usual terms. */
async function lockBookings(run: Run) {
  const { workspaceId } = run.actor;
  await run.tx
    .insert(gestureSettings)
    .values({ workspaceId, ...usualTerms })
    .onConflictDoNothing();
  return readTerms(run, true);
}

/**
 * Takes a gift back that was booked by mistake: its cost is free again and the suggestion stands open. One's own, or
 * any for whoever leads. @throws Problem 404 `gesture-not-found`, 409 `gesture-settled`, 403 `permission-missing`.
 */
export const takeGestureBack = command({
  name: 'retention.take-gesture-back',
  permission: 'retention:record',
  input: z.strictObject({ gestureId: z.uuid() }),
  async run(run, { gestureId }) {
    const { customerId, settledBy } = await lockGesture(run, gestureId, 'given');
    if (settledBy !== run.actor.id) assertMay(run.actor, 'retention:write');
    await run.tx
      .update(gestures)
      .set({
        ...{ state: 'suggested', gestureKindId: null, reason: '', requestId: null, teamId: null },
        ...{ costMinor: null, month: null, isOverBudget: false, settledBy: null, settledAt: null },
      })
      .where(mine(run, gestureId));
    run.announce('gesture.taken-back', { type: 'customer', id: customerId }, { gestureId, customerId });
  },
});

/** Says no to a suggestion, with a word why. @throws Problem 404 `gesture-not-found`, 409 `gesture-settled`. */
export const declineGesture = command({
  name: 'retention.decline-gesture',
  permission: 'retention:record',
  input: z.strictObject({ gestureId: z.uuid(), reason: z.string().trim().min(1).max(500) }),
  async run(run, { gestureId, reason }) {
    const { customerId, kind } = await lockGesture(run, gestureId, 'suggested');
    await run.tx
      .update(gestures)
      .set({ state: 'declined', reason, settledBy: memberIdOf(run.actor), settledAt: run.now })
      .where(mine(run, gestureId));
    const about = { gestureId, customerId, occasion: kind };
    run.announce('gesture.declined', { type: 'customer', id: customerId }, about);
  },
});

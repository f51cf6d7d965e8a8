import { and, eq, gt, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { memberCards } from '../../team/index.ts';
import { asShift } from '../planning/read-shifts.ts';
import { assertLawful } from '../rostering/keep-shifts.ts';
import { rosters, type SwapState, shiftSwaps, shifts } from '../schema.ts';

/** A swap that nobody has settled yet. */
export const openStates: readonly SwapState[] = ['asked', 'agreed'];

/**
 * Asks a colleague to take one of one's own coming shifts.
 * @throws Problem 404 `shift-not-found`, `member-not-found`; 409 `swap-open`, `shift-breaks-` and the rule.
 */
export const askSwap = command({
  name: 'workforce.ask-swap',
  permission: 'workforce:read',
  input: z.strictObject({ shiftId: z.uuid(), memberId: z.uuid() }),
  async run(run, { shiftId, memberId }) {
    const { tx, actor, now } = run;
    const shift = await ownShift(run, shiftId);
    const [taker] = await tx
      .select({ id: memberCards.id })
      .from(memberCards)
      .where(and(eq(memberCards.workspaceId, actor.workspaceId), eq(memberCards.id, memberId)));
    if (!taker || memberId === shift.memberId) throw notFound('member');
    const [open] = await tx.select({ id: shiftSwaps.id }).from(shiftSwaps).where(openFor(run, shiftId));
    if (open) throw new Problem(409, 'swap-open');
    await assertLawful(run, { ...asShift(shift), memberId });
    const swapId = newId();
    const row = { workspaceId: actor.workspaceId, id: swapId, shiftId, askedBy: shift.memberId, memberId };
    await tx.insert(shiftSwaps).values({ ...row, state: 'asked', askedAt: now });
    run.announce(
      'shift-swap.changed',
      { type: 'shift-swap', id: swapId },
      { swapId, shiftId, state: 'asked' },
    );
    return { swapId };
  },
});

export const swapAnswers = ['agree', 'decline', 'withdraw', 'approve'] as const;

/**
 * Answers a swap: who was asked agrees or declines, who asked withdraws, who plans approves or declines. With the
 * approval the shift is the colleague's, if they still may work it.
 * @throws Problem 404 `swap-not-found`, 409 `swap-settled`, `swap-not-agreed`, `shift-breaks-` and the rule.
 */
export const answerSwap = command({
  name: 'workforce.answer-swap',
  permission: 'workforce:read',
  input: z.strictObject({ swapId: z.uuid(), answer: z.enum(swapAnswers) }),
  async run(run, { swapId, answer }) {
    const { tx, actor, now } = run;
    const mine = and(eq(shiftSwaps.workspaceId, actor.workspaceId), eq(shiftSwaps.id, swapId));
    const [swap] = await tx.select().from(shiftSwaps).where(mine).for('update');
    if (!swap || !mayAnswer(run, swap, answer)) throw notFound('swap');
    if (!openStates.includes(swap.state)) throw new Problem(409, 'swap-settled');
    if (answer === 'approve') await handOver(run, swap);
    const state = became[answer];
    const settled = state === 'agreed' ? {} : { settledAt: now, settledBy: actor.id ?? null };
    await tx
      .update(shiftSwaps)
      .set({ state, ...settled })
      .where(mine);
    const payload = { swapId, shiftId: swap.shiftId, state };
    run.announce('shift-swap.changed', { type: 'shift-swap', id: swapId }, payload);
  },
});

const became = { agree: 'agreed', decline: 'declined', withdraw: 'withdrawn', approve: 'approved' } as const;
type Swap = typeof shiftSwaps.$inferSelect;

function mayAnswer({ actor }: Run, { askedBy, memberId }: Swap, answer: (typeof swapAnswers)[number]) {
  const plans = may(actor, 'workforce:plan');
  if (answer === 'approve') return plans;
  if (answer === 'withdraw') return actor.id === askedBy;
  return actor.id === memberId || (answer === 'decline' && plans);
}

async function handOver(run: Run, { shiftId, memberId, state }: Swap): Promise<void> {
  if (state !== 'agreed') throw new Problem(409, 'swap-not-agreed');
  const mine = and(eq(shifts.workspaceId, run.actor.workspaceId), eq(shifts.id, shiftId));
  const [shift] = await run.tx.select().from(shifts).where(mine).for('update');
  if (!shift) throw notFound('shift');
  await assertLawful(run, { ...asShift(shift), memberId });
  // What one of them was to learn in it the other was not asked to.
  await run.tx.update(shifts).set({ memberId, training: [] }).where(mine);
  run.announce('shift.changed', { type: 'shift', id: shiftId }, { shiftId, memberId, removed: false });
}

async function ownShift({ tx, actor, now }: Run, shiftId: string) {
  const [row] = await tx
    .select({ shift: shifts, publishedAt: rosters.publishedAt })
    .from(shifts)
    .innerJoin(rosters, and(eq(rosters.workspaceId, shifts.workspaceId), eq(rosters.id, shifts.rosterId)))
    .where(and(eq(shifts.workspaceId, actor.workspaceId), eq(shifts.id, shiftId), gt(shifts.startsAt, now)));
  if (!row?.publishedAt || row.shift.memberId !== actor.id) throw notFound('shift');
  return row.shift;
}

const openFor = ({ actor }: Run, shiftId: string) =>
  and(
    eq(shiftSwaps.workspaceId, actor.workspaceId),
    eq(shiftSwaps.shiftId, shiftId),
    inArray(shiftSwaps.state, [...openStates]),
  );

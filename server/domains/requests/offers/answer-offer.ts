import { and, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { assignRequest } from '../commands/assign-request.ts';
import { about, lockRequest, subjectOf } from '../commands/request-row.ts';
import { requests } from '../schema.ts';
import { wakeOffer } from './make-offer.ts';
import { chatOffers, type OfferState } from './schema.ts';

type Offer = typeof chatOffers.$inferSelect;

/** An offer as its member sees it. */
export type OfferView = {
  id: string;
  requestId: string;
  number: number;
  subject: string;
  preview: string;
  language: string | null;
  offeredAt: Date;
  expiresAt: Date;
};

/** Takes the chat, or passes it on at once. @throws Problem 409 `offer-over` when it no longer waits for this member. */
export const answerOffer = command({
  name: 'requests.answer-offer',
  permission: 'requests:write',
  input: z.strictObject({ offerId: z.uuid(), accepts: z.boolean() }),
  async run(run, { offerId, accepts }): Promise<{ number: number | null }> {
    const offer = await findMine(run, offerId);
    if (!offer) throw new Problem(409, 'offer-over');
    const request = await lockRequest(run, offer.requestId);
    const again = await findMine(run, offerId);
    if (!again || request.assigneeId !== null) throw new Problem(409, 'offer-over');
    await settle(run, again, accepts ? 'accepted' : 'declined', request);
    if (!accepts) {
      await wakeOffer(run.context, { requestId: request.id });
      return { number: null };
    }
    const why = { way: 'pull' as const, reasonCodes: ['offer'] };
    await assignRequest(run.context, { requestId: request.id, assigneeId: offer.memberId, why });
    return { number: request.number };
  },
});

/** What waits for the answer of the one who asks. */
export const listOffers = query({
  name: 'requests.list-offers',
  permission: 'requests:write',
  input: z.strictObject({}),
  async run({ tx, actor, now }): Promise<OfferView[]> {
    if (actor.type !== 'member') return [];
    const joined = and(
      eq(requests.workspaceId, chatOffers.workspaceId),
      eq(requests.id, chatOffers.requestId),
    );
    const { id, requestId, offeredAt, expiresAt } = chatOffers;
    const { number, subject, preview, language } = requests;
    return tx
      .select({ id, requestId, number, subject, preview, language, offeredAt, expiresAt })
      .from(chatOffers)
      .innerJoin(requests, joined)
      .where(
        and(
          eq(chatOffers.workspaceId, actor.workspaceId),
          eq(chatOffers.memberId, actor.id),
          eq(chatOffers.state, 'offered'),
          gt(expiresAt, now),
        ),
      )
      .orderBy(offeredAt);
  },
});

/** Somebody took the chat, or it ended: nobody need answer any more. */
export const withdrawOffers = command({
  name: 'requests.withdraw-offers',
  permission: 'requests:write',
  input: z.strictObject({ requestId: z.uuid() }),
  async run(run, { requestId }) {
    const { tx, actor } = run;
    const live = and(
      eq(chatOffers.workspaceId, actor.workspaceId),
      eq(chatOffers.requestId, requestId),
      eq(chatOffers.state, 'offered'),
    );
    const rows = await tx.select().from(chatOffers).where(live);
    if (rows.length === 0) return;
    const request = await lockRequest(run, requestId);
    for (const row of rows) await settle(run, row, 'withdrawn', request);
  },
});

async function findMine({ tx, actor, now }: Run, offerId: string): Promise<Offer | null> {
  if (actor.type !== 'member') return null;
  const mine = and(
    eq(chatOffers.workspaceId, actor.workspaceId),
    eq(chatOffers.id, offerId),
    eq(chatOffers.memberId, actor.id),
    eq(chatOffers.state, 'offered'),
    gt(chatOffers.expiresAt, now),
  );
  const [row] = await tx.select().from(chatOffers).where(mine);
  return row ?? null;
}

type Request = Awaited<ReturnType<typeof lockRequest>>;

async function settle(
  run: Run,
  { id, memberId }: Offer,
  state: Exclude<OfferState, 'offered'>,
  request: Request,
) {
  const { tx, actor, now, announce } = run;
  const mine = and(eq(chatOffers.workspaceId, actor.workspaceId), eq(chatOffers.id, id));
  await tx.update(chatOffers).set({ state, settledAt: now }).where(mine);
  announce('offer.settled', subjectOf(request), { ...about(request), offerId: id, memberId, state });
}

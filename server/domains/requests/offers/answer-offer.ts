import { and, eq, gt, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { readMessages } from '../../conversations/index.ts';
import { assignRequest } from '../commands/assign-request.ts';
import { about, lockRequest, subjectOf } from '../commands/request-row.ts';
import { requests } from '../schema.ts';
import { wakeOffer } from './make-offer.ts';
import { chatOffers, chatTransfers, type OfferState } from './schema.ts';
import { settleTransfer } from './transfer-row.ts';

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
  /** Who gave the chat on, and what they wrote for whoever takes it. */
  transfer: { from: string; note: string } | null;
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
    if (accepts) await settleTransfer(run, request.id);
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
  async run(run): Promise<OfferView[]> {
    const { tx, actor, now } = run;
    if (actor.type !== 'member') return [];
    const joined = and(
      eq(requests.workspaceId, chatOffers.workspaceId),
      eq(requests.id, chatOffers.requestId),
    );
    const { id, requestId, offeredAt, expiresAt } = chatOffers;
    const { number, subject, preview, language } = requests;
    const rows = await tx
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
    const notes = await notesOf(
      run,
      rows.map((one) => one.requestId),
    );
    return rows.map((one) => ({ ...one, transfer: notes.get(one.requestId) ?? null }));
  },
});

/** The notes with which chats were given on, by request. */
async function notesOf({ tx, actor, context }: Run, requestIds: string[]) {
  const notes = new Map<string, { from: string; note: string }>();
  if (requestIds.length === 0) return notes;
  const { workspaceId, requestId, noteId, settledAt } = chatTransfers;
  const live = and(eq(workspaceId, actor.workspaceId), inArray(requestId, requestIds), isNull(settledAt));
  const rows = await tx.select({ requestId, noteId }).from(chatTransfers).where(live);
  const said = await readMessages(context, { messageIds: rows.map((row) => row.noteId) });
  for (const row of rows) {
    const note = said.find(({ id }) => id === row.noteId);
    if (note) notes.set(row.requestId, { from: note.author.name, note: note.text });
  }
  return notes;
}

/** Somebody took the chat, or it ended: nobody need answer any more. */
export const withdrawOffers = command({
  name: 'requests.withdraw-offers',
  permission: 'requests:write',
  input: z.strictObject({
    requestId: z.uuid(),
    /** Also while it waits: whoever gives it on asks somebody else. */
    anyway: z.boolean().default(false),
  }),
  async run(run, { requestId, anyway }) {
    const { tx, actor } = run;
    const request = await lockRequest(run, requestId);
    // It waits again by the time that this is heard: what was asked since stands.
    if (!anyway && request.assigneeId === null && request.status === 'open') return;
    if (!anyway) await settleTransfer(run, requestId);
    const live = and(
      eq(chatOffers.workspaceId, actor.workspaceId),
      eq(chatOffers.requestId, requestId),
      eq(chatOffers.state, 'offered'),
    );
    const rows = await tx.select().from(chatOffers).where(live);
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

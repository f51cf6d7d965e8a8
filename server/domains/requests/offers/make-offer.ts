import { and, eq, gt, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { type Context, command, inUnit, type Run } from '../../../platform/command.ts';
import { eachAlone } from '../../../platform/jobs/each.ts';
import { insertJobs } from '../../../platform/jobs/queue.ts';
import {
  asCandidate,
  listLoaded,
  lockGiving,
  membersFor,
  readPolicies,
  withReach,
} from '../assignment/queries/candidates.ts';
import { about, lockRequest, type RequestRow, subjectOf } from '../commands/request-row.ts';
import { liveChannels } from '../rules.ts';
import { requests } from '../schema.ts';
import { askedFirst, chooseForOffer, offerSeconds, restSeconds, wrapUpSeconds } from './rules.ts';
import { chatOffers } from './schema.ts';
import { findTransfer } from './transfer-row.ts';

/** The queue in which offers wait for their time to run out. */
export const offerQueue = 'requests.chat-offers';
export type OfferJob = { workspaceId: string; requestId: string };

/**
 * Offers a waiting chat to a member. An offer whose time is over has run out; when nobody may be asked now the chat
 * stays in the queue, where everybody sees it, and is looked at again.
 */
export const offerChat = command({
  name: 'requests.offer-chat',
  permission: 'requests:write',
  input: z.strictObject({ requestId: z.uuid() }),
  async run(run, { requestId }): Promise<{ memberId: string | null }> {
    await lockGiving(run);
    const request = await lockRequest(run, requestId);
    await runOut(run, request);
    if (!isWaiting(request) || (await hasOffer(run, requestId))) return { memberId: null };
    const choice = await choose(run, request);
    if (choice === null) return { memberId: null };
    await lay(run, request, choice);
    return { memberId: choice };
  },
});

function isWaiting({ channel, assigneeId, folder, status }: RequestRow): boolean {
  return liveChannels.includes(channel) && assigneeId === null && folder === 'work' && status === 'open';
}

/** What was not answered in time passes on; it tells the member that they need not answer any more. */
async function runOut(run: Run, request: RequestRow): Promise<void> {
  const { tx, actor, now, announce } = run;
  const over = and(
    eq(chatOffers.workspaceId, actor.workspaceId),
    eq(chatOffers.requestId, request.id),
    eq(chatOffers.state, 'offered'),
    sql`${chatOffers.expiresAt} <= ${now.toISOString()}::timestamptz`,
  );
  const rows = await tx
    .update(chatOffers)
    .set({ state: 'timed-out', settledAt: now })
    .where(over)
    .returning();
  for (const { id, memberId } of rows)
    announce('offer.settled', subjectOf(request), {
      ...about(request),
      offerId: id,
      memberId,
      state: 'timed-out',
    });
}

async function hasOffer({ tx, actor }: Run, requestId: string): Promise<boolean> {
  const live = and(
    eq(chatOffers.workspaceId, actor.workspaceId),
    eq(chatOffers.requestId, requestId),
    eq(chatOffers.state, 'offered'),
  );
  return (await tx.select({ id: chatOffers.id }).from(chatOffers).where(live)).length > 0;
}

async function choose(run: Run, request: RequestRow): Promise<string | null> {
  const { tx, actor, now } = run;
  const everybody = await listLoaded(run);
  const staff = await withReach(run, membersFor(request.teamId, everybody), request);
  const policy = (await readPolicies(run)).find((one) => one.teamId === request.teamId);
  const lately = new Date(now.getTime() - restSeconds * 1000);
  const offers = await tx
    .select()
    .from(chatOffers)
    .where(
      and(
        eq(chatOffers.workspaceId, actor.workspaceId),
        or(
          eq(chatOffers.state, 'offered'),
          gt(chatOffers.settledAt, lately),
          eq(chatOffers.requestId, request.id),
        ),
      ),
    );
  const transfer = await findTransfer(run, request.id);
  const wanted = { ...request, knownBy: null, letGoBy: transfer?.fromId ?? null };
  const candidates = staff.map((one) => asCandidate(one, policy?.capacity));
  // Whom a colleague names need not be of the team: that they reach the chat was looked at then.
  const named =
    transfer &&
    askedFirst(
      transfer,
      everybody.map((one) => asCandidate(one)),
      offers,
    );
  if (named) return named;
  return chooseForOffer(wanted, candidates, { offers, endedAt: await endedBy(run) }, now)?.memberId ?? null;
}

/** When each member has ended a chat lately. */
async function endedBy({ tx, actor, now }: Run): Promise<Map<string, Date>> {
  const since = new Date(now.getTime() - wrapUpSeconds * 1000);
  const rows = await tx
    .select({ memberId: requests.assigneeId, at: requests.solvedAt })
    .from(requests)
    .where(
      and(
        eq(requests.workspaceId, actor.workspaceId),
        eq(requests.channel, 'chat'),
        gt(requests.solvedAt, since),
        isNotNull(requests.assigneeId),
      ),
    );
  return new Map(rows.flatMap(({ memberId, at }) => (memberId && at ? [[memberId, at]] : [])));
}

async function lay(run: Run, request: RequestRow, memberId: string): Promise<void> {
  const { tx, actor, now, announce } = run;
  const { workspaceId } = actor;
  const id = newId();
  const expiresAt = new Date(now.getTime() + offerSeconds * 1000);
  await tx.insert(chatOffers).values({
    workspaceId,
    id,
    requestId: request.id,
    memberId,
    state: 'offered',
    offeredAt: now,
    expiresAt,
  });
  const data: OfferJob = { workspaceId, requestId: request.id };
  await insertJobs(tx, offerQueue, [{ data, startAfter: expiresAt }]);
  const told = { offerId: id, memberId, expiresAt: expiresAt.toISOString() };
  announce('offer.made', subjectOf(request), { ...about(request), ...told });
}

/** Asks that a chat be offered, in a transaction of its own: whoever offers holds one lock of the workspace. */
export const wakeOffer = command({
  name: 'requests.wake-offer',
  permission: 'requests:write',
  input: z.strictObject({ requestId: z.uuid() }),
  async run({ tx, actor }, { requestId }) {
    const data: OfferJob = { workspaceId: actor.workspaceId, requestId };
    await insertJobs(tx, offerQueue, [{ data }]);
  },
});

/** So many waiting chats are looked at in one go, the oldest first. */
const atOnce = 50;
const alarm = { alarm: 'chat-not-offered', about: (requestId: string) => ({ request: requestId }) };

/** Offers what waits: somebody has come, has room again, or may be asked once more. */
export async function offerWaiting(context: Context): Promise<void> {
  const waiting = await inUnit(
    context,
    ({ tx, actor }) =>
      tx
        .select({ id: requests.id })
        .from(requests)
        .where(
          and(
            eq(requests.workspaceId, actor.workspaceId),
            eq(requests.channel, 'chat'),
            sql`${requests.folder} = 'work' and ${requests.status} = 'open'`,
            isNull(requests.assigneeId),
            isNull(requests.snoozedUntil),
          ),
        )
        .orderBy(requests.createdAt)
        .limit(atOnce),
    { readOnly: true },
  );
  const ids = waiting.map((one) => one.id);
  await eachAlone(ids, alarm, (requestId) => offerChat(context, { requestId }));
}

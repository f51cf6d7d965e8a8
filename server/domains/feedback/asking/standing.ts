import { and, desc, eq, inArray, isNotNull, ne } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { listPlaying } from '../../channels/index.ts';
import {
  customerCards,
  decidedByPeopleAmong,
  hasWithdrawn,
  listCustomerCards,
} from '../../customers/index.ts';
import { requestCards } from '../../requests/index.ts';
import { findOrder } from '../after-order/plan-follow-up.ts';
import { stands } from '../after-order/rules.ts';
import { type Way, wayTo } from '../after-order/way-to.ts';
import { type Withheld, whyWithhold } from '../rules/withhold.ts';
import { surveyInvitations, surveys } from '../schema.ts';
import type { SurveyRow } from '../surveys/survey-row.ts';
import { openGround } from './open-ground.ts';
import { findCard } from './plan-invitations.ts';

export type InvitationRow = typeof surveyInvitations.$inferSelect;
type Card = NonNullable<Awaited<ReturnType<typeof findCard>>>;

/** What is asked about, as it stands now: where to ask, by which words, and what speaks against it. */
export type Ground = {
  survey: SurveyRow;
  /** Where it is written; null begins a mail about the order or the request. */
  conversationId: string | null;
  channel: string;
  brandId: string | null;
  language: string | null;
  number: string | number;
  isOrder: boolean;
  isAgain: boolean;
};

/** Looks whether a customer may be asked now. @returns the ground, or why not. */
export async function lookAround(run: Run, row: InvitationRow): Promise<Ground | Withheld> {
  const survey = await surveyOf(run, row);
  const isAgain = row.recoveryId !== null || row.repairOf !== null;
  const { subject, isSolved } = row.orderId ? await orderOf(run, row) : await requestOf(run, row);
  const withheld = whyWithhold({
    isOff: !survey || survey.archivedAt !== null || (!survey.isActive && !isAgain),
    isSolved,
    isReachable: subject !== null,
    isLeftAlone: (await isLeftAlone(run, row.customerId)) || (await isPlayed(run, row.customerId)),
    lastAskedAt: await lastAskedAt(run, row),
    quietDays: survey?.quietDays ?? 0,
    hasOpen: await hasOpen(run, row),
    // Nobody is asked how an order was while something of theirs is not settled, whatever the survey says.
    whileOpen: survey?.whileOpen === true && row.orderId === null,
    isAgain,
    now: run.now,
  });
  if (withheld === 'reopened' && row.orderId && !row.repairOf) return 'order-gone';
  if (withheld) return withheld;
  if (!survey || !subject) return 'no-way';
  const open = await openGround(run, row.customerId, subject);
  return open ? { survey, ...open, isAgain } : 'window-closed';
}

type Found = { subject: Omit<Ground, 'survey' | 'isAgain'> | null; isSolved: boolean };

/** Talks that are not written reach nobody in writing, and colleagues inside are not asked by this way. */
const unwritten = new Set(['phone', 'visit', 'other', 'internal']);

async function requestOf(run: Run, { requestId }: InvitationRow): Promise<Found> {
  const card = requestId ? await findCard(run, requestId) : undefined;
  const isReachable = card !== undefined && !unwritten.has(card.channel);
  return { subject: isReachable ? groundOf(card) : null, isSolved: isSolvedOne(card) };
}

function groundOf({
  conversationId,
  channel,
  brandId,
  language,
  number,
}: Card): NonNullable<Found['subject']> {
  return { conversationId, channel, brandId, language, number, isOrder: false };
}

const isSolvedOne = (card: Card | undefined) => card?.folder === 'work' && card.solvedAt !== null;

/** After a repair it is asked where the request was; before it by the way that leads to the customer. */
async function orderOf(run: Run, row: InvitationRow): Promise<Found> {
  const order = row.orderId ? await findOrder(run, row.orderId) : undefined;
  if (!order) return { subject: null, isSolved: false };
  const { language } = row;
  const about = { brandId: null, language, number: order.number, isOrder: true };
  if (row.repairOf) {
    const found = await requestOf(run, row);
    return { ...found, subject: found.subject && { ...found.subject, ...about } };
  }
  const way: Way | null = await wayTo(run, row.customerId);
  return { subject: way && { ...way, ...about }, isSolved: stands(order) };
}

async function surveyOf({ tx, actor }: Run, { surveyId }: InvitationRow): Promise<SurveyRow | undefined> {
  const mine = and(eq(surveys.workspaceId, actor.workspaceId), eq(surveys.id, surveyId));
  const [survey] = await tx.select().from(surveys).where(mine);
  return survey;
}

/** Blocked, restricted, erased, or they said no: to questions, or to what programs do with their data. */
async function isLeftAlone(run: Run, customerId: string): Promise<boolean> {
  const { tx, actor } = run;
  const it = and(eq(customerCards.workspaceId, actor.workspaceId), eq(customerCards.id, customerId));
  const [card] = await tx.select().from(customerCards).where(it);
  if (!card || card.blockedAt !== null || card.restrictedAt !== null || card.erasedAt !== null) return true;
  if (await hasWithdrawn(run, customerId, 'surveys')) return true;
  return (await decidedByPeopleAmong(run, [customerId])).has(customerId);
}

/** One of us who plays the customer: their answer would be no customer's. */
async function isPlayed(run: Run, customerId: string): Promise<boolean> {
  const { identities } = await listPlaying(run.context, {});
  if (identities.length === 0) return false;
  const [card] = await listCustomerCards(run.context, { customerIds: [customerId] });
  return identities.some(({ address }) => address === card?.email?.toLowerCase());
}

async function lastAskedAt({ tx, actor }: Run, { id, customerId }: InvitationRow): Promise<Date | null> {
  const { sentAt } = surveyInvitations;
  const theirs = and(
    eq(surveyInvitations.workspaceId, actor.workspaceId),
    eq(surveyInvitations.customerId, customerId),
    ne(surveyInvitations.id, id),
    isNotNull(sentAt),
  );
  const [last] = await tx
    .select({ sentAt })
    .from(surveyInvitations)
    .where(theirs)
    .orderBy(desc(sentAt))
    .limit(1);
  return last?.sentAt ?? null;
}

async function hasOpen({ tx, actor }: Run, { customerId, requestId }: InvitationRow): Promise<boolean> {
  const theirs = and(
    eq(requestCards.workspaceId, actor.workspaceId),
    eq(requestCards.customerId, customerId),
    requestId ? ne(requestCards.id, requestId) : undefined,
    eq(requestCards.folder, 'work'),
    inArray(requestCards.status, ['open', 'waiting']),
  );
  const [one] = await tx.select({ id: requestCards.id }).from(requestCards).where(theirs).limit(1);
  return one !== undefined;
}

import { type Candidate, type Choice, chooseMember, type Wanted } from '../assignment/rules.ts';
import type { OfferState } from './schema.ts';

/** For how many seconds a member may think about an offer. */
export const offerSeconds = 30;
/** After a chat was ended its member is left alone for so many seconds, to write down what is left to write. */
export const wrapUpSeconds = 30;
/** Whoever said no, or nothing, is asked about the same chat again after so many seconds, when all others were asked. */
export const restSeconds = 120;

/** What was offered before, of this chat or to this member. */
export type Former = {
  requestId: string;
  memberId: string;
  state: OfferState;
  offeredAt: Date;
  settledAt: Date | null;
};

/**
 * Whom a chat is offered to: a member who takes work and has room, speaks the language and knows the matter, and carries
 * least; not while another offer waits for them, nor while they wrap up, nor soon after they let this one pass.
 */
export function chooseForOffer(
  request: Wanted & { id: string },
  candidates: readonly Candidate[],
  { offers, endedAt }: { offers: readonly Former[]; endedAt: ReadonlyMap<string, Date> },
  now: Date,
): Choice | null {
  const since = (at: Date | null | undefined) =>
    at ? (now.getTime() - at.getTime()) / 1000 : Number.POSITIVE_INFINITY;
  const isFree = ({ id }: Candidate) => {
    const theirs = offers.filter((one) => one.memberId === id);
    const isAsked = theirs.some((one) => one.state === 'offered');
    const passed = theirs.filter((one) => one.requestId === request.id && one.state !== 'withdrawn');
    const isResting = passed.some((one) => since(one.settledAt ?? one.offeredAt) < restSeconds);
    return !isAsked && !isResting && since(endedAt.get(id)) >= wrapUpSeconds;
  };
  // A chat that everybody else let pass waits rather than go to whoever cannot speak with its customer.
  const free = candidates.map((one) => (isFree(one) ? one : { ...one, takesWork: false }));
  return chooseMember(request, free, ['language', 'skill', 'load', 'round-robin']);
}

/**
 * Who is named when a chat is given on is asked first, once, also when they are full: a colleague chose them. Null when
 * they take no work now, are asked about another chat, or have been asked: then whoever is free.
 */
export function askedFirst(
  { requestId, toMemberId, createdAt }: { requestId: string; toMemberId: string | null; createdAt: Date },
  candidates: readonly Candidate[],
  offers: readonly Former[],
): string | null {
  const named = candidates.find(({ id }) => id === toMemberId);
  if (!named?.takesWork) return null;
  const theirs = offers.filter(({ memberId }) => memberId === named.id);
  const isBusy = theirs.some(({ state }) => state === 'offered');
  const wasAsked = theirs.some((one) => one.requestId === requestId && one.offeredAt >= createdAt);
  return isBusy || wasAsked ? null : named.id;
}

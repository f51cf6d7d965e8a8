import type { Outcome, Refusal } from '../../../../../platform/mail/outcome.ts';
import { saysNobody } from '../stopped/rules.ts';
import type { Gone } from '../stopped/stop-addresses.ts';
import { nextTry } from './back-off.ts';

/** What becomes of a mail after a try. `reason` is a code, behind it the server's own words where there are any. */
export type Verdict =
  | { state: 'sent'; reason: string | null; accepted: string[] }
  | { state: 'failed' | 'not-sent'; reason: string; accepted: string[] }
  | { state: 'waiting'; reason: string; accepted: string[]; at: Date };

/** What a mail was before the try. */
export type Tried = { tries: number; accepted: string[]; createdAt: Date };

/**
 * Decides what becomes of a mail: never lost, never given up before five days unless a server says never.
 * @param stopped recipients who were not tried, because nobody has their address.
 */
export function verdictOf(mail: Tried, outcome: Outcome, now: Date, stopped: string[] = []): Verdict {
  const verdict = ofOutcome(mail, outcome, now);
  if (stopped.length === 0 || verdict.state !== 'sent') return verdict;
  const { accepted, reason } = verdict;
  const names = stopped.join(', ');
  if (accepted.length === 0) return { state: 'failed', reason: `address-stopped: ${names}`, accepted };
  return { state: 'sent', reason: reason ?? `partly-stopped: ${names}`, accepted };
}

/** Recipients of whom the server said to our face that nobody has their address. */
export function goneIn({ recipients, accepted }: Addressed, outcome: Outcome): Gone[] {
  if (outcome.kind === 'sent')
    return outcome.refused.filter(({ forGood, words }) => forGood && saysNobody(words));
  const left = recipients.filter((one) => !accepted.includes(one));
  const [only] = left;
  if (outcome.kind !== 'refused' || left.length !== 1 || !only || !saysNobody(outcome.words)) return [];
  return [{ address: only, words: outcome.words }];
}

type Addressed = { recipients: string[]; accepted: string[] };

function ofOutcome(mail: Tried, outcome: Outcome, now: Date): Verdict {
  switch (outcome.kind) {
    case 'kept':
      return { state: 'not-sent', reason: 'no-outgoing-server', accepted: mail.accepted };
    case 'refused':
      return refused(mail.accepted, outcome.words);
    case 'later':
      return later(mail, mail.accepted, outcome.words, now);
    case 'sent':
      return partly(mail, [...new Set([...mail.accepted, ...outcome.accepted])], outcome.refused, now);
  }
}

function partly(mail: Tried, accepted: string[], refusals: Refusal[], now: Date): Verdict {
  if (refusals.length === 0) return { state: 'sent', reason: null, accepted };
  const words = refusals.map((one) => `${one.address} ${one.words}`).join('; ');
  return refusals.some((one) => !one.forGood) ? later(mail, accepted, words, now) : refused(accepted, words);
}

function later(mail: Tried, accepted: string[], words: string, now: Date): Verdict {
  const at = nextTry(mail.tries, mail.createdAt, now);
  if (at) return { state: 'waiting', reason: `trying-again: ${words}`, accepted, at };
  if (accepted.length > 0) return { state: 'sent', reason: `partly-refused: ${words}`, accepted };
  return { state: 'failed', reason: `gave-up: ${words}`, accepted };
}

function refused(accepted: string[], words: string): Verdict {
  if (accepted.length > 0) return { state: 'sent', reason: `partly-refused: ${words}`, accepted };
  return { state: 'failed', reason: `refused: ${words}`, accepted };
}

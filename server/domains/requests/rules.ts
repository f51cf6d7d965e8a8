import type { Folder, Status } from './schema.ts';

/** A reply within so many days of solving reopens; later, or to a closed request, it opens a linked follow-up. */
export const reopenDays = 14;

/** How long spam and trash are kept in sight before they go, in days. */
export const folderDays: Record<'spam' | 'trash', number> = { spam: 30, trash: 30 };

type Standing = { status: Status; solvedAt: Date | null };

/** What a customer's new words do to a request. */
export function onCustomerWords(request: Standing, at: Date): 'join' | 'reopen' | 'follow-up' {
  if (request.status === 'closed') return 'follow-up';
  if (request.status !== 'solved') return 'join';
  const solvedAt = request.solvedAt?.getTime() ?? 0;
  return at.getTime() - solvedAt <= reopenDays * 86_400_000 ? 'reopen' : 'follow-up';
}

/** A solved request is closed for good when nobody has come back to it for as long as a reply would reopen it. */
export function mayBeClosed(request: Standing, at: Date): boolean {
  return request.status === 'solved' && onCustomerWords(request, at) === 'follow-up';
}

/**
 * Whether a request that took another in is to be done again: the customer spoke last on what is now one talk, or
 * what was taken in was still to be done.
 */
export function isToDoAfterMerge(into: Status, from: Status, customerSpokeLast: boolean): boolean {
  if (into === 'open') return false;
  if (into === 'waiting') return customerSpokeLast;
  return from === 'open' || (from === 'waiting' && customerSpokeLast);
}

/** Labels as they are kept: trimmed, single-spaced, without doubles, in the order given. */
export function tidyLabels(labels: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const label of labels) {
    const tidy = label.normalize('NFC').replace(/\s+/g, ' ').trim();
    if (tidy && !seen.has(tidy.toLowerCase())) seen.set(tidy.toLowerCase(), tidy);
  }
  return [...seen.values()];
}

/** When the content of a folder goes for good, null for work and for what lies inside another request. */
export function expiryOf(folder: Folder, now: Date): Date | null {
  return folder === 'work' || folder === 'merged'
    ? null
    : new Date(now.getTime() + folderDays[folder] * 86_400_000);
}

/** The channels whose customers wait with the page open: their requests are offered, not given. */
export const liveChannels: readonly string[] = ['chat'];

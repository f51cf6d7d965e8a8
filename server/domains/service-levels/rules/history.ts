import type { Span } from '../../../kernel/working-time/index.ts';

/** How a request stood from a moment on. */
export type Standing = {
  from: number;
  status: 'open' | 'waiting' | 'solved' | 'closed';
  priority: 'low' | 'normal' | 'high' | 'urgent';
  teamId: string | null;
};

/** Who spoke when. Notes are private; what a program sent is told from what a person wrote. */
export type Turn = { at: number; by: 'customer' | 'member' | 'program'; isPrivate: boolean };

/** A request as clocks look at it, all times in milliseconds since the epoch. Standings and turns are in order. */
export type History = { openedAt: number; standings: readonly Standing[]; turns: readonly Turn[] };

/** The times in which a request stood in one of these states; the last may have no end. */
export function spansIn(history: History, ...statuses: Standing['status'][]): Span[] {
  const spans: Span[] = [];
  for (const [index, { from, status }] of history.standings.entries()) {
    if (!statuses.includes(status)) continue;
    const to = history.standings[index + 1]?.from ?? Infinity;
    const last = spans.at(-1);
    if (last?.to === from) last.to = to;
    else spans.push({ from, to });
  }
  return spans;
}

/** How the request stood at a moment. */
export function standingAt({ standings }: History, at: number): Standing {
  const found = standings.findLast((one) => one.from <= at) ?? standings[0];
  if (!found) throw new RangeError('A request stands from its opening on');
  return found;
}

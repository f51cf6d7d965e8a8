import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { promisesQuery } from '../../../../domains/promises/api.ts';
import { nearness } from '../../../../domains/promises/due-words.ts';
import type { PromiseItem } from '../../../../domains/promises/types.ts';
import { countsQuery, requestsQuery } from '../../../../domains/requests/api.ts';
import { dueOf } from '../../../../domains/requests/due.ts';
import type { Filters, RequestItem } from '../../../../domains/requests/types.ts';
import { useNow } from '../../../../platform/messages/use-now.ts';
import { useIsUntouched } from '../requests/use-is-untouched.ts';
import type { DayEvent } from './day-strip.ts';

/** What waits for me today, and the moment for which that holds. */
export function useToday() {
  const now = new Date(useNow(30_000));
  const due = useInfiniteQuery(requestsQuery(dueFilters));
  const waiting = useInfiniteQuery(requestsQuery(waitingFilters));
  const overdue = useInfiniteQuery(promisesQuery({ member: 'me', due: 'overdue' }));
  const today = useInfiniteQuery(promisesQuery({ member: 'me', due: 'today' }));
  const counts = useQuery(countsQuery).data;
  const isNew = useIsUntouched();
  const asked = [due, waiting, overdue, today];
  const near = rowsOf(due).filter((request) => isToday(request, now));
  // What is near its end already stands above; the rest wait for words of mine.
  const shown = new Set(near.map(({ id }) => id));
  const replies = rowsOf(waiting)
    .filter(({ id }) => !shown.has(id))
    .toSorted((a, b) => a.updatedAt.localeCompare(b.updatedAt));
  const promises = [...rowsOf(overdue), ...rowsOf(today)].filter(
    (one, index, all) => one.state === 'open' && all.findIndex(({ id }) => id === one.id) === index,
  );
  return {
    now,
    near,
    late: near.filter((request) => dueOf(request, now)?.tone === 'late').length,
    promises,
    replies,
    unassigned: counts?.unassigned ?? 0,
    isNew,
    isLoading: asked.some((one) => one.isPending),
    error: asked.find((one) => one.error && !one.data)?.error ?? null,
    again: () => void Promise.all(asked.map((one) => one.refetch())),
  };
}

export type Today = ReturnType<typeof useToday>;

const dueFilters: Filters = { assignee: 'me', status: ['open', 'waiting'], sort: 'nextDueAt' };
const waitingFilters: Filters = { assignee: 'me', status: 'open', lastWord: 'customer', sort: '-updatedAt' };

const rowsOf = <T>(list: { data?: { pages: { items: T[] }[] } }): T[] =>
  list.data?.pages.flatMap((page) => page.items) ?? [];

function isToday(request: RequestItem, now: Date): boolean {
  const due = dueOf(request, now);
  if (!due || !request.nextDueAt) return false;
  return due.tone !== 'quiet' || new Date(request.nextDueAt).toDateString() === now.toDateString();
}

/** What is due at a time today, for the strip: promises with their words, clocks with who waits. */
export function eventsOf({ near, promises, now }: Pick<Today, 'near' | 'promises' | 'now'>): DayEvent[] {
  const clocks = near.flatMap((request): DayEvent[] =>
    request.nextDueAt
      ? [
          {
            id: request.id,
            at: new Date(request.nextDueAt),
            kind: 'clock',
            isNear: dueOf(request, now)?.tone !== 'quiet',
            words: request.customer.spokenName || request.customer.name,
            requestNumber: request.number,
          },
        ]
      : [],
  );
  return [...promises.map((promise) => eventOf(promise, now)), ...clocks];
}

const eventOf = (promise: PromiseItem, now: Date): DayEvent => ({
  id: promise.id,
  at: new Date(promise.dueAt),
  kind: 'promise',
  isNear: ['late', 'soon'].includes(nearness(promise.dueAt, now)),
  words: promise.customer.name,
  requestNumber: promise.request.number,
});

import { asc, desc, type SQL, sql } from 'drizzle-orm';
import type { CursorPlace } from '../../../kernel/page.ts';
import type { Sort } from '../rules/orders.ts';
import { type Priority, requests } from '../schema.ts';
import type { RequestView } from './request-view.ts';

type Key = SQL | typeof requests.id | typeof requests.createdAt | typeof requests.updatedAt;
type Values = (string | number | null)[];
export type Order = {
  keys: readonly Key[];
  isDescending: boolean;
  /** Its index leads with the status: each status is looked through by itself, and never more than a page of it. */
  byStatus: boolean;
  /** What a cursor holds, in the order of the keys. */
  places: readonly CursorPlace[];
  key(row: RequestView): Values;
};

// Written as their indexes are, word for word: only then does PostgreSQL walk along them.
const due = sql`(coalesce(${requests.nextDueAt}, 'infinity'::timestamptz))`;
const urgency = sql`(case ${requests.priority} when 'urgent' then 0 when 'high' then 1 when 'normal' then 2 else 3 end)`;
const value = sql`(coalesce(${requests.customerValueMinor}, -1))`;
const customersWord = sql`(coalesce(${requests.customerWroteAt}, ${requests.createdAt}))`;

const urgencyOf: Record<Priority, number> = { urgent: 0, high: 1, normal: 2, low: 3 };
const wroteAt = (row: RequestView) => row.customerWroteAt ?? row.createdAt;

export const orders: Record<Sort, Order> = {
  '-updatedAt': byTime(requests.updatedAt, (row) => row.updatedAt, { isDescending: true }),
  '-createdAt': byTime(requests.createdAt, (row) => row.createdAt, { isDescending: true }),
  createdAt: byTime(requests.createdAt, (row) => row.createdAt, {}),
  nextDueAt: byTime(due, (row) => row.nextDueAt, { byStatus: true }),
  customerWroteAt: byTime(customersWord, wroteAt, { byStatus: true }),
  '-customerWroteAt': byTime(customersWord, wroteAt, { byStatus: true, isDescending: true }),
  /** The customers who are worth most first; those of whom it is not known last. */
  '-customerValue': {
    keys: [value, requests.id],
    isDescending: true,
    byStatus: true,
    places: ['amount', 'id'],
    key: (row) => [row.customerValueMinor ?? -1, row.id],
  },
  /** Among equally urgent ones the oldest first. */
  '-priority': {
    keys: [urgency, requests.createdAt, requests.id],
    isDescending: false,
    byStatus: true,
    places: ['whole', 'time', 'id'],
    key: (row) => [urgencyOf[row.priority], row.createdAt.toISOString(), row.id],
  },
};

function byTime(
  column: Key,
  value: (row: RequestView) => Date | null,
  how: { isDescending?: boolean; byStatus?: boolean },
): Order {
  return {
    ...{ isDescending: false, byStatus: false, ...how },
    keys: [column, requests.id],
    places: ['time', 'id'],
    key: (row) => [value(row)?.toISOString() ?? 'infinity', row.id],
  };
}

/** The order as PostgreSQL asks for it. */
export function inOrder({ keys, isDescending }: Order): SQL[] {
  return keys.map((key) => (isDescending ? desc(key) : asc(key)));
}

const casts: Record<CursorPlace, string> = {
  time: 'timestamptz',
  id: 'uuid',
  whole: 'int',
  amount: 'bigint',
  plain: 'text',
};

/** What comes after the place of a cursor; all of it without one. */
export function after({ keys, isDescending, places }: Order, at: Values | null): SQL | undefined {
  if (!at) return undefined;
  const row = sql.join([...keys], sql`, `);
  const values = places.map((place, index) => sql`${at[index]}::${sql.raw(casts[place])}`);
  return sql`(${row}) ${sql.raw(isDescending ? '<' : '>')} (${sql.join(values, sql`, `)})`;
}

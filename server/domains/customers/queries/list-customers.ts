import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { notFound } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { customers } from '../schema.ts';
import { customerSegments } from '../segments/schema.ts';
import { type CustomerCard, cardsOf } from './customer-card.ts';
import { type CustomerFilters, conditionOf, customerFilters } from './list-filters.ts';

export const customerSorts = ['-createdAt', '-lastContactAt', 'name'] as const;
/** A count ends here: “999+” says as much and costs no more with a million customers. */
const countedUpTo = 1000;

/** A page of customers: filters or a segment, one of three orders. Each order is one scan of its index. */
export const listCustomers = query({
  name: 'customers.list-customers',
  permission: 'customers:read',
  input: customerFilters.extend({
    ...pageInput,
    sort: z.enum(customerSorts).default('-createdAt'),
    segment: z.uuid().optional(),
  }),
  async run(run, { limit, cursor, sort, segment, ...filters }) {
    const asked = segment ? { ...(await filtersOf(run, segment)), ...filters } : filters;
    const order = orders[sort];
    const rows = await run.tx
      .select({ id: customers.id, name: customers.name, createdAt: customers.createdAt, contact })
      .from(customers)
      .where(and(conditionOf(run, asked), order.after(readCursor(cursor, order.places))))
      .orderBy(...order.by)
      .limit(limit + 1);
    const page = toPage(rows, limit, order.key);
    const cards = await cardsOf(
      run,
      page.items.map((row) => row.id),
    );
    const byId = new Map(cards.map((card) => [card.id, card]));
    const items: CustomerCard[] = page.items.flatMap((row) => byId.get(row.id) ?? []);
    return { items, nextCursor: page.nextCursor };
  },
});

/** How many customers fit each of several questions, in one look; 1000 means that many or more. */
export async function countEach(run: Run, questions: readonly CustomerFilters[]): Promise<number[]> {
  if (questions.length === 0) return [];
  const counts = questions.map((filters, at) => {
    const some = run.tx
      .select({ id: customers.id })
      .from(customers)
      .where(conditionOf(run, filters))
      .limit(countedUpTo);
    return sql`select ${at}::int as at, count(*)::int as n from ${some} as fitting`;
  });
  const rows = await run.tx.execute(sql`${sql.join(counts, sql` union all `)} order by at`);
  return counted.parse([...rows]).map((row) => row.n);
}

const counted = z.array(z.object({ n: z.number().int() }));

/** Whoever was never in touch comes last. The words are those of the index. */
const contact = sql<string>`coalesce(${customers.lastContactAt}, '0001-01-01 00:00:00+00'::timestamptz)`;

type Row = { id: string; name: string; createdAt: Date; contact: string };
type Order = {
  places: readonly ('time' | 'id' | 'plain')[];
  by: SQL[];
  after(at: (string | number | null)[] | null): SQL | undefined;
  key(row: Row): (string | null)[];
};

const orders: Record<(typeof customerSorts)[number], Order> = {
  '-createdAt': newestFirst(sql`${customers.createdAt}`, (row) => row.createdAt),
  '-lastContactAt': newestFirst(contact, (row) => new Date(row.contact)),
  name: {
    places: ['plain', 'id'],
    by: [asc(customers.name), asc(customers.id)],
    after: (at) =>
      at
        ? sql`(${customers.name}, ${customers.id}) > (${String(at[0])}::text, ${String(at[1])}::uuid)`
        : undefined,
    key: (row) => [row.name, row.id],
  },
};

function newestFirst(column: SQL, value: (row: Row) => Date): Order {
  return {
    places: ['time', 'id'],
    by: [desc(column), desc(customers.id)],
    after: (at) =>
      at ? sql`(${column}, ${customers.id}) < (${at[0]}::timestamptz, ${String(at[1])}::uuid)` : undefined,
    key: (row) => [value(row).toISOString(), row.id],
  };
}

async function filtersOf({ tx, actor }: Run, segmentId: string): Promise<CustomerFilters> {
  const mine = and(eq(customerSegments.workspaceId, actor.workspaceId), eq(customerSegments.id, segmentId));
  const [segment] = await tx.select().from(customerSegments).where(mine);
  if (!segment) throw notFound('segment');
  return customerFilters.parse(segment.filters);
}

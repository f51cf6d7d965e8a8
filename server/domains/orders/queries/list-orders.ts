import { and, asc, desc, eq, gte, isNull, lt, notInArray, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Actor, hiddenCustomersOf, isHidden } from '../../../kernel/actor.ts';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { notFound } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { customerCards } from '../../customers/index.ts';
import { currencyRates, orderLines, orderRefunds, orders, products } from '../schema.ts';
import { baseCurrency } from './find-settings.ts';

const shown = { order: orders, customer: { id: customerCards.id, name: customerCards.name } };
const itsCustomer = and(
  eq(customerCards.workspaceId, orders.workspaceId),
  eq(customerCards.id, orders.customerId),
);

const instant = z.iso.datetime({ offset: true });
const oneOrMore = <T extends z.ZodType>(one: T) => z.union([one, z.array(one).min(1).max(24)]);
const flag = z.union([z.boolean(), z.stringbool()]);

export const orderQuestion = {
  ...pageInput,
  customer: z.uuid().optional(),
  source: z.string().max(60).optional(),
  /** From the first instant, before the last. */
  orderedFrom: instant.optional(),
  orderedTo: instant.optional(),
  /** Day of the week (1 is Monday) and hour on the company's clock. */
  weekday: oneOrMore(z.string().regex(/^[1-7]$/)).optional(),
  hour: oneOrMore(z.string().regex(/^(1?\d|2[0-3])$/)).optional(),
  /** Only what was not cancelled. */
  kept: flag.optional(),
  /** Only what is worth something known: in the company's currency, or in one that had a rate by then. */
  valued: flag.optional(),
};
type OrderQuestion = z.output<z.ZodObject<typeof orderQuestion>>;

/** Orders, those placed last first. Those of restricted customers are not among them. */
export const listOrders = query({
  name: 'orders.list-orders',
  permission: 'orders:read',
  input: z.strictObject(orderQuestion),
  async run(run, { limit, cursor, ...asked }) {
    const { tx, actor } = run;
    const at = readCursor(cursor, ['time', 'id']);
    const { workspaceId, orderedAt, id } = orders;
    const rows = await tx
      .select(shown)
      .from(orders)
      .leftJoin(customerCards, itsCustomer)
      .where(
        and(
          eq(workspaceId, actor.workspaceId),
          isUnrestricted(actor),
          ...(await conditionsOf(run, asked)),
          at ? sql`(${orderedAt}, ${id}) < (${at[0]}::timestamptz, ${String(at[1])}::uuid)` : undefined,
        ),
      )
      .orderBy(desc(orderedAt), desc(id))
      .limit(limit + 1);
    return toPage(rows, limit, ({ order }) => [order.orderedAt.toISOString(), order.id]);
  },
});

function isUnrestricted(actor: Actor): SQL | undefined {
  const hidden = [...hiddenCustomersOf(actor)];
  const { customerId } = orders;
  return hidden.length > 0 ? or(isNull(customerId), notInArray(customerId, hidden)) : undefined;
}

async function conditionsOf(
  run: Run,
  asked: Omit<OrderQuestion, 'limit' | 'cursor'>,
): Promise<(SQL | undefined)[]> {
  const { customer, source, orderedFrom, orderedTo, weekday, hour, kept, valued } = asked;
  const { customerId, orderedAt, cancelledAt } = orders;
  const local = sql`${orderedAt} at time zone (select zone from workspaces where id = ${orders.workspaceId})`;
  const part = (name: SQL, given: string | string[] | undefined) =>
    given === undefined
      ? undefined
      : sql`extract(${name} from ${local})::int = any(${sql.param([given].flat().map(Number))}::int[])`;
  return [
    customer ? eq(customerId, customer) : undefined,
    source ? eq(orders.source, source) : undefined,
    orderedFrom ? gte(orderedAt, new Date(orderedFrom)) : undefined,
    orderedTo ? lt(orderedAt, new Date(orderedTo)) : undefined,
    part(sql`isodow`, weekday),
    part(sql`hour`, hour),
    kept ? isNull(cancelledAt) : undefined,
    valued ? or(eq(orders.currency, await baseCurrency(run)), hadRate) : undefined,
  ];
}

/** Rates are of whole days in UTC. */
const hadRate = sql`exists (select from ${currencyRates} where ${currencyRates.workspaceId} = ${orders.workspaceId}
  and ${currencyRates.currency} = ${orders.currency}
  and ${currencyRates.day} <= (${orders.orderedAt} at time zone 'UTC')::date)`;

/** One order with its lines and refunds. @throws Problem 404 `order-not-found`, also for that of a restricted customer. */
export const findOrder = query({
  name: 'orders.find-order',
  permission: 'orders:read',
  input: z.strictObject({ orderId: z.uuid() }),
  async run({ tx, actor }, { orderId }) {
    const { workspaceId } = actor;
    const [row] = await tx
      .select(shown)
      .from(orders)
      .leftJoin(customerCards, itsCustomer)
      .where(and(eq(orders.workspaceId, workspaceId), eq(orders.id, orderId)));
    if (!row || (row.order.customerId && isHidden(actor, row.order.customerId))) throw notFound('order');
    const lines = await tx
      .select()
      .from(orderLines)
      .where(and(eq(orderLines.workspaceId, workspaceId), eq(orderLines.orderId, orderId)))
      .orderBy(asc(orderLines.line));
    const refunds = await tx
      .select()
      .from(orderRefunds)
      .where(and(eq(orderRefunds.workspaceId, workspaceId), eq(orderRefunds.orderId, orderId)))
      .orderBy(asc(orderRefunds.refundedAt));
    return { ...row, lines, refunds };
  },
});

/** What is sold, by name. */
export const listProducts = query({
  name: 'orders.list-products',
  permission: 'orders:read',
  input: z.strictObject(pageInput),
  async run({ tx, actor }, { limit, cursor }) {
    const at = readCursor(cursor, ['plain', 'id']);
    const rows = await tx
      .select()
      .from(products)
      .where(
        and(
          eq(products.workspaceId, actor.workspaceId),
          at
            ? sql`(${products.name}, ${products.id}) > (${String(at[0])}, ${String(at[1])}::uuid)`
            : undefined,
        ),
      )
      .orderBy(asc(products.name), asc(products.id))
      .limit(limit + 1);
    return toPage(rows, limit, (row) => [row.name, row.id]);
  },
});

/** Rates, newest day first. */
export const listRates = query({
  name: 'orders.list-rates',
  permission: 'orders:read',
  input: z.strictObject(pageInput),
  async run({ tx, actor }, { limit, cursor }) {
    const at = readCursor(cursor, 2);
    const { workspaceId, currency, day, rate } = currencyRates;
    const rows = await tx
      .select({ currency, day, rate })
      .from(currencyRates)
      .where(
        and(
          eq(workspaceId, actor.workspaceId),
          at ? sql`(${day}::text, ${currency}) < (${String(at[0])}, ${String(at[1])})` : undefined,
        ),
      )
      .orderBy(desc(day), desc(currency))
      .limit(limit + 1);
    return toPage(rows, limit, (row) => [row.day, row.currency]);
  },
});

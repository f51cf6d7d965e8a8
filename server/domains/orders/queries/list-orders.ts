import { and, asc, desc, eq, isNull, notInArray, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { hiddenCustomersOf, isHidden } from '../../../kernel/actor.ts';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { notFound } from '../../../kernel/problem.ts';
import { query } from '../../../platform/command.ts';
import { customerCards } from '../../customers/index.ts';
import { currencyRates, orderLines, orderRefunds, orders, products } from '../schema.ts';

const shown = { order: orders, customer: { id: customerCards.id, name: customerCards.name } };
const itsCustomer = and(
  eq(customerCards.workspaceId, orders.workspaceId),
  eq(customerCards.id, orders.customerId),
);

export const orderQuestion = {
  ...pageInput,
  customer: z.uuid().optional(),
  source: z.string().max(60).optional(),
};

/** Orders, those placed last first. Those of restricted customers are not among them. */
export const listOrders = query({
  name: 'orders.list-orders',
  permission: 'orders:read',
  input: z.strictObject(orderQuestion),
  async run({ tx, actor }, { limit, cursor, customer, source }) {
    const at = readCursor(cursor, ['time', 'id']);
    const hidden = [...hiddenCustomersOf(actor)];
    const { workspaceId, customerId, orderedAt, id } = orders;
    const rows = await tx
      .select(shown)
      .from(orders)
      .leftJoin(customerCards, itsCustomer)
      .where(
        and(
          eq(workspaceId, actor.workspaceId),
          customer ? eq(customerId, customer) : undefined,
          source ? eq(orders.source, source) : undefined,
          hidden.length > 0 ? or(isNull(customerId), notInArray(customerId, hidden)) : undefined,
          at ? sql`(${orderedAt}, ${id}) < (${at[0]}::timestamptz, ${String(at[1])}::uuid)` : undefined,
        ),
      )
      .orderBy(desc(orderedAt), desc(id))
      .limit(limit + 1);
    return toPage(rows, limit, ({ order }) => [order.orderedAt.toISOString(), order.id]);
  },
});

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

import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  date,
  foreignKey,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../platform/database/columns.ts';
import { customers } from '../customers/schema.ts';

/** An amount in the minor units of its currency (ISO 4217): rupiah and dollars in hundredths, yen as they are. */
const minorUnits = () => bigint({ mode: 'number' });

/** What is sold. */
export const products = pgTable(
  'products',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    sku: text().notNull(),
    name: text().notNull(),
    /** So many days after delivery a customer is asked how it goes; null: nobody is asked. */
    followUpDays: integer(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('products_sku').on(table.workspaceId, table.sku),
  ],
);

/** What a customer ordered somewhere. By its source and the id that it has there it is recognised again. */
export const orders = pgTable(
  'orders',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    /** Where it came from: a word of whoever calls (`api`, `file`), or the id of a connected shop. */
    source: text().notNull(),
    externalId: text().notNull(),
    /** What people call it, `#1001`. */
    number: text().notNull(),
    /** Null where nobody was named. */
    customerId: uuid(),
    /** The id that the customer has at the source: who ordered there before is known by it. */
    externalCustomerId: text(),
    /** The merges of customers by which it came to its customer, the last one at the end. */
    carriedBy: uuid().array().notNull().default(sql`'{}'`),
    orderedAt: instant().notNull(),
    shippedAt: instant(),
    deliveredAt: instant(),
    cancelledAt: instant(),
    currency: text().notNull(),
    totalMinor: minorUnits().notNull(),
    /** Given back of it, in the same currency. */
    refundedMinor: minorUnits().notNull().default(0),
    /** When the source changed it last: what is older than that is not taken any more. */
    changedAt: instant(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('orders_external').on(table.workspaceId, table.source, table.externalId),
    index('orders_customer').on(table.workspaceId, table.customerId, table.orderedAt, table.id),
    index('orders_ordered').on(table.workspaceId, table.orderedAt, table.id),
    index('orders_delivered').on(table.workspaceId, table.deliveredAt).where(sql`delivered_at is not null`),
    index('orders_external_customer')
      .on(table.workspaceId, table.source, table.externalCustomerId)
      .where(sql`external_customer_id is not null`),
    foreignKey({
      columns: [table.workspaceId, table.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }),
  ],
);

const ofOrder = (table: { workspaceId: AnyPgColumn; orderId: AnyPgColumn }) =>
  foreignKey({
    columns: [table.workspaceId, table.orderId],
    foreignColumns: [orders.workspaceId, orders.id],
  }).onDelete('cascade');

/** What was ordered, line by line. */
export const orderLines = pgTable(
  'order_lines',
  {
    workspaceId: workspaceId(),
    orderId: uuid().notNull(),
    line: integer().notNull(),
    productId: uuid(),
    sku: text(),
    name: text().notNull(),
    quantity: integer().notNull(),
    /** Of one piece. */
    priceMinor: minorUnits(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.orderId, table.line] }),
    index('order_lines_product').on(table.workspaceId, table.productId),
    ofOrder(table),
    foreignKey({
      columns: [table.workspaceId, table.productId],
      foreignColumns: [products.workspaceId, products.id],
    }),
  ],
);

/**
 * What was given back. It may be told before its order is: then it waits here, under the id that the order has at the
 * source. A source that tells sums alone has one row with an empty id.
 */
export const orderRefunds = pgTable(
  'order_refunds',
  {
    workspaceId: workspaceId(),
    source: text().notNull(),
    externalOrderId: text().notNull(),
    externalId: text().notNull(),
    orderId: uuid(),
    amountMinor: minorUnits().notNull(),
    /** Null where a source tells sums alone. */
    refundedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.source, table.externalOrderId, table.externalId] }),
    index('order_refunds_order').on(table.workspaceId, table.orderId),
    ofOrder(table),
  ],
);

/** What one unit of a currency is worth in the currency of the workspace, from a day on. */
export const currencyRates = pgTable(
  'currency_rates',
  {
    workspaceId: workspaceId(),
    currency: text().notNull(),
    day: date({ mode: 'string' }).notNull(),
    rate: numeric({ precision: 24, scale: 12, mode: 'number' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.currency, table.day] })],
);

/** How a workspace counts its orders; without a row as its zone lets guess. */
export const orderSettings = pgTable('order_settings', {
  workspaceId: workspaceId().primaryKey(),
  currency: text().notNull(),
});

import { sql } from 'drizzle-orm';
import { foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../../platform/database/columns.ts';

export const shopKinds = ['shopify', 'woocommerce', 'signed'] as const;
export type ShopKind = (typeof shopKinds)[number];

/** A shop that tells its orders by itself. Its id is the source of its orders. */
export const shops = pgTable(
  'shops',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    kind: text().$type<ShopKind>().notNull(),
    name: text().notNull(),
    /** By what its calls are signed: sealed. */
    secret: text().notNull(),
    hookKey: text().notNull(),
    createdBy: uuid(),
    createdAt: instant().notNull(),
    lastHeardAt: instant(),
    /** When a call came last that was not signed with the secret; noted once a minute at most. */
    unsignedAt: instant(),
    closedAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);

/** What a called address leads to: read before it is known whose call it is. */
export const shopHooks = pgTable('shop_hooks', {
  key: text().primaryKey(),
  workspaceId: uuid().notNull(),
  shopId: uuid().notNull(),
});

export type DeliveryFate = 'stored' | 'taken' | 'left' | 'refused';

/** What a shop sent, byte for byte, until it was taken in. */
export const shopDeliveries = pgTable(
  'shop_deliveries',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    shopId: uuid().notNull(),
    /** By what a repetition is known: the signed id of the call, else the hash of its bytes. */
    repeatKey: text().notNull(),
    receivedAt: instant().notNull(),
    /** Gone when it was taken in; what could not be read stays for a person to look at. */
    body: text(),
    fate: text().$type<DeliveryFate>().notNull(),
    /** Why it was left or refused: a code with a sentence. */
    reason: text(),
    tries: integer().notNull().default(0),
    processedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('shop_deliveries_repeat').on(table.workspaceId, table.shopId, table.repeatKey),
    index('shop_deliveries_waiting').on(table.workspaceId, table.receivedAt).where(sql`processed_at is null`),
    index('shop_deliveries_shop').on(table.workspaceId, table.shopId, table.receivedAt),
    foreignKey({
      columns: [table.workspaceId, table.shopId],
      foreignColumns: [shops.workspaceId, shops.id],
    }).onDelete('cascade'),
  ],
);

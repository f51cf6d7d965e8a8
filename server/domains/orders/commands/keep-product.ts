import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { notFound } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { orderLines, products } from '../schema.ts';

const name = z.string().trim().min(1).max(300);
const followUpDays = z.number().int().min(0).max(730).nullable();

export const productInput = {
  sku: z.string().trim().min(1).max(100),
  name,
  followUpDays: followUpDays.optional(),
};
export const productChanges = { name: name.optional(), followUpDays: followUpDays.optional() };

/** Tells a product by its number (SKU): told again it is the same one. Lines that name the number already are tied to it. */
export const keepProduct = command({
  name: 'orders.keep-product',
  permission: 'orders:write',
  input: z.strictObject(productInput),
  async run({ tx, actor, now, announce }, { sku, ...given }) {
    const { workspaceId } = actor;
    const row = { workspaceId, id: newId(), sku, ...given, createdAt: now, updatedAt: now };
    const [kept] = await tx
      .insert(products)
      .values(row)
      .onConflictDoUpdate({ target: [products.workspaceId, products.sku], set: { ...given, updatedAt: now } })
      .returning();
    if (!kept) throw new Error('A product that was written is gone');
    const nameless = and(
      eq(orderLines.workspaceId, workspaceId),
      eq(orderLines.sku, sku),
      isNull(orderLines.productId),
    );
    await tx.update(orderLines).set({ productId: kept.id }).where(nameless);
    announce('product.changed', { type: 'product', id: kept.id }, { productId: kept.id });
    return { product: kept, isNew: kept.id === row.id };
  },
});

/** Another name, or other days of the follow-up. @throws Problem 404 `product-not-found`. */
export const changeProduct = command({
  name: 'orders.change-product',
  permission: 'orders:write',
  input: z.strictObject({ productId: z.uuid(), ...productChanges }),
  async run({ tx, actor, now, announce }, { productId, ...given }) {
    const mine = and(eq(products.workspaceId, actor.workspaceId), eq(products.id, productId));
    const [kept] = await tx
      .update(products)
      .set({ ...given, updatedAt: now })
      .where(mine)
      .returning();
    if (!kept) throw notFound('product');
    announce('product.changed', { type: 'product', id: productId }, { productId });
    return kept;
  },
});

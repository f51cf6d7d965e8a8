import { and, asc, count, eq, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId, newSecret } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { publicAddress } from '../../../platform/public-address.ts';
import { secretBox } from '../../../platform/secrets/secret-box.ts';
import { shopDeliveries, shopHooks, shopKinds, shops } from './schema.ts';

export type ShopRow = typeof shops.$inferSelect;

const secretInput = z.string().trim().min(8).max(200);

/**
 * Connects a shop: what it tells comes to an address of its own, signed with the secret. That of Shopify stands in its
 * settings; for the others one is made unless it is given, and shown this once.
 * @throws Problem 400 `shop-secret-missing`.
 */
export const connectShop = command({
  name: 'orders.connect-shop',
  permission: 'orders:manage',
  input: z.strictObject({
    kind: z.enum(shopKinds),
    name: z.string().trim().min(1).max(200),
    secret: secretInput.optional(),
  }),
  async run(run, { kind, name, secret: given }) {
    const { tx, actor, now, announce } = run;
    if (kind === 'shopify' && !given)
      throw new Problem(400, 'shop-secret-missing', { fields: { secret: 'invalid' } });
    const secret = given ?? `whsec_${Buffer.from(newSecret(256), 'base64url').toString('base64')}`;
    const id = newId();
    const hookKey = newSecret(160);
    const createdBy = memberIdOf(actor);
    const row = { workspaceId: actor.workspaceId, id, kind, name, hookKey, createdBy, createdAt: now };
    await tx.insert(shops).values({ ...row, secret: (await secretBox()).seal(secret, id) });
    await tx.insert(shopHooks).values({ key: hookKey, workspaceId: actor.workspaceId, shopId: id });
    announce('shop.connected', { type: 'shop', id }, { shopId: id, kind });
    return { shopId: id, hookAddress: hookAddressOf(hookKey), secret: given ? null : secret };
  },
});

/** Another name, or another secret from now on. @throws Problem 404 `shop-not-found`. */
export const changeShop = command({
  name: 'orders.change-shop',
  permission: 'orders:manage',
  input: z.strictObject({
    shopId: z.uuid(),
    name: z.string().trim().min(1).max(200).optional(),
    secret: secretInput.optional(),
  }),
  async run(run, { shopId, name, secret }) {
    const row = await findShop(run, shopId);
    const sealed = secret ? { secret: (await secretBox()).seal(secret, row.id) } : {};
    await write(run, shopId, { name: name ?? row.name, ...sealed });
    run.announce('shop.changed', { type: 'shop', id: shopId }, { shopId });
  },
});

/** From now on nothing of this shop is taken; its orders stay. @throws Problem 404 `shop-not-found`. */
export const closeShop = command({
  name: 'orders.close-shop',
  permission: 'orders:manage',
  input: z.strictObject({ shopId: z.uuid() }),
  async run(run, { shopId }) {
    await findShop(run, shopId);
    await write(run, shopId, { closedAt: run.now });
    run.announce('shop.closed', { type: 'shop', id: shopId }, { shopId });
  },
});

/** The shops that are connected, with how many of their calls wait and could not be read. No secret is shown. */
export const listShops = query({
  name: 'orders.list-shops',
  permission: 'orders:manage',
  input: z.strictObject({}),
  async run({ tx, actor }) {
    const { workspaceId, shopId, fate } = shopDeliveries;
    const rows = await tx
      .select()
      .from(shops)
      .where(and(eq(shops.workspaceId, actor.workspaceId), isNull(shops.closedAt)))
      .orderBy(asc(shops.createdAt));
    const counts = await tx
      .select({ shopId, fate, count: count() })
      .from(shopDeliveries)
      .where(and(eq(workspaceId, actor.workspaceId), inArray(fate, ['stored', 'refused'])))
      .groupBy(shopId, fate);
    const of = (id: string, what: string) =>
      counts.find((one) => one.shopId === id && one.fate === what)?.count ?? 0;
    return rows.map(({ id, kind, name, hookKey, createdAt, lastHeardAt, unsignedAt }) => ({
      ...{ id, kind, name, hookAddress: hookAddressOf(hookKey), createdAt, lastHeardAt, unsignedAt },
      ...{ waiting: of(id, 'stored'), refused: of(id, 'refused') },
    }));
  },
});

/** A shop in use. @throws Problem 404 `shop-not-found`. */
export async function findShop({ tx, actor }: Run, shopId: string): Promise<ShopRow> {
  const mine = and(eq(shops.workspaceId, actor.workspaceId), eq(shops.id, shopId), isNull(shops.closedAt));
  const [row] = await tx.select().from(shops).where(mine);
  if (!row) throw notFound('shop');
  return row;
}

async function write({ tx, actor }: Run, shopId: string, changes: Partial<ShopRow>): Promise<void> {
  await tx
    .update(shops)
    .set(changes)
    .where(and(eq(shops.workspaceId, actor.workspaceId), eq(shops.id, shopId)));
}

/** Where a shop calls. */
function hookAddressOf(hookKey: string): string {
  return `${publicAddress()}/api/v1/shop-hooks/${hookKey}`;
}

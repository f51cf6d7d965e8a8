import { and, eq } from 'drizzle-orm';
import { system } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { notFound, nullIfMissing, Problem } from '../../../kernel/problem.ts';
import { inUnit, type Run } from '../../../platform/command.ts';
import { database } from '../../../platform/database/open.ts';
import { insertJobs, ringQueue } from '../../../platform/jobs/queue.ts';
import { secretBox } from '../../../platform/secrets/secret-box.ts';
import { findShop, type ShopRow } from './keep-shop.ts';
import { isTrial, type Knock, kinds } from './kinds.ts';
import { shopDeliveries, shopHooks, shops } from './schema.ts';

export const deliveryQueue = 'orders.take-delivery';
export type DeliveryJob = { workspaceId: string; deliveryId: string };

/** What one job may last, in seconds. */
export const longestTake = 120;

/**
 * Keeps what a shop sent: when this resolves, its bytes and the job that reads them are committed, and only then may the
 * shop hear a yes. The same call once more is the one that is kept.
 * @throws Problem 404 `shop-hook-not-found`, 401 `signature-invalid`, 400 `body-invalid`, 503 `delivery-not-kept`: the
 * shop brings it again.
 */
export async function keepDelivery(key: string, knock: Knock): Promise<void> {
  try {
    await keep(key, knock);
  } catch (error) {
    if (error instanceof Problem) throw error;
    console.error(
      JSON.stringify({ alarm: 'delivery-not-kept', why: error instanceof Error ? error.message : '' }),
    );
    throw new Problem(503, 'delivery-not-kept', { retryAfter: 60 });
  }
}

async function keep(key: string, knock: Knock): Promise<void> {
  const [hook] = await database().owner.select().from(shopHooks).where(eq(shopHooks.key, key));
  if (!hook) throw notFound('shop-hook');
  const { workspaceId, shopId } = hook;
  const came = await inUnit({ actor: system(workspaceId), now: knock.now }, async (run) => {
    const shop = await findShop(run, shopId).catch(nullIfMissing);
    if (!shop) throw notFound('shop-hook');
    if (isTrial(shop.kind, knock)) return 'known';
    const secret = (await secretBox()).open(shop.secret, shop.id);
    if (!kinds[shop.kind].isGenuine(secret, knock)) {
      await noteUnsigned(run, shop);
      return 'unsigned';
    }
    const what = { body: textOf(knock.raw), repeatKey: kinds[shop.kind].repeatKey(knock) };
    return (await store(run, shop, what)) ? 'new' : 'known';
  });
  if (came === 'unsigned') throw new Problem(401, 'signature-invalid');
  if (came === 'new') ringQueue(deliveryQueue);
}

const betweenNotes = 60_000;

/** A wrong secret is the commonest fault, and the shop alone would know of it. Of such a call nothing but its moment is kept. */
async function noteUnsigned({ tx, now }: Run, { workspaceId, id, unsignedAt }: ShopRow): Promise<void> {
  if (unsignedAt && now.getTime() - unsignedAt.getTime() < betweenNotes) return;
  await tx
    .update(shops)
    .set({ unsignedAt: now })
    .where(and(eq(shops.workspaceId, workspaceId), eq(shops.id, id)));
}

async function store(
  { tx, now }: Run,
  shop: ShopRow,
  what: { body: string; repeatKey: string },
): Promise<boolean> {
  const { workspaceId, id: shopId } = shop;
  const row = { workspaceId, id: newId(), shopId, ...what, receivedAt: now, fate: 'stored' as const };
  const made = await tx
    .insert(shopDeliveries)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: shopDeliveries.id });
  await tx
    .update(shops)
    .set({ lastHeardAt: now })
    .where(and(eq(shops.workspaceId, workspaceId), eq(shops.id, shopId)));
  if (made.length === 0) return false;
  const data: DeliveryJob = { workspaceId, deliveryId: row.id };
  await insertJobs(tx, deliveryQueue, [{ data, expireInSeconds: longestTake }]);
  return true;
}

function textOf(raw: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(raw);
    if (!text.includes('\0')) return text;
  } catch {
    // Not UTF-8: no shop sends such a thing.
  }
  throw new Problem(400, 'body-invalid');
}

import { and, asc, eq, isNull, lt } from 'drizzle-orm';
import { system } from '../../../kernel/actor.ts';
import { Problem } from '../../../kernel/problem.ts';
import { inUnit, type Run } from '../../../platform/command.ts';
import { insertJobs } from '../../../platform/jobs/queue.ts';
import { inEachWorkspace } from '../../access/index.ts';
import { recordOrders } from '../commands/record-orders.ts';
import { recordRefund } from '../commands/record-refund.ts';
import { DeliveryUnreadable, type Told } from '../rules/shops/told.ts';
import { type DeliveryJob, deliveryQueue, longestTake } from './keep-delivery.ts';
import { kinds } from './kinds.ts';
import { type DeliveryFate, shopDeliveries, shops } from './schema.ts';

type Settled = { fate: DeliveryFate; reason: string | null };

/**
 * Takes in what a shop sent, in one transaction with its end, so that a repeated job finds it done. What its shop would
 * never write is refused and stays for a person to look at.
 * @throws when the database is away: then the job comes again.
 */
export async function takeDelivery({ workspaceId, deliveryId }: DeliveryJob, now: Date): Promise<void> {
  await inUnit({ actor: system(workspaceId), now }, async (run) => {
    const mine = and(
      eq(shopDeliveries.workspaceId, workspaceId),
      eq(shopDeliveries.id, deliveryId),
      isNull(shopDeliveries.processedAt),
    );
    const [row] = await run.tx.select().from(shopDeliveries).where(mine).for('update');
    if (!row) return;
    const { shopId, body } = row;
    const whose = and(eq(shops.workspaceId, workspaceId), eq(shops.id, shopId));
    const [shop] = await run.tx.select().from(shops).where(whose);
    const settled =
      shop && body !== null
        ? await settle(run, shopId, () => kinds[shop.kind].read(parseExactly(body)))
        : gone;
    const kept = settled.fate === 'refused' ? {} : { body: null };
    await run.tx
      .update(shopDeliveries)
      .set({ ...settled, ...kept, processedAt: now })
      .where(mine);
  });
}

const gone: Settled = { fate: 'left', reason: 'shop-gone' };

async function settle(run: Run, shopId: string, read: () => Told): Promise<Settled> {
  try {
    const told = read();
    if (told.what === 'nothing') return { fate: 'left', reason: told.reason };
    if (told.what === 'refund') await recordRefund(run.context, { source: shopId, ...told });
    else await recordOrders(run.context, { source: shopId, orders: [told.order] });
    return { fate: 'taken', reason: null };
  } catch (error) {
    const part = partOf(error);
    if (part === null) throw error;
    return { fate: 'refused', reason: part };
  }
}

/** Ids may be longer than numbers are exact: such a one stays the text that it was. @throws SyntaxError */
function parseExactly(body: string): unknown {
  return JSON.parse(body, (_key, value: unknown, context?: { source: string }) =>
    typeof value === 'number' && !Number.isSafeInteger(value) && /^\d+$/.test(context?.source ?? '')
      ? context?.source
      : value,
  );
}

/** The part of a delivery that nobody can read, null for a failure of another kind. */
function partOf(error: unknown): string | null {
  if (error instanceof SyntaxError) return 'body';
  if (error instanceof DeliveryUnreadable) return error.message.slice(0, 200) || 'body';
  if (!(error instanceof Problem) || error.code !== 'input-invalid') return null;
  return Object.keys(error.details.fields ?? {})
    .join(', ')
    .slice(0, 200);
}

/** Milliseconds after which a delivery that nobody took in is asked about again, and for which its line is kept. */
const tooLong = 20 * 60_000;
const kept = 30 * 86_400_000;

/** Gives a job to deliveries whose own was lost, and lets old lines go. A job too many does no harm. */
export async function tidyDeliveries(now: Date): Promise<void> {
  await inEachWorkspace(now, (context) =>
    inUnit(context, async ({ tx, actor }) => {
      const { workspaceId } = actor;
      const before = (milliseconds: number) =>
        and(
          eq(shopDeliveries.workspaceId, workspaceId),
          lt(shopDeliveries.receivedAt, new Date(now.getTime() - milliseconds)),
        );
      await tx.delete(shopDeliveries).where(before(kept));
      const rows = await tx
        .select({ id: shopDeliveries.id })
        .from(shopDeliveries)
        .where(and(before(tooLong), isNull(shopDeliveries.processedAt)))
        .orderBy(asc(shopDeliveries.receivedAt))
        .limit(1000);
      const jobs = rows.map(({ id }) => {
        const data: DeliveryJob = { workspaceId, deliveryId: id };
        return { data, expireInSeconds: longestTake };
      });
      if (jobs.length > 0) await insertJobs(tx, deliveryQueue, jobs);
    }),
  );
}

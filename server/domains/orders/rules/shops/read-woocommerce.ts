import { z } from 'zod';
import { minorOf } from '../amounts.ts';
import { isCurrency } from '../money.ts';
import { DeliveryUnreadable, type Told } from './told.ts';

const words = z.string().nullish();
/** WooCommerce writes UTC without saying so. */
const utc = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)
  .transform((text) => `${text}Z`);

const order = z.object({
  id: z.number().int().transform(String),
  number: z.union([z.string(), z.number()]).transform(String).nullish(),
  status: z.string(),
  currency: z.string(),
  total: z.string(),
  customer_id: z.number().int().default(0),
  date_created_gmt: utc,
  date_modified_gmt: utc.nullish(),
  date_completed_gmt: utc.nullish(),
  billing: z.object({ first_name: words, last_name: words, email: words, phone: words }).nullish(),
  refunds: z.array(z.object({ id: z.number().int().transform(String), total: z.string() })).default([]),
  line_items: z
    .array(
      z.object({
        sku: words,
        name: words,
        quantity: z.number().int().min(0),
        price: z.union([z.string(), z.number()]).nullish(),
      }),
    )
    .default([]),
});

/** States in which nothing was ordered yet, and those in which nothing will be delivered. */
const notPlaced = ['checkout-draft', 'auto-draft', 'draft'];
const ended = ['cancelled', 'failed', 'trash'];

/**
 * What a webhook of WooCommerce tells (topics order.created, order.updated, order.deleted; REST API v3).
 * A completed order was handed over to the carrier; when it arrived, WooCommerce does not know.
 * @throws DeliveryUnreadable
 */
export function readWooCommerce(body: unknown): Told {
  // A deleted order is told by its id alone.
  if (z.strictObject({ id: z.number() }).safeParse(body).success)
    return { what: 'nothing', reason: 'deleted-there' };
  const parsed = order.safeParse(body);
  if (!parsed.success) throw new DeliveryUnreadable(parsed.error.issues[0]?.path.join('.') ?? '');
  const { data } = parsed;
  if (notPlaced.includes(data.status)) return { what: 'nothing', reason: 'not-placed' };
  const currency = data.currency.toUpperCase();
  if (!isCurrency(currency)) throw new DeliveryUnreadable('currency');
  const total = minorOf(data.total, currency);
  if (total === null || total < 0) throw new DeliveryUnreadable('total');
  const changedAt = data.date_modified_gmt ?? data.date_created_gmt;
  return {
    what: 'order',
    order: {
      ...{
        externalId: data.id,
        number: `#${data.number ?? data.id}`,
        currency,
        total,
        customer: buyerOf(data),
      },
      orderedAt: data.date_created_gmt,
      shippedAt: data.date_completed_gmt ?? null,
      cancelledAt: ended.includes(data.status) ? changedAt : null,
      refunds: data.refunds.map((one) => ({
        ...{ externalId: one.id, amount: Math.abs(minorOf(one.total, currency) ?? 0), refundedAt: changedAt },
      })),
      ...(data.status === 'refunded' ? { refunded: total } : {}),
      lines: data.line_items.map((one) => ({
        ...{ sku: one.sku?.trim() || null, name: one.name || one.sku || '–', quantity: one.quantity },
        price: minorOf(String(one.price ?? ''), currency),
      })),
      changedAt,
    },
  };
}

function buyerOf({ customer_id, billing }: z.output<typeof order>) {
  const name = [billing?.first_name, billing?.last_name].filter(Boolean).join(' ');
  return {
    ...(customer_id > 0 ? { externalId: String(customer_id) } : {}),
    ...(billing?.email && z.email().safeParse(billing.email).success ? { email: billing.email } : {}),
    ...(billing?.phone ? { phone: billing.phone.slice(0, 50) } : {}),
    ...(name ? { name: name.slice(0, 500) } : {}),
  };
}

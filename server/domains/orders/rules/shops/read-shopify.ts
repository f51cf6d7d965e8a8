import { z } from 'zod';
import { minorOf } from '../amounts.ts';
import { isCurrency } from '../money.ts';
import { DeliveryUnreadable, type Told } from './told.ts';

const id = z.union([z.number().int(), z.string().min(1)]).transform(String);
const at = z.iso.datetime({ offset: true });
const words = z.string().nullish();

const refund = z.object({
  id,
  order_id: id.nullish(),
  created_at: at,
  processed_at: at.nullish(),
  transactions: z
    .array(z.object({ kind: z.string(), status: z.string().nullish(), amount: z.string(), currency: words }))
    .default([]),
});

const order = z.object({
  id,
  name: z.string().min(1),
  email: words,
  contact_email: words,
  phone: words,
  test: z.boolean().nullish(),
  created_at: at,
  processed_at: at.nullish(),
  updated_at: at.nullish(),
  cancelled_at: at.nullish(),
  currency: z.string(),
  total_price: z.string(),
  customer: z.object({ id, email: words, phone: words, first_name: words, last_name: words }).nullish(),
  billing_address: z.object({ name: words, phone: words }).nullish(),
  fulfillments: z
    .array(z.object({ status: words, created_at: at, updated_at: at.nullish(), shipment_status: words }))
    .default([]),
  refunds: z.array(refund).default([]),
  line_items: z
    .array(
      z.object({
        sku: words,
        name: words,
        title: words,
        quantity: z.number().int().min(0),
        price: z.string(),
      }),
    )
    .default([]),
});

/**
 * What a webhook of Shopify tells (topics orders/create, orders/updated, orders/cancelled, refunds/create; API 2026-01).
 * By the shape of the body, not by the topic, which is not signed.
 * @throws DeliveryUnreadable
 */
export function readShopify(body: unknown): Told {
  const asRefund = refund.safeParse(body);
  if (asRefund.success && asRefund.data.order_id) return readRefund(asRefund.data, asRefund.data.order_id);
  const parsed = order.safeParse(body);
  if (!parsed.success) throw new DeliveryUnreadable(parsed.error.issues[0]?.path.join('.') ?? '');
  const { data } = parsed;
  if (data.test) return { what: 'nothing', reason: 'test-order' };
  const currency = data.currency.toUpperCase();
  if (!isCurrency(currency)) throw new DeliveryUnreadable('currency');
  const total = minorOf(data.total_price, currency);
  if (total === null || total < 0) throw new DeliveryUnreadable('total_price');
  const sent = data.fulfillments.filter(({ status }) => status !== 'cancelled');
  const delivered = sent.filter(({ shipment_status }) => shipment_status === 'delivered');
  return {
    what: 'order',
    order: {
      ...{ externalId: data.id, number: data.name, currency, total, customer: buyerOf(data) },
      orderedAt: data.processed_at ?? data.created_at,
      shippedAt: earliest(sent.map((one) => one.created_at)),
      deliveredAt:
        delivered.length > 0 && delivered.length === sent.length
          ? latest(delivered.map((one) => one.updated_at ?? one.created_at))
          : null,
      cancelledAt: data.cancelled_at ?? null,
      refunds: data.refunds.map((one) => refundOf(one, currency)).filter(({ amount }) => amount > 0),
      lines: data.line_items.map((one) => ({
        ...{ sku: one.sku?.trim() || null, name: one.name || one.title || one.sku || '–' },
        ...{ quantity: one.quantity, price: minorOf(one.price, currency) },
      })),
      ...(data.updated_at ? { changedAt: data.updated_at } : {}),
    },
  };
}

function readRefund(data: z.output<typeof refund>, externalOrderId: string): Told {
  const currency = data.transactions.find((one) => one.currency)?.currency?.toUpperCase() ?? '';
  if (data.transactions.length > 0 && !isCurrency(currency))
    throw new DeliveryUnreadable('transactions.currency');
  const one = refundOf(data, currency);
  if (one.amount === 0) return { what: 'nothing', reason: 'nothing-given-back' };
  return { what: 'refund', externalOrderId, refund: one };
}

function refundOf(
  { id: externalId, created_at, processed_at, transactions }: z.output<typeof refund>,
  currency: string,
) {
  const back = transactions.filter(
    ({ kind, status }) => kind === 'refund' && status !== 'failure' && status !== 'error',
  );
  const amount = back.reduce((sum, one) => sum + Math.abs(minorOf(one.amount, currency) ?? 0), 0);
  return { externalId, amount, refundedAt: processed_at ?? created_at };
}

function buyerOf({ customer, email, contact_email, phone, billing_address }: z.output<typeof order>) {
  const names = [customer?.first_name, customer?.last_name].filter(Boolean).join(' ');
  const mail = customer?.email || email || contact_email;
  const number = customer?.phone || phone || billing_address?.phone;
  const name = names || billing_address?.name;
  return {
    ...(customer ? { externalId: customer.id } : {}),
    ...(mail && z.email().safeParse(mail).success ? { email: mail } : {}),
    ...(number ? { phone: number.slice(0, 50) } : {}),
    ...(name ? { name: name.slice(0, 500) } : {}),
  };
}

const byTime = (one: string, other: string) => Date.parse(one) - Date.parse(other);
const earliest = (times: string[]) => [...times].sort(byTime)[0] ?? null;
const latest = (times: string[]) => [...times].sort(byTime).at(-1) ?? null;

import { z } from 'zod';
import { isCurrency } from './rules/money.ts';

/** An amount in minor units, far below where numbers stop being exact. */
const amount = z.number().int().min(0).max(1_000_000_000_000_000);
const at = z.iso.datetime({ offset: true });

/** A code of a currency, in capital letters. */
export const currencyInput = z
  .string()
  .length(3)
  .transform((code) => code.toUpperCase())
  .refine(isCurrency, { error: 'currency-unknown' });

/** A word for where orders come from, or the id of a connected shop. */
export const sourceInput = z.string().regex(/^[a-z0-9][a-z0-9:._-]{0,59}$/);

/**
 * An order as a source tells it. What is left out stays as it was, null takes away; refunds are added up, each counted
 * once by its id.
 */
export const orderInput = z.strictObject({
  externalId: z.string().min(1).max(200),
  number: z.string().trim().min(1).max(100).optional(),
  customer: z
    .strictObject({
      externalId: z.string().min(1).max(200).optional(),
      email: z.email().max(320).optional(),
      phone: z.string().max(50).optional(),
      name: z.string().trim().max(500).optional(),
    })
    .optional(),
  orderedAt: at,
  shippedAt: at.nullable().optional(),
  deliveredAt: at.nullable().optional(),
  cancelledAt: at.nullable().optional(),
  currency: currencyInput,
  total: amount,
  /** The whole sum given back, where the source tells no single refunds. */
  refunded: amount.optional(),
  refunds: z
    .array(z.strictObject({ externalId: z.string().min(1).max(200), amount, refundedAt: at }))
    .max(200)
    .default([]),
  lines: z
    .array(
      z.strictObject({
        sku: z.string().trim().min(1).max(100).nullable().default(null),
        name: z.string().trim().min(1).max(300),
        quantity: z.number().int().min(0).max(1_000_000),
        price: amount.nullable().default(null),
      }),
    )
    .max(500)
    .optional(),
  /** When the source changed it; what is older than what is known is not taken. */
  changedAt: at.optional(),
});
export type OrderInput = z.output<typeof orderInput>;

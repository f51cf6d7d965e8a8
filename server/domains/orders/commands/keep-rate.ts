import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { currencyInput } from '../inputs.ts';
import { baseCurrency } from '../queries/find-settings.ts';
import { currencyRates, orderSettings } from '../schema.ts';

const day = z.iso.date();
export const rateInput = { currency: currencyInput, day, rate: z.number().positive().max(1_000_000_000) };

/**
 * Says what one unit of a currency is worth in the workspace's from a day on; said again for the day it is another one.
 * @throws Problem 400 `rate-of-own-currency`.
 */
export const keepRate = command({
  name: 'orders.keep-rate',
  permission: 'orders:write',
  input: z.strictObject(rateInput),
  async run(run, given) {
    const { tx, actor, announce } = run;
    if (given.currency === (await baseCurrency(run)))
      throw new Problem(400, 'rate-of-own-currency', { fields: { currency: 'invalid' } });
    const { workspaceId, currency, day: from } = currencyRates;
    await tx
      .insert(currencyRates)
      .values({ workspaceId: actor.workspaceId, ...given })
      .onConflictDoUpdate({ target: [workspaceId, currency, from], set: { rate: given.rate } });
    announce(
      'currency-rate.changed',
      { type: 'workspace', id: actor.workspaceId },
      { currency: given.currency, day: given.day },
    );
    return given;
  },
});

/** Takes a rate away: the one of the day before it holds again. @throws Problem 404 `currency-rate-not-found`. */
export const removeRate = command({
  name: 'orders.remove-rate',
  permission: 'orders:write',
  input: z.strictObject({ currency: currencyInput, day }),
  async run({ tx, actor, announce }, given) {
    const it = and(
      eq(currencyRates.workspaceId, actor.workspaceId),
      eq(currencyRates.currency, given.currency),
      eq(currencyRates.day, given.day),
    );
    const gone = await tx.delete(currencyRates).where(it).returning({ day: currencyRates.day });
    if (gone.length === 0) throw notFound('currency-rate');
    announce('currency-rate.changed', { type: 'workspace', id: actor.workspaceId }, given);
  },
});

/** Chooses the currency that the workspace counts in. Rates were said in the old one, so that they go. */
export const changeSettings = command({
  name: 'orders.change-settings',
  permission: 'orders:manage',
  input: z.strictObject({ currency: currencyInput }),
  async run(run, { currency }) {
    const { tx, actor, announce } = run;
    const { workspaceId } = actor;
    if (currency !== (await baseCurrency(run)))
      await tx.delete(currencyRates).where(eq(currencyRates.workspaceId, workspaceId));
    await tx
      .insert(orderSettings)
      .values({ workspaceId, currency })
      .onConflictDoUpdate({ target: orderSettings.workspaceId, set: { currency } });
    announce('order-settings.changed', { type: 'workspace', id: workspaceId }, { currency });
    return { currency };
  },
});

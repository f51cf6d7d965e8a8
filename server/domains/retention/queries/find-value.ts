import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { decidedByPeopleAmong, findCustomer } from '../../customers/index.ts';
import { findOrderSettings } from '../../orders/index.ts';
import { newestOpportunities } from '../opportunities/list-opportunities.ts';
import { alive, expectedOfKnown, nextOrder } from '../rules/bg-nbd.ts';
import { aheadDays } from '../rules/figures.ts';
import { buyerOf, lateBy } from '../rules/kept.ts';
import { isAtRisk } from '../rules/orders/rhythm.ts';
import { lifetimeValue, type Model, ordersBetween, orderWorth, type Terms } from '../rules/value.ts';
import { retentionFigures } from '../schema.ts';
import { factsOf } from './facts.ts';
import { readSettings, termsOf } from './find-settings.ts';
import { newestFit } from './read-orders.ts';
import { daysOf } from './today.ts';

/** Within which range the orders of a customer lie with which chance. */
const confidence = 0.8;
const monthWeeks = 365.25 / 7 / 12;

/**
 * What is known of one customer as one who comes back, as of today: rhythm, chances and value with all they stand on, and
 * what happened to them lately. @throws Problem 404 `customer-not-found`.
 */
export const findValue = query({
  name: 'retention.find-value',
  permission: 'retention:read',
  input: z.strictObject({ customerId: z.uuid() }),
  async run(run, asked) {
    const { id: customerId } = await findCustomer(run.context, asked);
    const { currency } = await findOrderSettings(run.context, {});
    const kept = await readKept(run, customerId);
    const fit = await newestFit(run);
    const model = fit?.fit?.model ?? null;
    const today = (await daysOf(run))(run.now);
    const terms = termsOf(await readSettings(run));
    const late = kept ? lateBy(kept, today) : null;
    const foretold = kept && model ? foretell(model, kept, today, terms) : null;
    const facts = (await factsOf(run, [customerId])).get(customerId) ?? [];
    return {
      ...{ customerId, currency, aheadDays, lateDays: late },
      /** Nothing is foretold of whoever objected to that. */
      isSpared: (await decidedByPeopleAmong(run, [customerId])).size > 0,
      orders: kept && {
        ...{ days: kept.orders, totalMinor: kept.totalMinor, firstOn: kept.firstOn, lastOn: kept.lastOn },
        ...{ rhythmDays: kept.rhythmDays, nextOn: kept.nextOn },
      },
      isAtRisk: kept ? isAtRisk(kept.rhythmDays, late, foretold?.alive ?? null) : false,
      foretold,
      model: fit && model ? { name: model.variant, until: fit.until } : null,
      facts: facts.slice(0, 12),
      opportunities: await newestOpportunities(run, customerId),
    };
  },
});

async function readKept({ tx, actor }: Run, customerId: string) {
  const { workspaceId } = retentionFigures;
  const [row] = await tx
    .select()
    .from(retentionFigures)
    .where(and(eq(workspaceId, actor.workspaceId), eq(retentionFigures.customerId, customerId)));
  return row ?? null;
}

type Row = NonNullable<Awaited<ReturnType<typeof readKept>>>;

function foretell(model: Model, kept: Row, today: number, terms: Terms) {
  const buyer = buyerOf(kept, today);
  const { variant, parameters } = model;
  const weeks = terms.months * monthWeeks;
  const whole = expectedOfKnown(variant, parameters, buyer, weeks);
  const value = lifetimeValue(model, buyer, terms);
  const range = ordersBetween(model, buyer, weeks, confidence);
  // What an order of that time leaves over, discounted as the whole is.
  const each = whole > 0 ? value / whole : 0;
  return {
    alive: alive(variant, parameters, buyer),
    expected: expectedOfKnown(variant, parameters, buyer, aheadDays / 7),
    nextChance: nextOrder(variant, parameters, buyer, aheadDays / 7),
    orderMinor: Math.round(orderWorth(model, buyer)),
    value: {
      ...{ minor: Math.round(value), months: terms.months, confidence },
      ...{ lowMinor: Math.round(range.low * each), highMinor: Math.round(range.high * each) },
      ...{ marginPercent: terms.margin * 100, discountPercent: terms.yearlyDiscount * 100 },
    },
  };
}

import type { Context } from '../../../platform/command.ts';
import { forgetOthers, keepFigures, mostAtOnce } from '../commands/keep-figures.ts';
import { keepFit } from '../commands/keep-fit.ts';
import { priceProblems } from '../commands/price-problems.ts';
import { settleOpportunities } from '../opportunities/settle-opportunities.ts';
import { readForReckoning } from '../queries/read-orders.ts';
import { columnsOf } from '../rules/overview.ts';
import { reckonApart } from './fit.ts';

/**
 * Reckons a company anew: the models are fitted in a thread of their own, then every customer's figures are kept, a few
 * hundred at a time, so that nobody waits for them. Done again it does no harm.
 */
export async function reckonCompany(context: Context): Promise<{ fitId: string }> {
  const { purchases, until, currency, leftOut, terms, before } = await readForReckoning(context, {});
  const { figures, ...reckoned } = await reckonApart({ orders: columnsOf(purchases), until, terms, before });
  const kept = await keepFit(context, { reckoned, until, currency, leftOut });
  for (let at = 0; at < figures.length; at += mostAtOnce)
    await keepFigures(context, { figures: figures.slice(at, at + mostAtOnce) });
  await forgetOthers(context, { keptSince: context.now });
  await priceProblems(context, {});
  await settleOpportunities(context, {});
  return kept;
}

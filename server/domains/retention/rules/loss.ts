import { reachOf } from '../../../kernel/statistics/distributions.ts';
import { alive } from './bg-nbd.ts';
import { type Buyer, lifetimeValue, type Model, type Terms } from './value.ts';

/** How much of a customer was lost, 0 to 1, and what one who had stayed would have left over. */
export type Loss = { chance: number; worth: number };

/**
 * What became of a customer in the last weeks: by how much the chance fell that they are still one, and what they were worth
 * had they been one at the beginning. Nobody is lost who ordered since then, or came since then.
 */
export function lossWithin(model: Model, buyer: Buyer, weeks: number, terms: Terms): Loss {
  const { variant, parameters } = model;
  if (buyer.T <= weeks || buyer.tX > buyer.T - weeks) return { chance: 0, worth: 0 };
  const then = { ...buyer, T: buyer.T - weeks };
  const before = alive(variant, parameters, then);
  const chance = Math.max(0, before - alive(variant, parameters, buyer));
  return { chance, worth: before > 0 ? lifetimeValue(model, then, terms) / before : 0 };
}

export type Lost = {
  customers: number;
  low: number;
  high: number;
  cost: number;
  lowCost: number;
  highCost: number;
};

/**
 * How many customers were lost, and what that costs: what they would have left over, and what it takes to win as many new
 * ones. The interval is that of many chances that know nothing of each other; it holds not what the model itself does not
 * know.
 */
export function addLosses(losses: readonly Loss[], winningCost: number, confidence = 0.95): Lost {
  let [customers, cost, spread, costSpread] = [0, 0, 0, 0];
  for (const { chance, worth } of losses) {
    const each = worth + winningCost;
    customers += chance;
    cost += chance * each;
    spread += chance * (1 - chance);
    costSpread += chance * (1 - chance) * each * each;
  }
  const z = reachOf(confidence);
  const around = (middle: number, variance: number) => ({
    low: Math.max(0, middle - z * Math.sqrt(variance)),
    high: middle + z * Math.sqrt(variance),
  });
  const [count, money] = [around(customers, spread), around(cost, costSpread)];
  return { customers, ...count, cost, lowCost: money.low, highCost: money.high };
}

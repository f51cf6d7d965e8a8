import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { findOrderSettings } from '../../orders/index.ts';
import { opportunityResults } from '../opportunities/list-opportunities.ts';
import { newestFit } from './read-orders.ts';

/** What the orders of all customers say together, as it was reckoned last; null before that. */
export const findOverview = query({
  name: 'retention.find-overview',
  permission: 'retention:read',
  input: z.strictObject({}),
  async run(run) {
    const row = await newestFit(run);
    const opportunities = await opportunityResults(run);
    if (!row)
      return { reckoned: null, currency: (await findOrderSettings(run.context, {})).currency, opportunities };
    const { fittedAt, until, currency, customers, repeaters, orders, leftOut, fit, overview } = row;
    return {
      ...{ currency, opportunities },
      reckoned: {
        ...{ fittedAt, until, customers, repeaters, orders, leftOut, overview },
        model: fit && {
          name: fit.model.variant,
          parameters: fit.model.parameters,
          spend: fit.model.spend,
          chosenBy: fit.chosenBy,
          spendCorrelation: fit.spendCorrelation,
          foretold: fit.foretold,
        },
      },
    };
  },
});

import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { settleOpportunities } from '../opportunities/settle-opportunities.ts';
import { readSettings, termsOf } from '../queries/find-settings.ts';
import { newestFit, readPurchases } from '../queries/read-orders.ts';
import { figuresOf } from '../rules/figures.ts';
import { firstDayOf, monthOf } from '../rules/orders/months.ts';
import { lossOf } from '../rules/overview.ts';
import { summariesOf } from '../rules/purchases.ts';
import { forget, keepFigures, reckonAlone } from './keep-figures.ts';

/** Reckons some customers anew after an order came or changed, with the model that stands. */
export const recountCustomers = command({
  name: 'retention.recount-customers',
  permission: 'retention:write',
  input: z.strictObject({ customerIds: z.array(z.uuid()).max(500) }),
  async run(run, { customerIds }) {
    await reckonAlone(run);
    const { purchases, until } = await readPurchases(run, customerIds);
    const model = (await newestFit(run))?.fit?.model ?? null;
    const terms = termsOf(await readSettings(run));
    const weeks = (until - firstDayOf(monthOf(until))) / 7;
    const figures = summariesOf(purchases, until).map((one) => ({
      ...figuresOf(one, until, model, terms),
      ...lossOf(model, one, weeks, terms),
    }));
    const known = new Set(figures.map(({ customerId }) => customerId));
    await forget(
      run,
      customerIds.filter((id) => !known.has(id)),
    );
    await keepFigures(run.context, { figures });
    await settleOpportunities(run.context, { customerIds });
  },
});

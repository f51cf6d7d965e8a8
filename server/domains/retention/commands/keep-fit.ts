import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { command } from '../../../platform/command.ts';
import { dateOf } from '../rules/orders/months.ts';
import type { Reckoned } from '../rules/overview.ts';
import { retentionFits } from '../schema.ts';

/** Keeps what was fitted to the orders of a company, and what they say together. */
export const keepFit = command({
  name: 'retention.keep-fit',
  permission: 'retention:write',
  input: z.strictObject({
    reckoned: z.custom<Omit<Reckoned, 'figures'>>(),
    until: z.number().int(),
    currency: z.string(),
    leftOut: z.number().int().min(0),
  }),
  async run({ tx, actor, now, announce }, { reckoned, until, currency, leftOut }) {
    const { customers, repeaters, orders, fit, overview } = reckoned;
    const { workspaceId } = actor;
    const id = newId();
    const counted = { customers, repeaters, orders, leftOut };
    await tx
      .insert(retentionFits)
      .values({ workspaceId, id, fittedAt: now, until: dateOf(until), currency, ...counted, fit, overview });
    const model = fit?.model.variant ?? null;
    const subject = { type: 'workspace', id: workspaceId };
    announce('customers.reckoned', subject, { fitId: id, customers, repeaters, model });
    return { fitId: id };
  },
});

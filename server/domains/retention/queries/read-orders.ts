import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { purchasesOf } from '../../orders/index.ts';
import type { Purchase } from '../rules/purchases.ts';
import { retentionFits } from '../schema.ts';
import { readSettings, termsOf } from './find-settings.ts';
import { daysOf } from './today.ts';

/** Orders until now by the days of the company, those of some customers where such are named. */
export async function readPurchases(run: Run, customerIds?: string[]) {
  const told = await purchasesOf(run.context, { until: run.now, customerIds });
  const dayOf = await daysOf(run);
  const purchases = told.purchases.flatMap(({ customerId, orderedAt, value }): Purchase[] =>
    value === null ? [] : [{ customerId, day: dayOf(orderedAt), value }],
  );
  const leftOut = told.purchases.length - purchases.length;
  return { currency: told.currency, purchases, leftOut, until: dayOf(run.now) };
}

/** All that is needed to reckon a company anew. */
export const readForReckoning = query({
  name: 'retention.read-for-reckoning',
  permission: 'retention:read',
  input: z.strictObject({}),
  async run(run) {
    const last = await newestFit(run, { fitted: true });
    const before = last?.fit ? { parameters: last.fit.parameters, spend: last.fit.model.spend } : null;
    return { ...(await readPurchases(run)), terms: termsOf(await readSettings(run)), before };
  },
});

/** What was reckoned the last time; with `fitted`, the last time that a model could be fitted. */
export async function newestFit({ tx, actor }: Run, { fitted = false } = {}) {
  const { workspaceId, fittedAt, fit, id } = retentionFits;
  const [row] = await tx
    .select()
    .from(retentionFits)
    .where(and(eq(workspaceId, actor.workspaceId), fitted ? isNotNull(fit) : undefined))
    .orderBy(desc(fittedAt), desc(id))
    .limit(1);
  return row ?? null;
}

import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { findOrderSettings } from '../../orders/index.ts';
import type { Terms } from '../rules/value.ts';
import { retentionSettings } from '../schema.ts';

export type Settings = {
  marginPercent: number;
  discountPercent: number;
  horizonMonths: number;
  winningMinor: number;
};
const usual: Settings = { marginPercent: 100, discountPercent: 10, horizonMonths: 12, winningMinor: 0 };

/** On what values stand, with the currency in which they are told. */
export const findSettings = query({
  name: 'retention.find-settings',
  permission: 'retention:read',
  input: z.strictObject({}),
  run: async (run) => {
    const { currency } = await findOrderSettings(run.context, {});
    return { ...(await readSettings(run)), currency };
  },
});

export async function readSettings({ tx, actor }: Run): Promise<Settings> {
  const { workspaceId, ...columns } = retentionSettings;
  const { marginPercent, discountPercent, horizonMonths, winningMinor } = columns;
  const [row] = await tx
    .select({ marginPercent, discountPercent, horizonMonths, winningMinor })
    .from(retentionSettings)
    .where(eq(workspaceId, actor.workspaceId));
  return row ?? usual;
}

/** The settings as rules want them. */
export function termsOf(settings: Settings): Terms & { winningCost: number } {
  return {
    margin: settings.marginPercent / 100,
    yearlyDiscount: settings.discountPercent / 100,
    months: settings.horizonMonths,
    winningCost: settings.winningMinor,
  };
}

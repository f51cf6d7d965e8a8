import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { findWorkspace } from '../../access/index.ts';
import { currencyOfZone } from '../rules/money.ts';
import { orderSettings } from '../schema.ts';

/** How the workspace counts its orders: the currency that all others are turned into. */
export const findSettings = query({
  name: 'orders.find-settings',
  permission: 'orders:read',
  input: z.strictObject({}),
  run: async (run) => ({ currency: await baseCurrency(run) }),
});

/** The currency of the workspace; before somebody chose, that of its zone. */
export async function baseCurrency({ tx, actor }: Run): Promise<string> {
  const { workspaceId, currency } = orderSettings;
  const [row] = await tx.select({ currency }).from(orderSettings).where(eq(workspaceId, actor.workspaceId));
  return row?.currency ?? currencyOfZone((await findWorkspace(actor.workspaceId)).zone);
}

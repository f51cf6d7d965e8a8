import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';

/** A later room says what the customers are worth whose requests wait to be done, so that the list is sorted by it. */
export const setCustomerValues = command({
  name: 'requests.set-customer-values',
  permission: 'requests:write',
  input: z.strictObject({
    values: z
      .array(z.strictObject({ customerId: z.uuid(), valueMinor: z.number().int().nullable() }))
      .max(1000),
  }),
  async run({ tx, actor }, { values }) {
    await tx.execute(sql`
      update requests set customer_value_minor = told."valueMinor"
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as told("customerId" uuid, "valueMinor" bigint)
      where requests.workspace_id = ${actor.workspaceId}::uuid and requests.customer_id = told."customerId"
        and requests.folder = 'work' and requests.status in ('open', 'waiting')
        and requests.customer_value_minor is distinct from told."valueMinor"`);
  },
});

import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';

/** A later room says what customers are worth, so that everybody sees it beside them. It is no edit of the card. */
export const setValues = command({
  name: 'customers.set-values',
  permission: 'customers:write',
  input: z.strictObject({
    values: z
      .array(z.strictObject({ customerId: z.uuid(), valueMinor: z.number().int().nullable() }))
      .max(1000),
  }),
  async run({ tx, actor }, { values }) {
    await tx.execute(sql`
      update customers set value_minor = told."valueMinor"
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as told("customerId" uuid, "valueMinor" bigint)
      where customers.workspace_id = ${actor.workspaceId}::uuid and customers.id = told."customerId"
        and customers.value_minor is distinct from told."valueMinor"`);
  },
});

import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../../platform/command.ts';

/** A later room says how many of the affected were lost, and what that costs; a problem that is not named has no loss. */
export const setLossCosts = command({
  name: 'problems.set-loss-costs',
  permission: 'problems:write',
  input: z.strictObject({
    losses: z
      .array(
        z.strictObject({
          problemId: z.uuid(),
          customers: z.number().min(0),
          lossMinor: z.number().int().min(0),
        }),
      )
      .max(10_000),
  }),
  async run({ tx, actor }, { losses }) {
    await tx.execute(sql`
      update problems set reckoned_lost = told.customers, reckoned_loss_minor = told."lossMinor"
      from problems one left join jsonb_to_recordset(${JSON.stringify(losses)}::jsonb)
        as told("problemId" uuid, customers float8, "lossMinor" bigint) on told."problemId" = one.id
      where one.workspace_id = ${actor.workspaceId}::uuid and problems.workspace_id = one.workspace_id
        and problems.id = one.id and (problems.reckoned_loss_minor is distinct from told."lossMinor"
          or problems.reckoned_lost is distinct from told.customers)`);
  },
});

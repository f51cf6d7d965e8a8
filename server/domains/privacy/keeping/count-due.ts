import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { keepings } from './classes.ts';
import { type DataClass, dataClasses, dueBefore, fewestDays, mostDays } from './rules.ts';

/** As many days as a class of data may be kept, or for ever. */
export const daysInput = z.number().int().min(fewestDays).max(mostDays);

/** What would go today if a class were kept for so many days, and what a hold would keep: changes nothing. */
export const countDue = query({
  name: 'privacy.count-due',
  permission: 'privacy:read',
  input: z.strictObject({ dataClass: z.enum(dataClasses), days: daysInput }),
  async run(run, { dataClass, days }): Promise<{ due: number; held: number }> {
    const [row] = await run.tx.execute(sql`
      select count(*) filter (where not ${isHeld}) as due, count(*) filter (where ${isHeld}) as held
      from (${keepings[dataClass].due(dueBefore(days, run.now))}) d where ${mine(run)}`);
    return { due: Number(row?.due ?? 0), held: Number(row?.held ?? 0) };
  },
});

/** The next keys of a class that are due and that nothing holds. */
export async function nextDue(
  run: Run,
  dataClass: DataClass,
  before: Date,
  after: string,
): Promise<string[]> {
  const { due, together } = keepings[dataClass];
  const rows = await run.tx.execute(sql`
    select key from (${due(before)}) d where ${mine(run)} and not ${isHeld} and key collate "C" > ${after}
    order by key collate "C" limit ${together}`);
  return rows.map((row) => String(row.key));
}

const isHeld: SQL = sql`(d.customer_id is not null and exists (
  select 1 from customer_holds h
  where h.workspace_id = d.workspace_id and h.customer_id = d.customer_id and h.released_at is null))`;

const mine = ({ actor }: Run) => sql`d.workspace_id = ${actor.workspaceId}`;

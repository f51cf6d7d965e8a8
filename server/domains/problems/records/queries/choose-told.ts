import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Run } from '../../../../platform/command.ts';
import { findWorkspace } from '../../../access/index.ts';
import { affectedTables, joinRequests, seenBy } from './affected.ts';
import { toldTable } from './told.ts';

const chosen = z.object({
  requestId: z.uuid(),
  number: z.number(),
  customerName: z.string(),
  language: z.enum(['en', 'id', 'th']),
  isClosed: z.boolean(),
  isRestricted: z.boolean(),
  told: z.enum(['changed', 'pending']).nullable(),
});
/** The one request on which a customer is told: what is open comes before what is over, the newest first. */
export type Chosen = z.output<typeof chosen>;

/**
 * Each affected customer once, with the request on which they are told, of those who asked in the last so many days; also
 * whether they were told before, and what speaks against telling them now.
 */
export async function chooseTold(run: Run, problemId: string, sinceDays: number): Promise<Chosen[]> {
  const { tx, actor, now } = run;
  const since = new Date(now.getTime() - sinceDays * 86_400_000).toISOString();
  const { language: own } = await findWorkspace(actor.workspaceId);
  const rows = await tx.execute(sql`
    with recursive ${affectedTables(run, sql`problems.id = ${problemId}::uuid`)}, ${toldTable(run)},
    ranked as (
      select requests.id as "requestId", requests.number, customers.name as "customerName",
        case when customers.language in ('en', 'id', 'th') then customers.language
          when requests.language in ('en', 'id', 'th') then requests.language else ${own} end as language,
        requests.status = 'closed' as "isClosed", customers.restricted_at is not null as "isRestricted",
        min(told.state) over (partition by requests.customer_id) as told,
        row_number() over (partition by requests.customer_id order by requests.status = 'closed',
          requests.status = 'solved', requests.created_at desc, requests.id desc) as place
      from affected ${joinRequests(run)}
      join customers on customers.workspace_id = requests.workspace_id and customers.id = requests.customer_id
      left join told on told.problem_id = affected.problem_id and told.request_id = requests.id
      where ${seenBy(run)} and requests.created_at >= ${since}::timestamptz)
    select "requestId", number, "customerName", language, "isClosed", "isRestricted", told
    from ranked where place = 1 order by number desc`);
  return z.array(chosen).parse([...rows]);
}

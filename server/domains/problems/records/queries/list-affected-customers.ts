import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../../platform/command.ts';
import { affectedTables, joinRequests } from './affected.ts';

const row = z.object({
  problemId: z.uuid(),
  customerId: z.uuid(),
  since: z.union([z.date(), z.string()]).transform((value) => new Date(value)),
});

/** Whom each problem met, and when first; of problems that are not closed for longer than half a year. */
export const listAffectedCustomers = query({
  name: 'problems.list-affected-customers',
  permission: 'problems:write',
  input: z.strictObject({}),
  async run(run) {
    const long = new Date(run.now.getTime() - 183 * 86_400_000).toISOString();
    const which = sql`(problems.state <> 'closed' or problems.updated_at > ${long}::timestamptz)`;
    const rows = await run.tx.execute(sql`
      with recursive ${affectedTables(run, which)}
      select affected.problem_id as "problemId", requests.customer_id as "customerId", min(requests.created_at) as since
      from affected ${joinRequests(run)} where requests.folder = 'work'
      group by affected.problem_id, requests.customer_id`);
    return z.array(row).parse([...rows]);
  },
});

const ofCustomer = z.object({
  ...{
    customerId: z.uuid(),
    problemId: z.uuid(),
    title: z.string(),
    requestId: z.uuid(),
    number: z.number(),
  },
  at: z.union([z.date(), z.string()]).transform((value) => new Date(value)),
});

/** The problems that stand and met some customers, each by the newest request that it is about. */
export const listProblemsOfCustomers = query({
  name: 'problems.list-problems-of-customers',
  permission: 'problems:read',
  input: z.strictObject({ customerIds: z.array(z.uuid()).max(200) }),
  async run(run, { customerIds }) {
    if (customerIds.length === 0) return [];
    const which = sql`problems.state not in ('fixed', 'watched', 'closed')`;
    const rows = await run.tx.execute(sql`
      with recursive ${affectedTables(run, which)}
      select distinct on (requests.customer_id, problems.id) requests.customer_id as "customerId",
        problems.id as "problemId", problems.title, requests.id as "requestId", requests.number, requests.created_at as at
      from affected ${joinRequests(run)}
      join problems on problems.workspace_id = requests.workspace_id and problems.id = affected.problem_id
      where requests.folder = 'work'
        and requests.customer_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(customerIds)}::jsonb))
      order by requests.customer_id, problems.id, requests.created_at desc`);
    return z.array(ofCustomer).parse([...rows]);
  },
});

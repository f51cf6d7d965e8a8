import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../../kernel/page.ts';
import { query } from '../../../../platform/command.ts';
import { readProblem } from '../commands/problem-row.ts';
import { affectedTables, joinRequests, seenBy } from './affected.ts';
import { toldTable } from './told.ts';

const affected = z.object({
  id: z.uuid(),
  number: z.number(),
  subject: z.string(),
  status: z.enum(['open', 'waiting', 'solved', 'closed']),
  language: z.string().nullable(),
  customerName: z.string(),
  createdAt: z.union([z.date(), z.string()]).transform((value) => new Date(value)),
  /** Answered together with others, on its way, or not yet. */
  told: z.enum(['changed', 'pending']).nullable(),
});

/** The requests that are affected, the newest first, with who was told. @throws Problem 404 `problem-not-found`. */
export const listAffected = query({
  name: 'problems.list-affected',
  permission: 'problems:read',
  input: z.strictObject({ ...pageInput, problemId: z.uuid() }),
  async run(run, { problemId, limit, cursor }) {
    await readProblem(run, problemId);
    const at = readCursor(cursor, ['time', 'id']);
    const after = at
      ? sql`and (requests.created_at, requests.id) < (${at[0]}::timestamptz, ${at[1]}::uuid)`
      : sql``;
    const rows = await run.tx.execute(sql`
      with recursive ${affectedTables(run, sql`problems.id = ${problemId}::uuid`)}, ${toldTable(run)}
      select requests.id, requests.number, requests.subject, requests.status,
        coalesce(customers.language, requests.language) as language, customers.name as "customerName",
        requests.created_at as "createdAt", told.state as told
      from affected ${joinRequests(run)}
      join customers on customers.workspace_id = requests.workspace_id and customers.id = requests.customer_id
      left join told on told.problem_id = affected.problem_id and told.request_id = requests.id
      where ${seenBy(run)} ${after}
      order by requests.created_at desc, requests.id desc limit ${limit + 1}`);
    const items = z.array(affected).parse([...rows]);
    return toPage(items, limit, (row) => [row.createdAt.toISOString(), row.id]);
  },
});

import { type SQL, sql } from 'drizzle-orm';
import type { Run } from '../../../../platform/command.ts';
import { bulkLineCards } from '../../../requests/index.ts';

/**
 * What became of each request that was answered together with others, as `told(problem_id, request_id, state)`: `changed`
 * is answered, also what was to be taken back and had left; `pending` is on its way. What was taken back is not among them.
 */
export function toldTable({ actor }: Run): SQL {
  const w = sql`${actor.workspaceId}::uuid`;
  return sql`
    told(problem_id, request_id, state) as (
      select t.problem_id, l.request_id, min(case l.state when 'pending' then 'pending' else 'changed' end)
      from problem_tellings t
      join ${bulkLineCards} l on l.workspace_id = ${w} and l.bulk_act_id = any(t.bulk_act_ids)
      where t.workspace_id = ${w} and l.state in ('changed', 'pending', 'not-restored')
      group by t.problem_id, l.request_id)`;
}

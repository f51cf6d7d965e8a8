import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../../platform/command.ts';
import { composeWords, findRequest, preparedWords } from '../../../requests/index.ts';
import { problemStates } from '../rules/states.ts';

const found = z.object({
  id: z.uuid(),
  title: z.string(),
  state: z.enum(problemStates),
  workaround: preparedWords.nullable(),
});

/**
 * The problems that a request belongs to, those that stand first, each with its workaround as it would stand in an answer to
 * this customer. @throws Problem 404 `request-not-found`.
 */
export const listProblemsOfRequest = query({
  name: 'problems.list-problems-of-request',
  permission: 'problems:read',
  input: z.strictObject({ request: z.string().max(40) }),
  async run(run, { request }) {
    const { tx, actor, context } = run;
    const { id: requestId } = await findRequest(context, { request });
    const w = sql`${actor.workspaceId}::uuid`;
    const rows = await tx.execute(sql`
      with recursive around(group_id) as (
        select p.group_id from group_placements p
        where p.workspace_id = ${w} and p.request_id = ${requestId}::uuid and p.group_id is not null
        union
        select g.id from around join request_groups g on g.workspace_id = ${w} and g.merged_into_id = around.group_id),
      chosen(problem_id, is_affected) as (
        select d.problem_id, d.is_affected from problem_requests d
        where d.workspace_id = ${w} and d.request_id = ${requestId}::uuid)
      select problems.id, problems.title, problems.state, problems.workaround from problems
      where problems.workspace_id = ${w} and (
        problems.id in (select problem_id from chosen where is_affected)
        or problems.id in (select l.problem_id from problem_groups l join around on around.group_id = l.group_id
          where l.workspace_id = ${w} and l.problem_id not in (select problem_id from chosen)))
      order by problems.state in ('fixed', 'watched', 'closed'), problems.created_at desc limit 5`);
    const items = [];
    for (const { workaround, ...one } of z.array(found).parse([...rows])) {
      const words = workaround && (await composeWords(context, { requestId, text: workaround }));
      const said = words && { text: words.text, html: words.html, language: words.language };
      items.push({ ...one, workaround: said });
    }
    return items;
  },
});

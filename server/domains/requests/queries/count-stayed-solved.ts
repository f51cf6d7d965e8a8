import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';

const row = z.object({ isOf: z.boolean(), isAfter: z.boolean(), n: z.number(), stayed: z.number() });

/**
 * How many requests were solved in so many days before and after a moment of each of some members, and how many of them stayed
 * so; and the same of everybody else's, around the middle of those moments. Whose a request is says its owner now.
 */
export const countStayedSolved = query({
  name: 'requests.count-stayed-solved',
  permission: 'requests:read',
  input: z.strictObject({
    moments: z.array(z.strictObject({ memberId: z.uuid(), at: z.date() })).max(10_000),
    days: z.int().min(1).max(365),
  }),
  async run({ tx, actor }, { moments, days }) {
    if (moments.length === 0) return [];
    const given = JSON.stringify(moments.map(({ memberId, at }) => ({ m: memberId, at: at.toISOString() })));
    const reach = sql`make_interval(days => ${days}::int)`;
    const rows = await tx.execute(sql`
      with moments as (select (m->>'m')::uuid as member_id, (m->>'at')::timestamptz as at
          from jsonb_array_elements(${given}::text::jsonb) m),
      middle as (select to_timestamp(avg(extract(epoch from at))) as at from moments),
      solved as (
        select moments.member_id is not null as is_of, s.solved_at >= coalesce(moments.at, middle.at) as is_after,
          s.reopened_at is null as stayed
        from solutions s
        join requests r on r.workspace_id = s.workspace_id and r.id = s.request_id
        cross join middle
        left join moments on moments.member_id = r.assignee_id
        where s.workspace_id = ${actor.workspaceId}::uuid and r.folder = 'work' and r.assignee_id is not null
          and s.solved_at >= coalesce(moments.at, middle.at) - ${reach}
          and s.solved_at < coalesce(moments.at, middle.at) + ${reach})
      select is_of as "isOf", is_after as "isAfter", count(*)::int as n, (count(*) filter (where stayed))::int as stayed
      from solved group by 1, 2`);
    return z.array(row).parse([...rows]);
  },
});

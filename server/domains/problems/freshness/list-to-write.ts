import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { visibleTo } from '../../conversations/index.ts';
import { requestCards } from '../../requests/index.ts';

/** A month, and how often something has to be asked in it before an article is worth writing. */
const month = 30 * 86_400_000;
const fewest = 3;

const row = z.object({
  id: z.uuid(),
  name: z.string().nullable(),
  words: z.array(z.string()),
  /** Requests of the last thirty days, and of the thirty before. */
  asked: z.number(),
  askedBefore: z.number(),
  /** Requests ever that were solved: out of them a draft is made. */
  solved: z.number(),
  examples: z.array(z.string()),
  /** A draft that nobody has published yet. */
  draft: z.object({ id: z.uuid(), title: z.string() }).nullable(),
});
export type ToWrite = z.output<typeof row>;

/** What was asked at least three times in the last thirty days and has no published article, the most asked first. */
export const listToWrite = query({
  name: 'problems.list-to-write',
  permission: 'problems:read',
  input: z.strictObject({ limit: z.int().min(1).max(100).default(30) }),
  async run({ tx, actor, now }, { limit }): Promise<ToWrite[]> {
    const seen = visibleTo(actor, requestCards) ?? sql`true`;
    const before = (months: number) => new Date(now.getTime() - months * month).toISOString();
    const since = sql`requests.created_at > ${before(1)}::timestamptz`;
    const rows = await tx.execute(sql`
      with seen as (
        select p.group_id, p.likeness, requests.subject, requests.created_at,
          ${since} as is_new, requests.created_at > ${before(2)}::timestamptz as is_recent,
          requests.status in ('solved', 'closed') as is_solved
        from group_placements p
        join requests on requests.workspace_id = p.workspace_id and requests.id = p.request_id
        where p.workspace_id = ${actor.workspaceId}::uuid and p.group_id is not null
          and requests.folder = 'work' and ${seen}),
      sums as (
        select group_id, (count(*) filter (where is_new))::int as asked,
          (count(*) filter (where is_recent and not is_new))::int as asked_before,
          (count(*) filter (where is_solved))::int as solved
        from seen group by group_id having count(*) filter (where is_new) >= ${fewest}),
      written as (
        select coalesce(mine.merged_into_id, mine.id) as group_id, a.id,
          (select t.title from article_translations t where t.workspace_id = a.workspace_id
            and t.article_id = a.id and t.language = a.main_language) as title,
          exists (select from article_translations t where t.workspace_id = a.workspace_id
            and t.article_id = a.id and t.published_version is not null) as is_out
        from group_articles g
        join request_groups mine on mine.workspace_id = g.workspace_id and mine.id = g.group_id
        join articles a on a.workspace_id = g.workspace_id and a.id = g.article_id
        where g.workspace_id = ${actor.workspaceId}::uuid and a.archived_at is null)
      select g.id, g.name, g.words, s.asked, s.asked_before as "askedBefore", s.solved,
        coalesce((select jsonb_agg(e.subject order by e.likeness desc)
          from (select subject, likeness from seen where seen.group_id = g.id and seen.is_new
            order by likeness desc, created_at desc limit 3) e), '[]'::jsonb) as examples,
        (select jsonb_build_object('id', w.id, 'title', coalesce(w.title, ''))
          from written w where w.group_id = g.id limit 1) as draft
      from sums s
      join request_groups g on g.workspace_id = ${actor.workspaceId}::uuid and g.id = s.group_id
        and g.merged_into_id is null
      where not exists (select from written w where w.group_id = g.id and w.is_out)
      order by s.asked desc, s.solved desc, g.id limit ${limit}`);
    return z.array(row).parse([...rows]);
  },
});

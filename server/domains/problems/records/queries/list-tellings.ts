import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../../platform/command.ts';
import { bulkLineCards } from '../../../requests/index.ts';
import { readProblem } from '../commands/problem-row.ts';

const telling = z.object({
  id: z.uuid(),
  toldAt: z.union([z.date(), z.string()]).transform((value) => new Date(value)),
  takenBackAt: z
    .union([z.date(), z.string()])
    .nullable()
    .transform((value) => (value === null ? null : new Date(value))),
  toldByName: z.string().nullable(),
  customers: z.number(),
  /** Answered, on their way, not answered, and taken back. */
  answered: z.number(),
  pending: z.number(),
  failed: z.number(),
  restored: z.number(),
});

/** When the affected were answered together and how far that is, the newest first. @throws Problem 404 `problem-not-found`. */
export const listTellings = query({
  name: 'problems.list-tellings',
  permission: 'problems:read',
  input: z.strictObject({ problemId: z.uuid() }),
  async run(run, { problemId }) {
    await readProblem(run, problemId);
    const w = sql`${run.actor.workspaceId}::uuid`;
    const inState = (...states: string[]) => {
      const list = sql.join(
        states.map((state) => sql`${state}`),
        sql`, `,
      );
      return sql`(count(*) filter (where l.state in (${list})))::int`;
    };
    const rows = await run.tx.execute(sql`
      select t.id, t.told_at as "toldAt", t.taken_back_at as "takenBackAt", members.name as "toldByName",
        t.customers, lines.*
      from problem_tellings t
      left join members on members.workspace_id = ${w} and members.id = t.told_by
      cross join lateral (
        select ${inState('changed', 'not-restored')} as answered, ${inState('pending')} as pending,
          ${inState('failed', 'stayed')} as failed, ${inState('restored')} as restored
        from ${bulkLineCards} l where l.workspace_id = ${w} and l.bulk_act_id = any(t.bulk_act_ids)) lines
      where t.workspace_id = ${w} and t.problem_id = ${problemId}::uuid
      order by t.told_at desc, t.id desc limit 50`);
    return z.array(telling).parse([...rows]);
  },
});

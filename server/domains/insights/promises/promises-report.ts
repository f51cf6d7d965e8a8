import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { wilson } from '../../../kernel/statistics/intervals.ts';
import { query, type Run } from '../../../platform/command.ts';
import { visibleTo } from '../../conversations/index.ts';
import { assertPeople } from '../../measures/index.ts';
import { promises } from '../../promises/schema.ts';
import { requests } from '../../requests/schema.ts';
import { members } from '../../team/schema.ts';
import { namesOf } from '../reports/groups.ts';
import { edgesOf, type Period, readPeriod } from '../reports/period.ts';

/** Of those that were due in the period: how many were kept and broken, moved in time, or are open still. */
export type PromiseFigures = {
  kept: number;
  broken: number;
  moved: number;
  open: number;
  /** Kept of kept and broken, with its interval at 95 %; null when none was settled. */
  keptRate: { rate: number; low: number; high: number } | null;
};

/** Whose promises are counted together; people without a provider are the own house. */
export const promiseGroups = ['member', 'team', 'provider'] as const;
type Group = (typeof promiseGroups)[number];

export const promisesReportInput = {
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  groupBy: z.enum(promiseGroups).default('team'),
  zone: z.string().max(100).optional(),
};

/** How many of the promises that were due were kept, by whose they were. */
export const promisesReport = query({
  name: 'insights.promises-report',
  permission: 'insights:read',
  input: z.strictObject(promisesReportInput),
  async run(run, { groupBy, ...asked }) {
    if (groupBy === 'member') await assertPeople(run, null);
    const period = await readPeriod(run, asked);
    const counted = await count(run, period, groupBy);
    const keys = counted.map((row) => row.key);
    const names = await namesOf(run, groupBy, keys);
    const rows = counted.map(({ key, ...row }) => ({ key, name: names.get(key) ?? '', ...figures(row) }));
    return { ...period, groupBy, totals: figures(sum(counted)), rows };
  },
});

const counts = z.object({
  key: z.string(),
  kept: z.coerce.number(),
  broken: z.coerce.number(),
  moved: z.coerce.number(),
  open: z.coerce.number(),
});
type Counts = Omit<z.output<typeof counts>, 'key'>;

async function count({ tx, actor }: Run, period: Period, groupBy: Group) {
  const { start, end } = edgesOf(period);
  const condition = and(
    eq(promises.workspaceId, actor.workspaceId),
    eq(requests.folder, 'work'),
    visibleTo(actor, requests),
  );
  const of = (state: string) => sql`count(*) filter (where ${promises.state} = ${state})`;
  const rows = await tx.execute(sql`
    select coalesce(${columns[groupBy]}::text, '') as key, ${of('kept')} as kept, ${of('broken')} as broken,
      ${of('moved')} as moved, ${of('open')} as open
    from ${promises} join ${requests}
      on ${requests.workspaceId} = ${promises.workspaceId} and ${requests.id} = ${promises.requestId}
    left join ${members}
      on ${members.workspaceId} = ${promises.workspaceId} and ${members.id} = ${promises.ownerId}
    where ${condition} and ${promises.state} <> 'withdrawn'
      and ${promises.dueAt} >= ${start} and ${promises.dueAt} < ${end}
    group by 1 order by count(*) desc, 1`);
  return rows.map((row) => counts.parse(row));
}

const columns = { team: promises.teamId, member: promises.ownerId, provider: members.providerId } as const;

function sum(rows: readonly Counts[]): Counts {
  const add = (key: keyof Counts) => rows.reduce((total, row) => total + row[key], 0);
  return { kept: add('kept'), broken: add('broken'), moved: add('moved'), open: add('open') };
}

function figures(row: Counts): PromiseFigures {
  const { estimate: rate, low, high } = wilson(row.kept, row.kept + row.broken);
  return { ...row, keptRate: rate === null ? null : { rate, low, high } };
}

import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { elapsed, type Timeline } from '../../../kernel/working-time/index.ts';
import type { Run } from '../../../platform/command.ts';
import { readCalendars, timelineOf } from '../../team/index.ts';
import type { FactKind } from '../rules/registry.ts';

const row = z.object({
  kind: z.string(),
  id: z.string(),
  end: z.coerce.number(),
  value: z.number(),
  teamId: z.string().nullable(),
});

/** The kinds whose time is told in opening hours too. */
const timed: readonly FactKind[] = ['answered', 'solution'];
export const isTimed = (kind: FactKind): boolean => timed.includes(kind);

/** Seconds in opening hours of one fact. */
type Business = { kind: string; id: string; business: number };

/**
 * How much of a time to the first answer or to the solution was open, by the hours of the team with which the request lies
 * now; a team without hours is open day and night.
 * @param facts a statement in brackets.
 */
export async function measureBusiness(run: Run, facts: SQL): Promise<Business[]> {
  const rows = await run.tx.execute(sql`
    select kind, id, extract(epoch from at) * 1000 as end, value, team_id as "teamId" from ${facts} f
    where f.kind = any(${`{${timed.join(',')}}`}::text[]) and f.value is not null`);
  if (rows.length === 0) return [];
  const calendars = await readCalendars(run.context, {});
  const known = new Map<string | null, Timeline>();
  return rows.map((one) => {
    const { kind, id, end, value, teamId } = row.parse(one);
    const timeline = known.get(teamId) ?? timelineOf(teamId, calendars);
    known.set(teamId, timeline);
    return { kind, id, business: elapsed(timeline, { from: end - value * 1000, to: end }) / 1000 };
  });
}

/** Measured times as a table called `given`. */
export const givenBusiness = (measured: readonly Business[]): SQL =>
  sql`jsonb_to_recordset(${JSON.stringify(measured)}::jsonb) as given(kind text, id uuid, business float8)`;

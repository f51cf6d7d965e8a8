import { and, desc, eq, gte, isNotNull, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { requests } from '../schema.ts';
import { type Rating, ratingOf } from './find-rating.ts';

/** Weeks that are looked back on. */
const weeks = 4;

export type Standing = {
  /** The place in the line of its team, 1 is next; null when it is not our turn. */
  place: number | null;
  of: number;
  /** Which wait is told, and how long others waited, from when to when. */
  awaits: 'first-reply' | 'solving';
  waits: { from: Date; to: Date }[];
  rating: Rating | null;
};

/** Where a request stands in the line of its team by the order in which it is worked, and how long others waited. */
export const findStanding = query({
  name: 'requests.find-standing',
  permission: 'requests:read',
  input: z.strictObject({ requestId: z.uuid() }),
  async run(run, { requestId }): Promise<Standing | null> {
    const { tx, actor } = run;
    const mine = and(eq(requests.workspaceId, actor.workspaceId), eq(requests.id, requestId));
    const [row] = await tx.select().from(requests).where(mine);
    if (!row) return null;
    const { of, place } = await placeOf(run, row);
    const awaits = row.firstAnsweredAt ? ('solving' as const) : ('first-reply' as const);
    return {
      ...{ place, of, awaits },
      waits: await waitsOf(run, row.teamId, awaits),
      rating: await ratingOf(run, requestId),
    };
  },
});

/** From when to when customers of a team waited for the first reply in the last four weeks, the newest first, 500 at most. */
export const listLatelyAnswered = query({
  name: 'requests.list-lately-answered',
  permission: 'requests:read',
  input: z.strictObject({ teamId: z.uuid().nullable() }),
  run: (run, { teamId }) => waitsOf(run, teamId, 'first-reply'),
});

const ofTeam = (teamId: string | null) =>
  teamId === null ? isNull(requests.teamId) : eq(requests.teamId, teamId);

/** How many wait in its line, and how many of them come no later than this one: its own place, if it waits itself. */
async function placeOf({ tx, actor }: Run, row: typeof requests.$inferSelect) {
  const waiting = and(
    eq(requests.workspaceId, actor.workspaceId),
    ofTeam(row.teamId),
    sql`${requests.folder} = 'work' and ${requests.status} = 'open'`,
    isNull(requests.snoozedUntil),
  );
  const due = sql`coalesce(${requests.nextDueAt}, 'infinity'::timestamptz)`;
  const own = sql`(coalesce(${row.nextDueAt?.toISOString() ?? null}::timestamptz, 'infinity'), ${row.createdAt.toISOString()}::timestamptz, ${row.id}::uuid)`;
  const [counted] = await tx
    .select({
      of: sql<number>`count(*)::int`,
      upTo: sql<number>`(count(*) filter (where (${due}, ${requests.createdAt}, ${requests.id}) <= ${own}))::int`,
      isIn: sql<boolean | null>`bool_or(${requests.id} = ${row.id})`,
    })
    .from(requests)
    .where(waiting);
  return { of: counted?.of ?? 0, place: counted?.isIn ? counted.upTo : null };
}

async function waitsOf({ tx, actor, now }: Run, teamId: string | null, awaits: Standing['awaits']) {
  const end = awaits === 'solving' ? requests.solvedAt : requests.firstAnsweredAt;
  const since = new Date(now.getTime() - weeks * 7 * 86_400_000);
  const lately = and(
    eq(requests.workspaceId, actor.workspaceId),
    ofTeam(teamId),
    eq(requests.folder, 'work'),
    gte(requests.createdAt, since),
    isNotNull(end),
  );
  const rows = await tx
    .select({ from: requests.createdAt, to: end })
    .from(requests)
    .where(lately)
    .orderBy(desc(requests.createdAt))
    .limit(500);
  return rows.flatMap(({ from, to }) => (to ? [{ from, to }] : []));
}

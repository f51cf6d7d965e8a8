import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { visibleTo } from '../../conversations/index.ts';
import { listMembers, listTeams } from '../../team/index.ts';
import { type Loaded, listLoaded, membersFor, readPolicies } from '../assignment/queries/candidates.ts';
import { usualCapacity } from '../assignment/rules.ts';
import { requests } from '../schema.ts';

export type FloorMember = Loaded & {
  /** What they may carry; the largest figure of their teams where their profile names none. */
  carries: number;
  waitingSince: Date | null;
  coverName: string | null;
};
export type FloorQueue = {
  teamId: string | null;
  name: string | null;
  open: number;
  unassigned: number;
  waitingSince: Date | null;
  /** How many of its members take work now. */
  free: number;
};

const isOpen = sql`${requests.folder} = 'work' and ${requests.status} = 'open'`;
/** Since when the customer waits, for those who wait for us. */
const waiting =
  sql<Date | null>`min(${requests.lastMessageAt}) filter (where ${requests.customerSpokeLast})`.mapWith(
    requests.lastMessageAt,
  );

/** Who works on what since when, and how long each queue waits, as it is now. */
export const readFloor = query({
  name: 'requests.read-floor',
  permission: 'team:lead',
  input: z.strictObject({}),
  async run(run): Promise<{ members: FloorMember[]; queues: FloorQueue[] }> {
    const staff = await listLoaded(run);
    const teams = await listTeams(run.context, {});
    const names = new Map(
      [...(await listMembers(run.context, {})), ...teams].map((one) => [one.id, one.name] as const),
    );
    const capacities = new Map((await readPolicies(run)).map((one) => [one.teamId, one.capacity]));
    const since = await waitingByMember(run);
    const members = staff.map((one) => ({
      ...one,
      carries: one.capacity ?? largest(one, capacities),
      waitingSince: since.get(one.id) ?? null,
      coverName: names.get(one.absence?.coverMemberId ?? one.absence?.coverTeamId ?? '') ?? null,
    }));
    return { members, queues: await queuesOf(run, teams, staff) };
  },
});

function largest({ teamIds }: Loaded, capacities: ReadonlyMap<string | null, number>): number {
  const figures = [null, ...teamIds].flatMap((id) => capacities.get(id) ?? []);
  return figures.length > 0 ? Math.max(...figures) : usualCapacity;
}

async function waitingByMember({ tx, actor }: Run): Promise<Map<string | null, Date | null>> {
  const rows = await tx
    .select({ memberId: requests.assigneeId, since: waiting })
    .from(requests)
    .where(and(eq(requests.workspaceId, actor.workspaceId), isOpen, isNull(requests.snoozedUntil)))
    .groupBy(requests.assigneeId);
  return new Map(rows.map((row) => [row.memberId, row.since]));
}

async function queuesOf(
  { tx, actor }: Run,
  teams: readonly { id: string; name: string }[],
  staff: readonly Loaded[],
): Promise<FloorQueue[]> {
  const rows = await tx
    .select({
      teamId: requests.teamId,
      open: sql<number>`count(*)::int`,
      unassigned: sql<number>`(count(*) filter (where ${requests.assigneeId} is null))::int`,
      since: waiting,
    })
    .from(requests)
    .where(
      and(
        eq(requests.workspaceId, actor.workspaceId),
        isOpen,
        isNull(requests.snoozedUntil),
        visibleTo(actor, requests),
      ),
    )
    .groupBy(requests.teamId);
  const hidden = actor.type === 'member' ? actor.hiddenTeamIds : [];
  const places = [...teams.filter((one) => !hidden.includes(one.id)), { id: null, name: null }];
  return places.flatMap(({ id, name }) => {
    const row = rows.find((one) => one.teamId === id);
    if (id === null && !row) return [];
    const free = membersFor(id, staff).filter((one) => one.takesWork).length;
    const { open = 0, unassigned = 0, since = null } = row ?? {};
    return [{ teamId: id, name, open, unassigned, waitingSince: since, free }];
  });
}

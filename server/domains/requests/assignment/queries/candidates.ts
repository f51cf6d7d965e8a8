import { and, eq, inArray, isNotNull, isNull, max, sql } from 'drizzle-orm';
import { isProviderRole, providerRoles } from '../../../../kernel/actor.ts';
import type { Run } from '../../../../platform/command.ts';
import { can } from '../../../../platform/policy.ts';
import { decidedByPeopleAmong } from '../../../customers/index.ts';
import { findActorOfMember, listStaff, type Staff } from '../../../team/index.ts';
import type { RequestRow } from '../../commands/request-row.ts';
import { requests } from '../../schema.ts';
import { type Candidate, usualCapacity, weights } from '../rules.ts';
import { assignmentPolicies, assignments } from '../schema.ts';

/** A member with what they carry now. */
export type Loaded = Staff & { open: number; load: number; lastGivenAt: number };

const roles = new Set<string>(['agent', 'supervisor', 'administrator', 'owner', ...providerRoles]);

/** Everybody who may own requests, with the number and weight of their open ones. */
export async function listLoaded(run: Run): Promise<Loaded[]> {
  const staff = (await listStaff(run.context, {})).filter((one) => roles.has(one.role));
  const loads = new Map((await loadsOf(run)).map((row) => [row.memberId, row]));
  const given = new Map((await lastGiven(run)).map((row) => [row.memberId, row.at?.getTime() ?? 0]));
  return staff.map((one) => ({
    ...one,
    open: loads.get(one.id)?.open ?? 0,
    load: loads.get(one.id)?.load ?? 0,
    lastGivenAt: given.get(one.id) ?? 0,
  }));
}

/** As the rule looks at them; `capacity` is the team's figure for those without one of their own. */
export function asCandidate(one: Loaded, capacity: number = usualCapacity): Candidate {
  const { id, takesWork, languages, load, lastGivenAt } = one;
  // What somebody's certificate ended for is still asked for: nobody is given it until it is renewed.
  const skills = [...one.skills, ...one.endedSkills.map((skill) => ({ skill, level: 0 }))];
  const isAbsent = one.absence !== null;
  return {
    id,
    takesWork,
    isAbsent,
    languages,
    skills,
    load,
    lastGivenAt,
    capacity: one.capacity ?? capacity,
  };
}

/** Who may be given the requests of a team: its members; without a team everybody. */
export function membersFor(teamId: string | null, staff: readonly Loaded[]): Loaded[] {
  return staff.filter((one) => teamId === null || one.teamIds.includes(teamId));
}

/**
 * Without a provider's people who do not reach this request: it may be of another brand. A request whose customer's data is
 * only stored, or who wants people to decide, is given to nobody by itself.
 */
export async function withReach(run: Run, staff: readonly Loaded[], request: RequestRow): Promise<Loaded[]> {
  if ((await decidedByPeopleAmong(run, [request.customerId])).size > 0) return [];
  const reaching: Loaded[] = [];
  for (const one of staff) {
    const actor = isProviderRole(one.role)
      ? await findActorOfMember(run.context, { memberId: one.id })
      : undefined;
    if (actor === undefined || (actor && can(actor, 'requests:write', request))) reaching.push(one);
  }
  return reaching;
}

/** All policies of the workspace. */
export function readPolicies({ tx, actor }: Run) {
  return tx.select().from(assignmentPolicies).where(eq(assignmentPolicies.workspaceId, actor.workspaceId));
}

/** Who served these customers last: the owner of their newest request that had one. */
export async function knownBy({ tx, actor }: Run, customerIds: string[]): Promise<Map<string, string>> {
  if (customerIds.length === 0) return new Map();
  const rows = await tx
    .selectDistinctOn([requests.customerId], { customerId: requests.customerId, by: requests.assigneeId })
    .from(requests)
    .where(
      and(
        eq(requests.workspaceId, actor.workspaceId),
        inArray(requests.customerId, [...new Set(customerIds)]),
        isNotNull(requests.assigneeId),
        sql`${requests.folder} = 'work'`,
      ),
    )
    .orderBy(requests.customerId, sql`${requests.lastMessageAt} desc`);
  return new Map(rows.flatMap(({ customerId, by }) => (by ? [[customerId, by]] : [])));
}

/** One gives at a time in a workspace: nobody is filled beyond their capacity by two who count at once. */
export async function lockGiving({ tx, actor }: Run): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`assignment ${actor.workspaceId}`}, 0))`,
  );
}

function loadsOf({ tx, actor }: Run) {
  const weight = sql.join(
    Object.entries(weights).map(([priority, value]) => sql`when ${priority} then ${value}::float8`),
    sql` `,
  );
  return tx
    .select({
      memberId: requests.assigneeId,
      open: sql<number>`count(*)::int`,
      load: sql<number>`sum(case ${requests.priority} ${weight} end)::float8`,
    })
    .from(requests)
    .where(
      and(
        eq(requests.workspaceId, actor.workspaceId),
        sql`${requests.folder} = 'work' and ${requests.status} = 'open'`,
        isNotNull(requests.assigneeId),
        isNull(requests.snoozedUntil),
      ),
    )
    .groupBy(requests.assigneeId);
}

function lastGiven({ tx, actor }: Run) {
  return tx
    .select({ memberId: assignments.memberId, at: max(assignments.at) })
    .from(assignments)
    .where(and(eq(assignments.workspaceId, actor.workspaceId), isNotNull(assignments.memberId)))
    .groupBy(assignments.memberId);
}

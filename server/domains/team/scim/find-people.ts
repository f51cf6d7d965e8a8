import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { isId } from '../../../kernel/ids.ts';
import type { Run } from '../../../platform/command.ts';
import { members, teamMembers, teams } from '../schema.ts';
import { provisionings } from './schema.ts';

/** A member as an identity provider sees them. */
export type Person = {
  id: string;
  name: string;
  email: string;
  role: string;
  active: boolean;
  externalId: string | null;
  teams: { id: string; name: string }[];
};

/** By what somebody is looked up; nothing given is everybody. */
export type WhichPerson = {
  id?: string | undefined;
  email?: string | undefined;
  externalId?: string | undefined;
};

/** The company's own people that the provider may know, by name: providers' people belong to their own company. */
export async function findPeople(run: Run, which: WhichPerson = {}): Promise<Person[]> {
  const rows = await run.tx
    .select({ member: members, externalId: provisionings.externalId })
    .from(members)
    .leftJoin(provisionings, ofMember)
    .where(and(eq(members.workspaceId, run.actor.workspaceId), mayBeKnown, conditionOf(which)))
    .orderBy(asc(members.name), asc(members.id));
  const isAll = Object.values(which).every((one) => one === undefined);
  const places = await placesOf(run, isAll ? null : rows.map(({ member }) => member.id));
  return rows.map(({ member: { id, name, email, role, disabledAt }, externalId }) => ({
    ...{ id, name, email, role, externalId, active: disabledAt === null },
    teams: places.get(id) ?? [],
  }));
}

/** Whether all of these are people whom the provider may know. */
export async function areKnown({ tx, actor }: Run, ids: readonly string[]): Promise<boolean> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return true;
  const theirs = and(eq(members.workspaceId, actor.workspaceId), inArray(members.id, wanted), mayBeKnown);
  const rows = await tx
    .select({ id: members.id })
    .from(members)
    .leftJoin(provisionings, ofMember)
    .where(theirs);
  return rows.length === wanted.length;
}

/** What the provider keeps of a member, beside them. */
export const ofMember = and(
  eq(provisionings.workspaceId, members.workspaceId),
  eq(provisionings.kind, 'member'),
  eq(provisionings.id, members.id),
);

/** Of a member with what is kept of them: not a provider's, and not taken away. */
export const mayBeKnown = and(isNull(members.providerId), isNull(provisionings.removedAt));

function conditionOf({ id, email, externalId }: WhichPerson): SQL | undefined {
  return and(
    id === undefined ? undefined : isId(id) ? eq(members.id, id) : sql`false`,
    email === undefined ? undefined : eq(sql`lower(${members.email})`, email.toLowerCase()),
    externalId === undefined ? undefined : eq(provisionings.externalId, externalId),
  );
}

async function placesOf(
  { tx, actor }: Run,
  memberIds: string[] | null,
): Promise<Map<string, Person['teams']>> {
  if (memberIds?.length === 0) return new Map();
  const same = and(eq(teams.workspaceId, teamMembers.workspaceId), eq(teams.id, teamMembers.teamId));
  const rows = await tx
    .select({ memberId: teamMembers.memberId, id: teams.id, name: teams.name })
    .from(teamMembers)
    .innerJoin(teams, same)
    .where(
      and(
        eq(teamMembers.workspaceId, actor.workspaceId),
        memberIds ? inArray(teamMembers.memberId, memberIds) : undefined,
      ),
    )
    .orderBy(asc(teams.name));
  const places = new Map<string, Person['teams']>();
  for (const { memberId, id, name } of rows)
    places.set(memberId, [...(places.get(memberId) ?? []), { id, name }]);
  return places;
}

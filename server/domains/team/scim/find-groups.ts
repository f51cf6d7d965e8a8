import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { isId } from '../../../kernel/ids.ts';
import type { Run } from '../../../platform/command.ts';
import { members, teamMembers, teams } from '../schema.ts';
import { mayBeKnown, ofMember } from './find-people.ts';
import { provisionings } from './schema.ts';

/** A team as an identity provider sees it: with the company's own people alone. */
export type Group = {
  id: string;
  name: string;
  externalId: string | null;
  members: { id: string; name: string }[];
};

/** By what a team is looked up; nothing given is every team. */
export type WhichGroup = {
  id?: string | undefined;
  name?: string | undefined;
  externalId?: string | undefined;
};

const ofTeam = and(
  eq(provisionings.workspaceId, teams.workspaceId),
  eq(provisionings.kind, 'team'),
  eq(provisionings.id, teams.id),
);

/** The teams that the provider may know, by name. */
export async function findGroups(run: Run, which: WhichGroup = {}): Promise<Group[]> {
  const rows = await run.tx
    .select({ id: teams.id, name: teams.name, externalId: provisionings.externalId })
    .from(teams)
    .leftJoin(provisionings, ofTeam)
    .where(
      and(eq(teams.workspaceId, run.actor.workspaceId), isNull(provisionings.removedAt), conditionOf(which)),
    )
    .orderBy(asc(teams.name));
  const people = await peopleIn(
    run,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...row,
    members: people.filter(({ teamId }) => teamId === row.id).map(({ id, name }) => ({ id, name })),
  }));
}

function conditionOf({ id, name, externalId }: WhichGroup): SQL | undefined {
  return and(
    id === undefined ? undefined : isId(id) ? eq(teams.id, id) : sql`false`,
    name === undefined ? undefined : eq(sql`lower(${teams.name})`, name.toLowerCase()),
    externalId === undefined ? undefined : eq(provisionings.externalId, externalId),
  );
}

async function peopleIn({ tx, actor }: Run, teamIds: string[]) {
  if (teamIds.length === 0) return [];
  const same = and(eq(members.workspaceId, teamMembers.workspaceId), eq(members.id, teamMembers.memberId));
  return tx
    .select({ teamId: teamMembers.teamId, id: members.id, name: members.name })
    .from(teamMembers)
    .innerJoin(members, same)
    .leftJoin(provisionings, ofMember)
    .where(
      and(eq(teamMembers.workspaceId, actor.workspaceId), inArray(teamMembers.teamId, teamIds), mayBeKnown),
    )
    .orderBy(asc(members.name), asc(members.id));
}

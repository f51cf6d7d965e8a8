import { and, asc, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { invitations, members, teamMembers } from '../schema.ts';
import type { Status } from '../staffing/rules/status.ts';
import type { Hours } from '../staffing/rules/week.ts';
import { memberProfiles, memberSightings, memberStatuses } from '../staffing/schema.ts';
import { peopleOf, readProvider } from './one-provider.ts';
import { weekBefore, workedSeconds } from './rules.ts';

/** One of a provider's people, with the hours that were agreed and those that they were here. */
export type Person = {
  id: string;
  name: string;
  email: string;
  role: string;
  customRoleId: string | null;
  disabled: boolean;
  teamIds: string[];
  status: Status;
  seenAt: Date | null;
  hours: Hours | null;
  /** At work in the last seven days, in seconds: available or busy. */
  workedSeconds: number;
};

/** The people of a provider by name, and who is invited and has not come yet. @throws Problem 404 `provider-not-found`. */
export const listPeople = query({
  name: 'team.list-people-of-provider',
  permission: 'team:provider',
  input: z.strictObject({ providerId: z.uuid() }),
  async run(run, { providerId }) {
    const { tx, actor, now } = run;
    const provider = await readProvider(run, providerId);
    const people = await tx
      .select()
      .from(members)
      .where(peopleOf(run, providerId))
      .orderBy(asc(members.name));
    const staffing = await readStaffing(
      run,
      people.map(({ id }) => id),
    );
    const waiting = and(
      eq(invitations.workspaceId, actor.workspaceId),
      eq(invitations.providerId, provider.id),
      isNull(invitations.acceptedAt),
      gt(invitations.expiresAt, now),
    );
    const { id, email, role, expiresAt } = invitations;
    return {
      people: people.map((one): Person => toPerson(one, staffing, { now, reach: provider.teamIds })),
      invited: await tx
        .select({ id, email, role, expiresAt })
        .from(invitations)
        .where(waiting)
        .orderBy(asc(email)),
    };
  },
});

type Staffing = Awaited<ReturnType<typeof readStaffing>>;

function toPerson(
  { id, name, email, role, customRoleId, disabledAt }: typeof members.$inferSelect,
  { places, profiles, sightings, story }: Staffing,
  { now, reach }: { now: Date; reach: readonly string[] },
): Person {
  const own = story.filter((one) => one.memberId === id);
  return {
    ...{ id, name, email, role, customRoleId, disabled: disabledAt !== null },
    teamIds: places
      .filter((one) => one.memberId === id && reach.includes(one.teamId))
      .map((one) => one.teamId),
    status: own.find((one) => one.until === null)?.status ?? 'offline',
    seenAt: sightings.find((one) => one.memberId === id)?.seenAt ?? null,
    hours: profiles.find((one) => one.memberId === id)?.hours ?? null,
    workedSeconds: workedSeconds(own, weekBefore(now), now),
  };
}

async function readStaffing({ tx, actor, now }: Run, ids: string[]) {
  const { workspaceId } = actor;
  if (ids.length === 0) return { places: [], profiles: [], sightings: [], story: [] };
  const lately = or(isNull(memberStatuses.until), gt(memberStatuses.until, weekBefore(now)));
  return {
    places: await tx
      .select()
      .from(teamMembers)
      .where(and(eq(teamMembers.workspaceId, workspaceId), inArray(teamMembers.memberId, ids))),
    profiles: await tx
      .select()
      .from(memberProfiles)
      .where(and(eq(memberProfiles.workspaceId, workspaceId), inArray(memberProfiles.memberId, ids))),
    sightings: await tx
      .select()
      .from(memberSightings)
      .where(and(eq(memberSightings.workspaceId, workspaceId), inArray(memberSightings.memberId, ids))),
    story: await tx
      .select()
      .from(memberStatuses)
      .where(and(eq(memberStatuses.workspaceId, workspaceId), inArray(memberStatuses.memberId, ids), lately)),
  };
}

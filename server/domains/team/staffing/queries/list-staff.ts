import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { running } from '../../../../kernel/working-time/index.ts';
import { query, type Run } from '../../../../platform/command.ts';
import { findWorkspace } from '../../../access/index.ts';
import { absencesAt } from '../../absences/queries/absence-now.ts';
import { coverFor } from '../../absences/rules.ts';
import { readCalendars } from '../../calendars/list-calendars.ts';
import { type CalendarRows, timelineOf } from '../../calendars/rules/timeline.ts';
import { listMembers } from '../../queries/list-members.ts';
import { isWorking } from '../rules/hours.ts';
import { type Status, takesWork } from '../rules/status.ts';
import type { Hours } from '../rules/week.ts';
import { memberProfiles, memberSightings, memberSkills, memberStatuses } from '../schema.ts';

/** A member as the floor sees them: what they can do, what they are doing since when, and who covers. */
export type Staff = {
  id: string;
  name: string;
  role: string;
  teamIds: string[];
  languages: string[];
  skills: { skill: string; level: number }[];
  /** What they knew until their certificate ended. */
  endedSkills: string[];
  capacity: number | null;
  hours: Hours | null;
  status: Status;
  statusSince: Date | null;
  seenAt: Date | null;
  isWorking: boolean;
  absence: StaffAbsence | null;
  /** Whether work may be given to them by itself. */
  takesWork: boolean;
};
export type StaffAbsence = {
  id: string;
  startsAt: Date;
  endsAt: Date | null;
  reasonCode: string;
  coverMemberId: string | null;
  coverTeamId: string | null;
};

/** Everybody who may sign in, by name, as they are now. */
export const listStaff = query({
  name: 'team.list-staff',
  permission: 'team:read',
  input: z.strictObject({}),
  async run(run): Promise<Staff[]> {
    const { context, actor, now } = run;
    const people = (await listMembers(context, {})).filter((one) => !one.disabled);
    const { zone } = await findWorkspace(actor.workspaceId);
    const away = await absencesAt(run, now);
    const isIn = (id: string) => people.some((one) => one.id === id);
    const { profiles, skills, statuses, sightings } = await readStaffing(run);
    const isOpen = openTeams(await readCalendars(context, {}), now);
    return people.map(({ id, name, role, teams }) => {
      const profile = profiles.get(id);
      const present = statuses.get(id);
      const hours = profile?.hours ?? null;
      const absence = away.find((one) => one.memberId === id);
      const standing = {
        status: present?.status ?? ('offline' as const),
        isWorking: hours ? isWorking(hours, zone, now) : isOpen(teams),
      };
      const cover = coverFor(id, away, now, isIn);
      return {
        ...{ id, name, role, hours, teamIds: teams.map((team) => team.id), ...standing },
        languages: profile?.languages ?? [],
        ...skillsOf(id, skills, now),
        capacity: profile?.capacity ?? null,
        statusSince: present?.since ?? null,
        seenAt: sightings.get(id)?.seenAt ?? null,
        absence: absence ? shownAbsence(absence, cover) : null,
        takesWork: takesWork({ ...standing, isAbsent: absence !== undefined }),
      };
    });
  },
});

/** What a member knows now, and what they knew until it ended. */
function skillsOf(memberId: string, all: readonly (typeof memberSkills.$inferSelect)[], now: Date) {
  const own = all.filter((one) => one.memberId === memberId);
  const isOver = ({ expiresAt }: (typeof own)[number]) => expiresAt !== null && expiresAt <= now;
  return {
    skills: own.filter((one) => !isOver(one)).map(({ skill, level }) => ({ skill, level })),
    endedSkills: own.filter(isOver).map(({ skill }) => skill),
  };
}

/** Whoever has no hours of their own works when one of their teams does, in no team when the workspace does. */
function openTeams(rows: CalendarRows, now: Date): (teams: readonly { id: string }[]) => boolean {
  const at = now.getTime();
  const known = new Map<string | null, boolean>();
  const isOpen = (teamId: string | null) => {
    const found =
      known.get(teamId) ?? !running(timelineOf(teamId, rows), { from: at, to: at + 1 }).next().done;
    known.set(teamId, found);
    return found;
  };
  return (teams) => (teams.length === 0 ? isOpen(null) : teams.some((one) => isOpen(one.id)));
}

function shownAbsence(
  { id, startsAt, endsAt, reasonCode }: StaffAbsence,
  { memberId, teamId }: { memberId: string | null; teamId: string | null },
): StaffAbsence {
  return { id, startsAt, endsAt, reasonCode, coverMemberId: memberId, coverTeamId: teamId };
}

async function readStaffing({ tx, actor }: Run) {
  const { workspaceId } = actor;
  const profiles = await tx.select().from(memberProfiles).where(eq(memberProfiles.workspaceId, workspaceId));
  const skills = await tx.select().from(memberSkills).where(eq(memberSkills.workspaceId, workspaceId));
  const statuses = await tx
    .select()
    .from(memberStatuses)
    .where(and(eq(memberStatuses.workspaceId, workspaceId), isNull(memberStatuses.until)));
  const sightings = await tx
    .select()
    .from(memberSightings)
    .where(eq(memberSightings.workspaceId, workspaceId));
  return {
    profiles: byMember(profiles),
    skills: skills.sort((a, b) => a.skill.localeCompare(b.skill)),
    statuses: byMember(statuses),
    sightings: byMember(sightings),
  };
}

function byMember<R extends { memberId: string }>(rows: R[]): Map<string, R> {
  return new Map(rows.map((row) => [row.memberId, row]));
}

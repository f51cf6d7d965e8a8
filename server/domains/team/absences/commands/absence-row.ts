import { and, eq, isNull } from 'drizzle-orm';
import { notFound, Problem } from '../../../../kernel/problem.ts';
import type { Run } from '../../../../platform/command.ts';
import { members, teams } from '../../schema.ts';
import { lockMember, writeStatus } from '../../staffing/commands/status-row.ts';
import { memberSightings } from '../../staffing/schema.ts';
import { overlap, type Stretch } from '../rules.ts';
import { absences } from '../schema.ts';

export type AbsenceRow = typeof absences.$inferSelect;

/**
 * The absence with its member locked: one's own, or with `team:lead` somebody else's.
 * @throws Problem 404 `absence-not-found`; 409 `absence-over` when it has ended or was taken back.
 */
export async function lockAbsence(run: Run, absenceId: string): Promise<AbsenceRow> {
  const found = await readAbsence(run, absenceId);
  if (!found) throw notFound('absence');
  if (run.actor.type !== 'system') await lockMember(run, found.memberId);
  const row = await readAbsence(run, absenceId);
  if (!row) throw notFound('absence');
  if (row.cancelledAt || row.overAt) throw new Problem(409, 'absence-over');
  return row;
}

async function readAbsence({ tx, actor }: Run, absenceId: string): Promise<AbsenceRow | undefined> {
  const mine = and(eq(absences.workspaceId, actor.workspaceId), eq(absences.id, absenceId));
  const [row] = await tx.select().from(absences).where(mine).for('update');
  return row;
}

/** @throws Problem 409 `absence-overlaps` when the member has another absence in the same time. */
export async function assertFree(
  { tx, actor }: Run,
  memberId: string,
  stretch: Stretch,
  except?: string,
): Promise<void> {
  const standing = await tx
    .select()
    .from(absences)
    .where(
      and(
        eq(absences.workspaceId, actor.workspaceId),
        eq(absences.memberId, memberId),
        isNull(absences.cancelledAt),
      ),
    );
  if (standing.some((one) => one.id !== except && overlap(one, stretch)))
    throw new Problem(409, 'absence-overlaps');
}

export type CoverGiven = { coverMemberId?: string | null; coverTeamId?: string | null };

/**
 * A cover is a colleague who may sign in, or a team; never the absent member.
 * @throws Problem 400 `cover-oneself`, 404 `member-not-found` or `team-not-found`.
 */
export async function assertCover(
  { tx, actor }: Run,
  memberId: string,
  { coverMemberId, coverTeamId }: CoverGiven,
): Promise<void> {
  const { workspaceId } = actor;
  if (coverMemberId === memberId) throw new Problem(400, 'cover-oneself');
  if (coverMemberId) {
    const same = and(eq(members.workspaceId, workspaceId), eq(members.id, coverMemberId));
    const [found] = await tx
      .select({ id: members.id })
      .from(members)
      .where(and(same, isNull(members.disabledAt)));
    if (!found) throw notFound('member');
  }
  if (coverTeamId) {
    const same = and(eq(teams.workspaceId, workspaceId), eq(teams.id, coverTeamId));
    const [found] = await tx.select({ id: teams.id }).from(teams).where(same);
    if (!found) throw notFound('team');
  }
}

/** Tells that the absence begins: the member counts as away from now on. */
export async function begin(run: Run, row: AbsenceRow): Promise<void> {
  await run.tx.update(absences).set({ begunAt: run.now }).where(sameAs(row));
  await writeStatus(run, row.memberId, { status: 'away', source: 'absence' });
  const { memberId, coverMemberId, coverTeamId } = row;
  const payload = { absenceId: row.id, memberId, coverMemberId, coverTeamId };
  run.announce('absence.started', { type: 'member', id: memberId }, payload);
}

/** Tells that the absence is over; an open end becomes this moment. */
export async function finish(run: Run, row: AbsenceRow): Promise<void> {
  const { now, tx, announce } = run;
  const endsAt = row.endsAt && row.endsAt <= now ? row.endsAt : now;
  await tx.update(absences).set({ overAt: now, endsAt }).where(sameAs(row));
  const status = (await isHere(run, row.memberId)) ? 'available' : 'offline';
  await writeStatus(run, row.memberId, { status, source: 'presence' });
  const payload = { absenceId: row.id, memberId: row.memberId };
  announce('absence.ended', { type: 'member', id: row.memberId }, payload);
}

/** Whether the browser of the member was heard of in the last two minutes. */
async function isHere({ tx, actor, now }: Run, memberId: string): Promise<boolean> {
  const mine = and(
    eq(memberSightings.workspaceId, actor.workspaceId),
    eq(memberSightings.memberId, memberId),
  );
  const [row] = await tx.select().from(memberSightings).where(mine);
  return row !== undefined && now.getTime() - row.seenAt.getTime() <= 2 * 60_000;
}

export function sameAs({ workspaceId, id }: { workspaceId: string; id: string }) {
  return and(eq(absences.workspaceId, workspaceId), eq(absences.id, id));
}

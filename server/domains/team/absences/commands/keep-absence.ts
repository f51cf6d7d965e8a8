import { z } from 'zod';
import { memberIdOf } from '../../../../kernel/actor.ts';
import { newId } from '../../../../kernel/ids.ts';
import { Problem } from '../../../../kernel/problem.ts';
import { command } from '../../../../platform/command.ts';
import { lockMember } from '../../staffing/commands/status-row.ts';
import { reasons } from '../rules.ts';
import { absences } from '../schema.ts';
import { assertCover, assertFree, begin, finish, lockAbsence, sameAs } from './absence-row.ts';

const when = { startsAt: z.date(), endsAt: z.date().nullable() };
const cover = { coverMemberId: z.uuid().nullable(), coverTeamId: z.uuid().nullable() };

/**
 * Plans an absence, or declares one that has begun. One of somebody else's that begins now is sudden.
 * @throws Problem 400 `absence-ends-first`, 409 `absence-overlaps`.
 */
export const planAbsence = command({
  name: 'team.plan-absence',
  permission: 'team:own',
  input: z.strictObject({
    memberId: z.uuid().optional(),
    startsAt: when.startsAt.optional(),
    endsAt: when.endsAt.default(null),
    reasonCode: z.enum(reasons),
    coverMemberId: cover.coverMemberId.default(null),
    coverTeamId: cover.coverTeamId.default(null),
    note: z.string().trim().max(2000).default(''),
  }),
  async run(run, { memberId, startsAt: asked, ...given }) {
    const { tx, actor, now, announce } = run;
    const member = await lockMember(run, memberId);
    const startsAt = asked ?? now;
    if (given.endsAt && given.endsAt <= (startsAt > now ? startsAt : now))
      throw new Problem(400, 'absence-ends-first');
    await assertFree(run, member.id, { startsAt, endsAt: given.endsAt });
    await assertCover(run, member.id, given);
    const isSudden = actor.id !== member.id && startsAt <= now;
    const row = { workspaceId: actor.workspaceId, id: newId(), memberId: member.id, startsAt, ...given };
    const madeBy = memberIdOf(actor);
    const [made] = await tx
      .insert(absences)
      .values({ ...row, isSudden, madeBy, createdAt: now })
      .returning();
    const payload = { absenceId: row.id, memberId: member.id };
    announce('absence.planned', { type: 'member', id: member.id }, payload);
    if (made && startsAt <= now) await begin(run, made);
    return { id: row.id };
  },
});

/** Changes dates, cover or words of an absence that is not over. One that has begun keeps its beginning. */
export const changeAbsence = command({
  name: 'team.change-absence',
  permission: 'team:own',
  input: z.strictObject({
    absenceId: z.uuid(),
    startsAt: when.startsAt.optional(),
    endsAt: when.endsAt.optional(),
    coverMemberId: cover.coverMemberId.optional(),
    coverTeamId: cover.coverTeamId.optional(),
    note: z.string().trim().max(2000).optional(),
  }),
  async run(run, { absenceId, ...changes }) {
    const { tx, now, announce } = run;
    const row = await lockAbsence(run, absenceId);
    if (row.begunAt && changes.startsAt) throw new Problem(409, 'absence-begun');
    const next = { ...row, ...changes };
    if (next.endsAt && next.endsAt <= (next.startsAt > now ? next.startsAt : now))
      throw new Problem(400, 'absence-ends-first');
    await assertFree(run, row.memberId, next, row.id);
    await assertCover(run, row.memberId, changes);
    if (Object.keys(changes).length > 0) await tx.update(absences).set(changes).where(sameAs(row));
    const { memberId } = row;
    announce('absence.changed', { type: 'member', id: memberId }, { absenceId, memberId });
    if (!row.begunAt && next.startsAt <= now) await begin(run, next);
  },
});

/** Takes back what has not begun, and ends at once what has. */
export const endAbsence = command({
  name: 'team.end-absence',
  permission: 'team:own',
  input: z.strictObject({ absenceId: z.uuid() }),
  async run(run, { absenceId }) {
    const { tx, now, announce } = run;
    const row = await lockAbsence(run, absenceId);
    if (row.begunAt) return finish(run, row);
    await tx.update(absences).set({ cancelledAt: now }).where(sameAs(row));
    const { memberId } = row;
    announce('absence.cancelled', { type: 'member', id: memberId }, { absenceId, memberId });
  },
});

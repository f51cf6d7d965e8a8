import { and, asc, eq, gt, inArray, isNotNull, or, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { query, type Run } from '../../../platform/command.ts';
import { memberCards } from '../../team/index.ts';
import { rosters, shiftSwaps, shifts } from '../schema.ts';
import { openStates } from './keep-swap.ts';

/** Swaps that wait for an answer, by the beginning of their shift. */
export const listSwaps = query({
  name: 'workforce.list-swaps',
  permission: 'workforce:plan',
  input: z.strictObject({}),
  run: (run) => readSwaps(run),
});

/** For how many weeks ahead a member sees their shifts. */
const weeksAhead = 5;

/** One's own published shifts from today on, and the swaps that one asked for or is asked for. */
export const listMine = query({
  name: 'workforce.list-mine',
  permission: 'workforce:read',
  input: z.strictObject({}),
  async run(run) {
    const { tx, actor, now } = run;
    const me = memberIdOf(actor);
    if (!me) return { shifts: [], swaps: [] };
    const { id, onDate, startsAt, endsAt, breakStartsAt, breakEndsAt, training } = shifts;
    const own = await tx
      .select({ id, onDate, startsAt, endsAt, breakStartsAt, breakEndsAt, training })
      .from(shifts)
      .innerJoin(rosters, and(eq(rosters.workspaceId, shifts.workspaceId), eq(rosters.id, shifts.rosterId)))
      .where(
        and(
          eq(shifts.workspaceId, actor.workspaceId),
          eq(shifts.memberId, me),
          gt(shifts.endsAt, now),
          isNotNull(rosters.publishedAt),
        ),
      )
      .orderBy(asc(startsAt))
      .limit(weeksAhead * 7);
    const swaps = await readSwaps(run, or(eq(shiftSwaps.askedBy, me), eq(shiftSwaps.memberId, me)));
    return { shifts: own, swaps: swaps.map((one) => ({ ...one, isAsked: one.memberId === me })) };
  },
});

async function readSwaps({ tx, actor, now }: Run, whose?: SQL) {
  const [asking, asked] = [alias(memberCards, 'asking'), alias(memberCards, 'asked')];
  const { id, shiftId, state, askedBy, memberId } = shiftSwaps;
  return tx
    .select({
      ...{ id, shiftId, state, askedBy, memberId, onDate: shifts.onDate },
      ...{ startsAt: shifts.startsAt, endsAt: shifts.endsAt },
      ...{ askedByName: asking.name, memberName: asked.name },
    })
    .from(shiftSwaps)
    .innerJoin(shifts, and(eq(shifts.workspaceId, shiftSwaps.workspaceId), eq(shifts.id, shiftId)))
    .innerJoin(asking, and(eq(asking.workspaceId, shiftSwaps.workspaceId), eq(asking.id, askedBy)))
    .innerJoin(asked, and(eq(asked.workspaceId, shiftSwaps.workspaceId), eq(asked.id, memberId)))
    .where(
      and(
        eq(shiftSwaps.workspaceId, actor.workspaceId),
        inArray(state, [...openStates]),
        gt(shifts.startsAt, now),
        whose,
      ),
    )
    .orderBy(asc(shifts.startsAt));
}

import { and, desc, eq, gte, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { openPeopleBy } from '../../measures/index.ts';
import { memberCards } from '../../team/index.ts';
import { viewsOf } from '../goals/list-goals.ts';
import { goalOpenings, goals } from '../schema.ts';

/** For so many hours a reason that was given opens the goals of a person. */
export const openHours = 8;

export const reasonInput = z.string().trim().min(5).max(1_000);

/** The measures stand in an earlier room and are told here for whom a reason was given. */
openPeopleBy(openedOf);

/** Opens the goals and figures of a person for some hours; the reason stands beside them, and the person reads it. @throws Problem 404, 403. */
export const openPerson = command({
  name: 'goals.open-person',
  permission: 'goals:people',
  input: z.strictObject({ memberId: z.uuid(), reason: reasonInput }),
  async run(run, { memberId, reason }): Promise<{ openingId: string }> {
    const { tx, actor, now, announce } = run;
    await personOf(run, memberId);
    // A reason is somebody's: a token and the program have none.
    if (actor.type !== 'member') throw new Problem(403, 'member-only');
    const openingId = newId();
    const row = { workspaceId: actor.workspaceId, id: openingId, memberId, reason };
    await tx.insert(goalOpenings).values({ ...row, openedBy: actor.id, openedAt: now });
    announce('goal-record.opened', { type: 'member', id: memberId }, { openingId, memberId });
    return { openingId };
  },
});

/**
 * The goals of one person with their charts, and who looked at them and why, for whoever gave a reason lately.
 * @throws Problem 404 `member-not-found`, 403 `goals-closed`.
 */
export const findPerson = query({
  name: 'goals.find-person',
  permission: 'goals:people',
  input: z.strictObject({ memberId: z.uuid() }),
  async run(run, { memberId }) {
    const member = await personOf(run, memberId);
    if (!(await openedOf(run, [memberId])).has(memberId)) throw new Problem(403, 'goals-closed');
    const items = await viewsOf(run, eq(goals.memberId, memberId));
    return { member, items, openings: await openingsOf(run, memberId) };
  },
});

/** Who looked at my own goals, when and why. */
export const listOwnOpenings = query({
  name: 'goals.list-own-openings',
  permission: 'goals:read',
  input: z.strictObject({}),
  run: async (run) => (run.actor.type === 'member' ? openingsOf(run, run.actor.id) : []),
});

/** @throws Problem 404 `member-not-found`. */
async function personOf({ tx, actor }: Run, memberId: string) {
  const { workspaceId, id, name } = memberCards;
  const it = and(eq(workspaceId, actor.workspaceId), eq(id, memberId));
  const [found] = await tx.select({ id, name }).from(memberCards).where(it);
  if (!found) throw notFound('member');
  return found;
}

/** Those of these people for whom the actor gave a reason lately. */
async function openedOf({ tx, actor, now }: Run, memberIds: readonly string[]): Promise<Set<string>> {
  if (actor.type !== 'member') return new Set();
  const { memberId, openedBy, openedAt } = goalOpenings;
  const since = new Date(now.getTime() - openHours * 3_600_000);
  const mine = and(
    eq(goalOpenings.workspaceId, actor.workspaceId),
    inArray(memberId, [...memberIds]),
    and(eq(openedBy, actor.id), gte(openedAt, since)),
  );
  const found = await tx.selectDistinct({ memberId }).from(goalOpenings).where(mine);
  return new Set(found.map((one) => one.memberId));
}

/** Who looked at somebody's goals, when and why, the newest first. */
async function openingsOf({ tx, actor }: Run, memberId: string) {
  const { id, reason, openedAt } = goalOpenings;
  const by = and(
    eq(memberCards.workspaceId, goalOpenings.workspaceId),
    eq(memberCards.id, goalOpenings.openedBy),
  );
  return tx
    .select({ id, reason, openedAt, name: memberCards.name })
    .from(goalOpenings)
    .innerJoin(memberCards, by)
    .where(and(eq(goalOpenings.workspaceId, actor.workspaceId), eq(goalOpenings.memberId, memberId)))
    .orderBy(desc(openedAt))
    .limit(50);
}

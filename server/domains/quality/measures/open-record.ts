import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, query } from '../../../platform/command.ts';
import { memberCards } from '../../team/index.ts';
import { selectResults } from '../results/list-results.ts';
import { visibleToLeaders } from '../results/visible.ts';
import { personOf } from '../reviews/find-review.ts';
import { qualityUnits } from '../reviews/schema.ts';
import { assertMayRead, traitsOf } from './find-traits.ts';
import { openingsOf } from './opened.ts';
import { namesOf, readShares } from './read-shares.ts';
import { qualityOpenings } from './schema.ts';

/** Opens the record of a person for some hours; the reason stands in it, and the person reads it. @throws Problem 404, 403. */
export const openRecord = command({
  name: 'quality.open-record',
  permission: 'quality:measure',
  input: z.strictObject({ memberId: z.uuid(), reason: z.string().trim().min(5).max(1_000) }),
  async run(run, { memberId, reason }) {
    const { tx, actor, now } = run;
    const { workspaceId, id } = memberCards;
    const [known] = await tx
      .select({ id })
      .from(memberCards)
      .where(and(eq(workspaceId, actor.workspaceId), eq(id, memberId)));
    if (!known) throw notFound('member');
    // A reason is somebody's: a token and the program have none.
    if (actor.type !== 'member') throw new Problem(403, 'member-only');
    const openingId = newId();
    const row = { workspaceId: actor.workspaceId, id: openingId, memberId, reason };
    await tx.insert(qualityOpenings).values({ ...row, openedBy: actor.id, openedAt: now });
    run.announce('quality-record.opened', { type: 'member', id: memberId }, { openingId, memberId });
    return { openingId };
  },
});

/**
 * The record of a person: how their traits do, what was found, and who looked into it and why. Leaders see what the person has
 * seen, or had for some days, and give a reason before. @throws Problem 403 `record-closed`, 404 `member-not-found`.
 */
export const findRecord = query({
  name: 'quality.find-record',
  permission: 'quality:measure',
  input: z.strictObject({ memberId: z.uuid() }),
  async run(run, { memberId }) {
    await assertMayRead(run, memberId);
    const theirs = and(await visibleToLeaders(run), eq(qualityUnits.memberId, memberId));
    return {
      member: await personOf(run, memberId),
      traits: traitsOf(await readShares(run, { which: theirs }), await namesOf(run)),
      results: await selectResults(run, theirs).limit(100),
      openings: await openingsOf(run, memberId),
    };
  },
});

/** Who looked into my own record, when and why. */
export const listOwnOpenings = query({
  name: 'quality.list-own-openings',
  permission: 'quality:read',
  input: z.strictObject({}),
  run: async (run) => (run.actor.type === 'member' ? openingsOf(run, run.actor.id) : []),
});

import { and, asc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { meanInterval } from '../../../kernel/statistics/intervals.ts';
import { query, type Run } from '../../../platform/command.ts';
import { measureLearnt } from '../../quality/index.ts';
import { readCourse, readVersion } from '../courses/course-row.ts';
import { certificates, courseReactions, trainingTries } from '../learning/schema.ts';
import { type Trait, traits } from '../rules/content.ts';
import { gainOf, type Pair } from '../rules/gain.ts';
import { resultsOf } from './results.ts';

/**
 * What a course has brought, on Kirkpatrick's four levels: how it was liked, what was learnt, what is done otherwise, and what
 * came of that. Of each only what its numbers carry: with too few of them there is a count and no claim.
 */
export const findLevels = query({
  name: 'training.find-levels',
  permission: 'training:lead',
  input: z.strictObject({ courseId: z.uuid() }),
  async run(run, { courseId }) {
    const { publishedVersion, draft } = await readCourse(run, courseId);
    const content =
      publishedVersion === null ? draft : (await readVersion(run, courseId, publishedVersion)).content;
    const learnt = await firstPassesOf(run, courseId);
    return {
      learnt: learnt.length,
      reaction: await reactionOf(run, courseId, learnt.length),
      learning: gainOf(await pairsOf(run, courseId)),
      behaviour: await behaviourOf(run, content.traits, learnt),
      results: await resultsOf(run, learnt),
    };
  },
});

/** How the course was liked by those who said so, of all who took it to its end. */
async function reactionOf({ tx, actor }: Run, courseId: string, learnt: number) {
  const t = courseReactions;
  const it = and(eq(t.workspaceId, actor.workspaceId), eq(t.courseId, courseId));
  const rows = await tx.select({ rating: t.rating }).from(t).where(it);
  const ratings = rows.map((row) => row.rating);
  return {
    n: ratings.length,
    asked: Math.max(learnt, ratings.length),
    ...meanInterval(ratings, 0.95, { low: 1, high: 5 }),
  };
}

/** Of each member what they knew before the lessons and at their first try after them, both by the questions that mark themselves. */
async function pairsOf({ tx, actor }: Run, courseId: string): Promise<Pair[]> {
  const t = trainingTries;
  const rows = await tx
    .select({ memberId: t.memberId, version: t.version, phase: t.phase, ownScore: t.ownScore })
    .from(t)
    .where(
      and(
        eq(t.workspaceId, actor.workspaceId),
        eq(t.courseId, courseId),
        sql`${t.handedInAt} is not null and ${t.ownScore} is not null`,
      ),
    )
    .orderBy(asc(t.handedInAt), asc(t.id));
  const pairs: Pair[] = [];
  for (const first of rows.filter((row) => row.phase === 'before')) {
    const isTheirs = (row: (typeof rows)[number]) =>
      row.memberId === first.memberId && row.version === first.version;
    const after = rows.find((row) => row.phase === 'after' && isTheirs(row));
    if (first.ownScore !== null && after?.ownScore != null)
      pairs.push({ before: first.ownScore, after: after.ownScore });
  }
  return pairs;
}

/** Who took the course to its end, and when for the first time. */
async function firstPassesOf({ tx, actor }: Run, courseId: string) {
  const c = certificates;
  return tx
    .selectDistinctOn([c.memberId], { memberId: c.memberId, passedAt: c.passedAt })
    .from(c)
    .where(and(eq(c.workspaceId, actor.workspaceId), eq(c.courseId, courseId)))
    .orderBy(c.memberId, asc(c.passedAt));
}

async function behaviourOf(
  { context }: Run,
  trained: readonly Trait[],
  learnt: readonly { memberId: string; passedAt: Date }[],
) {
  const found = [];
  for (const trait of traits.filter((one) => trained.includes(one)))
    found.push({ trait, ...(await measureLearnt(context, { trait, learnt: [...learnt] })) });
  // What reviews cannot tell yet is not told.
  return found.filter(({ before }) => before !== null);
}

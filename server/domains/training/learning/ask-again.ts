import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../platform/command.ts';
import { memberCards } from '../../team/index.ts';
import { askSoon } from '../cards/plant-cards.ts';
import { listTaken } from '../courses/course-row.ts';
import { courseVersions } from '../courses/schema.ts';
import type { Because } from '../events.ts';
import { daysAfter } from '../rules/dates.ts';
import { askMember } from './assign.ts';
import { todayIn } from './own-row.ts';
import { certificates } from './schema.ts';

/** Within how many days something that changed is to be learnt anew. */
const days = 14;

/**
 * An article, a procedure or a policy changed: whoever holds a certificate of a course that names it is asked to learn it anew, and is
 * asked its questions today. Returns how many were.
 */
export const askAfterChange = command({
  name: 'training.ask-after-change',
  permission: 'training:lead',
  input: z.strictObject({ kind: z.enum(['article', 'procedure', 'policy']), subjectId: z.uuid() }),
  async run(run, { kind, subjectId }) {
    const naming = (await listTaken(run)).filter(({ content }) => content[`${kind}Ids`].includes(subjectId));
    let asked = 0;
    for (const course of naming)
      asked += await askHolders(run, {
        ...{ courseId: course.id, minutes: course.content.minutes },
        because: { reason: kind, trait: null, subjectId },
      });
    return { asked };
  },
});

/** A course was published anew with the wish that it be learnt anew: whoever holds its certificate is asked. */
export const askAfterVersion = command({
  name: 'training.ask-after-version',
  permission: 'training:lead',
  input: z.strictObject({ courseId: z.uuid(), version: z.int() }),
  async run(run, { courseId, version }) {
    const v = courseVersions;
    const it = and(
      eq(v.workspaceId, run.actor.workspaceId),
      eq(v.courseId, courseId),
      eq(v.version, version),
    );
    const [row] = await run.tx.select({ asksAgain: v.asksAgain }).from(v).where(it);
    const [course] = row?.asksAgain ? await listTaken(run, [courseId]) : [];
    if (!course) return { asked: 0 };
    const because = { reason: 'version' as const, trait: null, subjectId: null };
    return { asked: await askHolders(run, { courseId, minutes: course.content.minutes, because }) };
  },
});

type Anew = { courseId: string; minutes: number; because: Because };

async function askHolders(run: Run, { courseId, ...anew }: Anew): Promise<number> {
  const { tx, actor } = run;
  const c = certificates;
  const by = and(
    eq(memberCards.workspaceId, c.workspaceId),
    eq(memberCards.id, c.memberId),
    isNull(memberCards.disabledAt),
  );
  const holders = await tx
    .selectDistinct({ memberId: c.memberId })
    .from(c)
    .innerJoin(memberCards, by)
    .where(and(eq(c.workspaceId, actor.workspaceId), eq(c.courseId, courseId), isNull(c.endedAt)));
  const today = await todayIn(run);
  const dueOn = daysAfter(today, days);
  let asked = 0;
  for (const { memberId } of holders)
    if ((await askMember(run, { ...anew, courseId, memberId, dueOn })).isNew) asked += 1;
  const memberIds = holders.map(({ memberId }) => memberId);
  await askSoon(run, { courseId, memberIds, today });
  return asked;
}

import { and, eq } from 'drizzle-orm';
import { system } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Run } from '../../../platform/command.ts';
import { grantSkill } from '../../team/index.ts';
import { plantCards } from '../cards/plant-cards.ts';
import type { Content } from '../rules/content.ts';
import { endOf } from '../rules/dates.ts';
import type { Answer } from '../rules/grading.ts';
import { openAssignment, todayIn } from './own-row.ts';
import { certificates, trainingAssignments } from './schema.ts';

type Finished = {
  memberId: string;
  courseId: string;
  version: number;
  content: Content;
  /** From 0 to 1; null where nothing was asked. */
  score: number | null;
  answers: readonly Answer[];
};

/** A course was taken to its end: a certificate, the skill that comes of it until that ends, and the questions of the days to come. */
export async function finish(run: Run, done: Finished): Promise<{ certificateId: string }> {
  const { tx, actor, now, announce, context } = run;
  const { memberId, courseId, version, content, score } = done;
  const { workspaceId } = actor;
  const certificateId = newId();
  const expiresAt = endOf(now, content.validMonths);
  await tx
    .insert(certificates)
    .values({ workspaceId, id: certificateId, memberId, courseId, version, score, passedAt: now, expiresAt });
  const asked = await openAssignment(run, done);
  if (asked) {
    const { workspaceId: w, id } = trainingAssignments;
    await tx
      .update(trainingAssignments)
      .set({ doneAt: now })
      .where(and(eq(w, workspaceId), eq(id, asked.id)));
  }
  if (content.skill) {
    // Nobody gives it: it comes of the certificate, whoever marked the last answer.
    const asProgram = { ...context, actor: system(workspaceId) };
    const { name: skill, level } = content.skill;
    await grantSkill(asProgram, { memberId, skill, level, expiresAt });
  }
  await plantCards(run, { ...done, today: await todayIn(run) });
  const because = asked && { reason: asked.reason, trait: asked.trait, subjectId: asked.subjectId };
  announce(
    'training.passed',
    { type: 'course', id: courseId },
    { memberId, courseId, certificateId, version, because },
  );
  return { certificateId };
}

import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { assertTopic } from '../../knowledge/index.ts';
import { formFieldInput, labelsInput } from '../fields/inputs.ts';
import { listFields } from '../fields/list-fields.ts';
import { formFault } from '../fields/rules/forms.ts';
import type { Guide } from './rules/questions.ts';
import { guides } from './schema.ts';

const words = z.string().trim().max(300).default('');

/** What an administrator says of a guide. Topics may be named once; so may fields. */
export const guideInput = {
  names: labelsInput,
  topicIds: z.array(z.uuid()).min(1).max(100),
  questions: z
    .array(
      formFieldInput.extend({
        question: z.strictObject({ en: words, id: words, th: words }).default({ en: '', id: '', th: '' }),
      }),
    )
    .max(50)
    .refine((questions) => new Set(questions.map((one) => one.key)).size === questions.length),
};

/** All guides in the order in which they were made. */
export const listGuides = query({
  name: 'requests.list-guides',
  permission: 'requests:read',
  input: z.strictObject({}),
  async run({ tx, actor }): Promise<Guide[]> {
    const { id, names, topicIds, questions } = guides;
    return tx
      .select({ id, names, topicIds, questions })
      .from(guides)
      .where(eq(guides.workspaceId, actor.workspaceId))
      .orderBy(asc(guides.createdAt), asc(guides.id));
  },
});

/** Makes a guide. @throws Problem 404 `topic-not-found`, `field-not-found`, 400 `form-condition-wrong`. */
export const createGuide = command({
  name: 'requests.create-guide',
  permission: 'requests:configure',
  input: z.strictObject(guideInput),
  async run(run, given) {
    await check(run, given);
    const row = { ...given, workspaceId: run.actor.workspaceId, id: newId(), createdAt: run.now };
    await run.tx.insert(guides).values(row);
    return { id: row.id };
  },
});

/** Changes a guide; what was answered stays. */
export const changeGuide = command({
  name: 'requests.change-guide',
  permission: 'requests:configure',
  input: z.strictObject({
    guideId: z.uuid(),
    names: guideInput.names.optional(),
    topicIds: guideInput.topicIds.optional(),
    questions: guideInput.questions.optional(),
  }),
  async run(run, { guideId, ...changes }) {
    const { mine } = await standing(run, guideId);
    await check(run, changes);
    if (Object.keys(changes).length > 0) await run.tx.update(guides).set(changes).where(mine);
  },
});

/** Removes a guide: its questions are asked no more; fields and answers stay. */
export const removeGuide = command({
  name: 'requests.remove-guide',
  permission: 'requests:configure',
  input: z.strictObject({ guideId: z.uuid() }),
  async run(run, { guideId }) {
    const { mine } = await standing(run, guideId);
    await run.tx.delete(guides).where(mine);
  },
});

/** @throws Problem 404 `guide-not-found`. */
export async function standing({ tx, actor }: Run, guideId: string) {
  const mine = and(eq(guides.workspaceId, actor.workspaceId), eq(guides.id, guideId));
  const [guide] = await tx.select().from(guides).where(mine);
  if (!guide) throw notFound('guide');
  return { mine, guide };
}

async function check(
  run: Run,
  {
    topicIds = [],
    questions,
  }: { topicIds?: string[] | undefined; questions?: Guide['questions'] | undefined },
): Promise<void> {
  for (const topicId of topicIds) await assertTopic(run, topicId);
  if (!questions) return;
  const known = await listFields(run.context, {});
  if (questions.some(({ key }) => !known.some((one) => one.key === key))) throw notFound('field');
  if (formFault(questions)) throw new Problem(400, 'form-condition-wrong');
}

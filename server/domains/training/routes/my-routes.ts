import { createRoute, z } from '@hono/zod-openapi';
import { wordsInput } from '../../../kernel/words.ts';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../platform/http/router.ts';
import { answerCard, listCards } from '../cards/answer-card.ts';
import { findMyCourse, findMyTry } from '../learning/find-mine.ts';
import { listMine } from '../learning/list-mine.ts';
import { react, readLesson } from '../learning/read-lesson.ts';
import { handIn, startTry } from '../learning/try-quiz.ts';
import { cardsSchema, mineSchema, myCourseSchema, mySheetSchema, outcomeSchema } from './shapes.ts';

const own = needs('training:read');
const key = z.string().max(40);

const mine = createRoute({
  ...own,
  method: 'get',
  path: '/me/training',
  summary: 'What I learn: what I am asked first, and how many questions of the day are left',
  responses: { 200: answers(mineSchema, 'My training'), ...problems },
});
const find = createRoute({
  ...own,
  method: 'get',
  path: '/me/courses/{id}',
  summary: 'A course to learn from, and how far I am',
  request: { params: idParam },
  responses: { 200: answers(myCourseSchema, 'The course'), ...problems },
});
const read = createRoute({
  ...own,
  method: 'put',
  path: '/me/courses/{id}/lessons/{lesson}',
  summary: 'I have read a lesson',
  request: { params: z.object({ id: z.uuid(), lesson: key }) },
  responses: {
    200: answers(
      z.object({ read: z.array(z.string()), certificateId: z.uuid().nullable() }),
      'What is read; a certificate where that was all',
    ),
    ...problems,
  },
});
const begin = createRoute({
  ...own,
  method: 'post',
  path: '/me/courses/{id}/tries',
  summary: 'Begin to answer the questions, before the lessons or after them; or go on where I was',
  request: { params: idParam, body: takes(z.strictObject({ phase: z.enum(['before', 'after']) })) },
  responses: { 201: answers(z.object({ id: z.uuid() }), 'The try'), ...problems },
});
const opinion = createRoute({
  ...own,
  method: 'put',
  path: '/me/courses/{id}/reaction',
  summary: 'How I liked a course',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({ rating: z.number().int().min(1).max(5), words: z.string().max(2_000).optional() }),
    ),
  },
  responses: { 204: { description: 'Done' }, ...problems },
});
const sheet = createRoute({
  ...own,
  method: 'get',
  path: '/me/tries/{id}',
  summary: 'A try of mine with its questions; what is right once it is handed in',
  request: { params: idParam },
  responses: { 200: answers(mySheetSchema, 'The try'), ...problems },
});
const give = createRoute({
  ...own,
  method: 'put',
  path: '/me/tries/{id}/answers',
  summary: 'Hand in my answers',
  request: {
    params: idParam,
    body: takes(
      z.strictObject({
        answers: z
          .array(
            z.strictObject({
              key,
              chosen: z.array(key).max(10).optional().openapi({ description: 'For an order, in this order' }),
              text: z.string().max(10_000).optional(),
            }),
          )
          .max(100),
      }),
    ),
  },
  responses: { 200: answers(outcomeSchema, 'What came of it'), ...problems },
});
const cards = createRoute({
  ...own,
  method: 'get',
  path: '/me/cards',
  summary: 'The questions that I am asked today',
  responses: { 200: answers(cardsSchema, 'Up to five'), ...problems },
});
const answer = createRoute({
  ...own,
  method: 'post',
  path: '/me/cards',
  summary: 'Answer a question of the day, and say how sure I was',
  request: {
    body: takes(
      z.strictObject({
        courseId: z.uuid(),
        questionKey: key,
        chosen: z.array(key).max(10),
        sure: z.enum(['guessed', 'knew', 'sure']).optional(),
      }),
    ),
  },
  responses: {
    200: answers(
      z.object({
        isRight: z.boolean(),
        right: z.array(z.string()),
        explanation: wordsInput,
        dueOn: z.string().openapi({ description: 'When it is asked again' }),
      }),
      'Whether it was right',
    ),
    ...problems,
  },
});

/** The doors of whoever learns. */
export const myTrainingRoutes = newRouter()
  .openapi(mine, async (c) => {
    const found = await listMine(contextOf(c), {});
    const items = found.items.map((one) => ({ ...one, certificate: inWords(one.certificate) }));
    return c.json({ ...found, items }, 200);
  })
  .openapi(find, async (c) => {
    const found = await findMyCourse(contextOf(c), { courseId: c.req.valid('param').id });
    const tries = found.tries.map((one) => ({ ...one, handedInAt: one.handedInAt?.toISOString() ?? null }));
    return c.json({ ...found, tries, certificate: inWords(found.certificate) }, 200);
  })
  .openapi(read, async (c) => {
    const { id: courseId, lesson: lessonKey } = c.req.valid('param');
    return c.json(await readLesson(contextOf(c), { courseId, lessonKey }), 200);
  })
  .openapi(begin, async (c) => {
    const asked = { courseId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await startTry(contextOf(c), asked), 201);
  })
  .openapi(opinion, async (c) => {
    await react(contextOf(c), { courseId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(sheet, async (c) => {
    const found = await findMyTry(contextOf(c), { tryId: c.req.valid('param').id });
    return c.json({ ...found, handedInAt: found.handedInAt?.toISOString() ?? null }, 200);
  })
  .openapi(give, async (c) => {
    const asked = { tryId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await handIn(contextOf(c), asked), 200);
  })
  .openapi(cards, async (c) => c.json(await listCards(contextOf(c), {}), 200))
  .openapi(answer, async (c) => c.json(await answerCard(contextOf(c), c.req.valid('json')), 200));

type Held = { id: string; passedAt: Date; expiresAt: Date | null; score: number | null; isOver: boolean };

function inWords(held: Held | null) {
  if (!held) return null;
  return { ...held, passedAt: held.passedAt.toISOString(), expiresAt: held.expiresAt?.toISOString() ?? null };
}

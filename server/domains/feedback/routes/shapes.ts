import { z } from '@hono/zod-openapi';
import { halves, questionKinds, subjects } from '../rules/questions.ts';
import { sounds } from '../rules/sentiment/measure.ts';
import { withholdings } from '../rules/withhold.ts';
import { invitationStates, surveyKinds } from '../schema.ts';

const time = z.iso.datetime();
const texts = z.object({ en: z.string(), id: z.string(), th: z.string() });
const scale = z.object({ from: z.number().int(), to: z.number().int(), low: texts, high: texts });
const choice = z.object({ key: z.string(), text: texts });

export const questionSchema = z
  .object({
    key: z.string(),
    kind: z.enum(questionKinds),
    about: z.enum(subjects),
    text: texts,
    isRequired: z.boolean(),
    scale: scale.optional(),
    choices: z.array(choice).optional(),
    when: z
      .object({
        question: z.string(),
        atMost: z.number().int().optional(),
        atLeast: z.number().int().optional(),
        is: z.array(z.string()).optional(),
      })
      .optional(),
    clause: z
      .object({ policyId: z.uuid(), key: z.string(), half: z.enum(halves) })
      .optional()
      .openapi({ description: 'The clause of a policy whose expectation is asked about' }),
  })
  .openapi('SurveyQuestion');

export const surveySchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    kind: z.enum(surveyKinds),
    version: z.number().int(),
    questions: z.array(questionSchema),
    isActive: z.boolean(),
    delayMinutes: z.number().int(),
    share: z.number().int(),
    channels: z.array(z.string()),
    teamIds: z.array(z.uuid()),
    brandIds: z.array(z.uuid()),
    quietDays: z.number().int(),
    whileOpen: z.boolean(),
    expiresDays: z.number().int(),
    archivedAt: time.nullable(),
  })
  .openapi('Survey');

const named = z.object({ id: z.uuid(), name: z.string() });
const requestShape = z.object({ id: z.uuid(), number: z.number().int(), subject: z.string() });

export const answerSchema = z
  .object({
    id: z.uuid(),
    surveyId: z.uuid(),
    version: z.number().int(),
    state: z.enum(invitationStates),
    withheld: z.enum(withholdings).nullable(),
    channel: z.string(),
    language: z.string().nullable(),
    dueAt: time,
    sentAt: time.nullable(),
    answeredAt: time.nullable(),
    customer: named,
    request: requestShape.nullable().openapi({ description: 'Null after an order, while it opened none' }),
    order: z.object({ id: z.uuid(), number: z.string() }).nullable(),
    said: z.array(
      z.object({
        question: z.string(),
        number: z.number().nullable(),
        choice: z.string().nullable(),
        words: z.string().nullable(),
        text: texts.nullable().openapi({ description: 'The question as it was asked' }),
        best: z.number().int().nullable(),
        choiceText: texts.nullable(),
        sentiment: z
          .object({
            sound: z.enum(sounds),
            right: z
              .object({
                ...{ estimate: z.number().nullable(), low: z.number(), high: z.number() },
                n: z.number().int(),
              })
              .nullable(),
          })
          .nullable()
          .openapi({
            description:
              'What words without a score sound like, and how often saying so was right of scored comments; null where that is not sure enough',
          }),
      }),
    ),
  })
  .openapi('SurveyAnswer');

type Times<T> = {
  [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K];
};

/** The API writes every moment as text. */
export function withTimes<T extends object>(row: T): Times<T> {
  const entries = Object.entries(row).map(([key, value]) => [
    key,
    value instanceof Date ? value.toISOString() : value,
  ]);
  return Object.fromEntries(entries) as Times<T>;
}

export const paging = {
  limit: z.coerce.number().int().min(1).max(200).optional(),
  cursor: z.string().max(500).optional(),
};
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

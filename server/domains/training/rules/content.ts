import { z } from 'zod';
import { languages } from '../../../kernel/language.ts';
import { noWords, wordsInput } from '../../../kernel/words.ts';

/** The seven traits of good service, by which quality review and training name the same thing. */
export const traits = [
  'prompt',
  'polite',
  'professional',
  'personal',
  'attentive',
  'questions',
  'responsible',
] as const;
export type Trait = (typeof traits)[number];

const key = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(40);

/** The words of a lesson in one language, as the editor of articles writes them; the server checks every node of them. */
const body = z
  .looseObject({ type: z.literal('doc') })
  .nullable()
  .default(null);

/** A real request as it was, without anything of one person; nothing leads from here to it. */
const example = z.strictObject({
  key,
  language: z.enum(languages),
  subject: z.string().max(300).default(''),
  words: z
    .array(z.strictObject({ by: z.enum(['customer', 'team']), text: z.string().max(4_000) }))
    .max(20)
    .default([]),
});
export type Example = z.output<typeof example>;

const lesson = z.strictObject({
  key,
  title: wordsInput.default(noWords),
  bodies: z.strictObject({ en: body, id: body, th: body }).default({ en: null, id: null, th: null }),
  examples: z.array(example).max(5).default([]),
});
export type Lesson = z.output<typeof lesson>;

const option = z.strictObject({ key, title: wordsInput.default(noWords) });
const options = z.array(option).max(10).default([]);
const common = {
  key,
  title: wordsInput.default(noWords),
  /** Told after the answer: why this is right. */
  explanation: wordsInput.default(noWords),
};

/** One question of the pool. */
const question = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single'), ...common, options, right: z.array(key).max(10).default([]) }),
  z.strictObject({
    kind: z.literal('multiple'),
    ...common,
    options,
    right: z.array(key).max(10).default([]),
  }),
  /** The options stand in the right order; they are shown in another. */
  z.strictObject({ kind: z.literal('order'), ...common, options }),
  /** Words of one's own, marked by a person from 0 to 4. */
  z.strictObject({ kind: z.literal('text'), ...common }),
  /** A reply to a situation, marked by a person from 0 to 4 in each trait. */
  z.strictObject({
    kind: z.literal('reply'),
    ...common,
    situation: wordsInput.default(noWords),
    criteria: z
      .array(z.enum(traits))
      .max(traits.length)
      .default([...traits]),
  }),
]);
export type Question = z.output<typeof question>;
export type QuestionKind = Question['kind'];

const quiz = z.strictObject({
  /** Percent of all points that is passed with. */
  passMark: z.int().min(1).max(100).default(80),
  /** How often it may be tried for one assignment; null: as often as one likes. */
  tries: z.int().min(1).max(20).nullable().default(null),
  /** How many questions are drawn from the pool; null: all. */
  draw: z.int().min(1).max(100).nullable().default(null),
});

/** All that is written of a course. A draft may be half written; `faultsOf` says what is missing. */
export const contentInput = z.strictObject({
  names: wordsInput,
  purpose: wordsInput.default(noWords),
  traits: z.array(z.enum(traits)).max(traits.length).default([]),
  /** How long it takes, planned. */
  minutes: z.int().min(1).max(2_400).default(20),
  lessons: z.array(lesson).max(40).default([]),
  questions: z.array(question).max(100).default([]),
  quiz: quiz.default({ passMark: 80, tries: null, draw: null }),
  /** Whether what somebody knows is asked before the first lesson too. */
  hasPretest: z.boolean().default(true),
  /** For how many months its certificate holds; null: for good. */
  validMonths: z.int().min(1).max(120).nullable().default(null),
  /** What whoever passed can do, for the giving out of requests. */
  skill: z
    .strictObject({ name: z.string().trim().min(1).max(60), level: z.int().min(1).max(3) })
    .nullable()
    .default(null),
  /** What asks for training anew when it changes. */
  articleIds: z.array(z.uuid()).max(50).default([]),
  procedureIds: z.array(z.uuid()).max(50).default([]),
  policyIds: z.array(z.uuid()).max(50).default([]),
});
export type Content = z.output<typeof contentInput>;

/** What is not a person's to mark. */
export function isMarkedByItself({ kind }: { kind: QuestionKind }): boolean {
  return kind === 'single' || kind === 'multiple' || kind === 'order';
}

export function questionOf({ questions }: Content, key: string): Question | undefined {
  return questions.find((one) => one.key === key);
}

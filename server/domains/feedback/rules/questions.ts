import { z } from 'zod';
import type { Language } from '../../../kernel/language.ts';

export type Texts = Record<Language, string>;
export const questionKinds = ['score', 'choice', 'words'] as const;
/** What a question is about: people's attitude and behaviour are asked apart from what was sold and how it was handled. */
export const subjects = ['whole', 'people', 'product', 'process'] as const;

const text = z.string().trim().min(1).max(400);
const texts = z.strictObject({ en: text, id: text, th: text });
const key = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

const scale = z
  .strictObject({
    from: z.union([z.literal(0), z.literal(1)]),
    to: z.union([z.literal(5), z.literal(7), z.literal(10)]),
    low: texts,
    high: texts,
  })
  .describe('The ends of the scale and what they are called');
export type Scale = z.output<typeof scale>;

/** What is asked about a clause of a policy: how it was, and, of one person once a year, how it ought to be. */
export const halves = ['experienced', 'expected'] as const;
const clause = z.strictObject({ policyId: z.uuid(), key: z.string().min(1).max(60), half: z.enum(halves) });
export type AskedClause = z.output<typeof clause>;

/** Asked only when an earlier question was answered so. */
const when = z.strictObject({
  question: key,
  atMost: z.int().min(0).max(10).optional(),
  atLeast: z.int().min(0).max(10).optional(),
  is: z.array(key).min(1).max(20).optional(),
});

const question = z.strictObject({
  key,
  kind: z.enum(questionKinds),
  about: z.enum(subjects).default('whole'),
  text: texts,
  isRequired: z.boolean().default(false),
  scale: scale.optional(),
  choices: z
    .array(z.strictObject({ key, text: texts }))
    .min(2)
    .max(20)
    .optional(),
  when: when.optional(),
  clause: clause.optional(),
});

export const questionsInput = z.array(question).min(1).max(30).superRefine(findFaults);
export type Question = z.output<typeof question>;

/** What was said, by the key of the question. */
export type Said = { number?: number | null; choice?: string | null; words?: string | null };
export type Answers = ReadonlyMap<string, Said>;

function findFaults(questions: readonly z.output<typeof question>[], context: z.RefinementCtx): void {
  const fault = (at: number, path: string) =>
    context.addIssue({ code: 'custom', path: [at, path], message: 'wrong' });
  const earlier = new Set<string>();
  const clauses = new Set<string>();
  for (const [at, one] of questions.entries()) {
    if (earlier.has(one.key)) fault(at, 'key');
    if ((one.kind === 'score') !== (one.scale !== undefined)) fault(at, 'scale');
    if ((one.kind === 'choice') !== (one.choices !== undefined)) fault(at, 'choices');
    // A condition looks back only, so that no circle is possible.
    if (one.when && !earlier.has(one.when.question)) fault(at, 'when');
    earlier.add(one.key);
    if (!one.clause) continue;
    if (one.scale?.from !== 1 || one.scale.to !== 7) fault(at, 'scale');
    if (clauses.has(placeOf(one.clause))) fault(at, 'clause');
    clauses.add(placeOf(one.clause));
  }
  if (!opening(questions)) fault(0, 'kind');
}

/** One half of one clause in one word. */
export const placeOf = ({ policyId, key, half }: AskedClause): string => `${policyId}/${key}/${half}`;

/** The question whose score stands for the whole survey: the first on a scale that everybody is asked. */
export function headline(questions: readonly Question[]): (Question & { scale: Scale }) | undefined {
  return questions.find(
    (one): one is Question & { scale: Scale } =>
      Boolean(one.scale) && !one.when && one.clause?.half !== 'expected',
  );
}

/** The question with which a mail asks: the first on a scale that everybody is asked, else the first with choices. */
export function opening(questions: readonly Question[]): Question | undefined {
  return headline(questions) ?? questions.find((one) => one.choices && !one.when);
}

/** The questions that what was said so far leads to. */
export function asked(questions: readonly Question[], said: Answers): Question[] {
  return questions.filter(({ when }) => !when || fits(when, said.get(when.question)));
}

/** Those among them that were not shown yet; what was left empty has been shown. */
export function pending(questions: readonly Question[], said: Answers): Question[] {
  return asked(questions, said).filter((one) => !said.has(one.key));
}

function fits({ atMost, atLeast, is }: NonNullable<Question['when']>, said: Said | undefined): boolean {
  if (!said) return false;
  if (is) return is.includes(said.choice ?? '');
  const { number } = said;
  if (number === null || number === undefined) return false;
  return number <= (atMost ?? number) && number >= (atLeast ?? number);
}

/** Reads what a form holds for one question; null for nothing said. What no form of ours can hold is nothing said. */
export function readAnswer({ kind, scale, choices }: Question, given: string): Said | null {
  const words = given.trim().slice(0, 4000);
  if (words === '') return null;
  if (kind === 'words') return { words };
  if (kind === 'choice') return choices?.some((one) => one.key === words) ? { choice: words } : null;
  const number = /^\d{1,2}$/.test(words) ? Number(words) : Number.NaN;
  return scale && number >= scale.from && number <= scale.to ? { number } : null;
}

import { z } from 'zod';
import { roles } from '../../../kernel/actor.ts';
import { noWords, wordsInput } from '../../../kernel/words.ts';

/** Whom a policy is written for. Customers read it in the help centre, investors by a link of their own. */
export const audiences = ['customers', 'employees', 'investors'] as const;
export type Audience = (typeof audiences)[number];

/** What a clause can be held to: measures that the program takes by itself. */
export const measures = [
  'first-reply-within',
  'solved-within',
  'promises-kept',
  'reopened',
  'rated-well',
] as const;
export type Measure = (typeof measures)[number];

/** The five dimensions of SERVQUAL, in which an expectation is asked about. */
export const dimensions = ['tangibles', 'reliability', 'responsiveness', 'assurance', 'empathy'] as const;
export type Dimension = (typeof dimensions)[number];

const key = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

/**
 * A measurable standard. `target` is a share from 0 to 1: at least so many, and of what is reopened at most so many.
 * `hours` is told for what has to happen within a time; the last `days` are looked at.
 */
const standard = z.strictObject({
  measure: z.enum(measures),
  target: z.number().min(0).max(1),
  hours: z
    .number()
    .positive()
    .max(24 * 90)
    .nullable()
    .default(null),
  days: z.int().min(7).max(366).default(30),
});
export type Standard = z.output<typeof standard>;

/** What customers are asked about a clause: how it was, and once a year also how it ought to be, from 1 to 7. */
const expectation = z.strictObject({
  dimension: z.enum(dimensions),
  question: wordsInput.default(noWords),
});
export type Expectation = z.output<typeof expectation>;

/** A clause: its key stays for good, and so does its number, which people name. */
export const clauseInput = z.strictObject({
  key,
  number: z
    .string()
    .regex(/^[1-9]\d?(\.[1-9]\d?){0,2}$/)
    .max(8),
  title: wordsInput.default(noWords),
  text: wordsInput.default(noWords),
  standard: standard.nullable().default(null),
  expectation: expectation.nullable().default(null),
});
export type Clause = z.output<typeof clauseInput>;

const option = z.strictObject({ key, text: wordsInput.default(noWords) });

/** A question of the quiz; all right options have to be chosen, and no other. */
const question = z.strictObject({
  key,
  /** The clause that it is about; a wrong answer shows it. */
  clauseKey: key.nullable().default(null),
  question: wordsInput.default(noWords),
  options: z.array(option).max(8).default([]),
  right: z.array(key).max(8).default([]),
  /** Why it is so: shown after a wrong answer. */
  because: wordsInput.default(noWords),
});
export type Question = z.output<typeof question>;

/** Whether so many right answers pass. @param passMark in hundredths. */
export const passes = (right: number, of: number, passMark: number): boolean => right * 100 >= passMark * of;

const quiz = z.strictObject({
  passMark: z.int().min(1).max(100).default(80),
  questions: z.array(question).max(30).default([]),
});

/** Who must read and sign it: everybody who works here, or whoever one of these fits. */
const readers = z.strictObject({
  everyone: z.boolean().default(false),
  roles: z.array(z.enum(roles)).max(8).default([]),
  teamIds: z.array(z.uuid()).max(100).default([]),
  providerIds: z.array(z.uuid()).max(100).default([]),
  /** In how many days after they are asked. */
  days: z.int().min(1).max(90).default(14),
});
export type Readers = z.output<typeof readers>;

/** All that is written of a policy. A draft may be half written; `faultsOf` says what is missing. */
export const contentInput = z.strictObject({
  names: wordsInput,
  purpose: wordsInput.default(noWords),
  audiences: z.array(z.enum(audiences)).max(3).default(['employees']),
  /** From which day it holds; null: from the day on which it is published. */
  effectiveFrom: z.iso.date().nullable().default(null),
  clauses: z.array(clauseInput).max(100).default([]),
  readers: readers.default(readers.parse({})),
  quiz: quiz.default(quiz.parse({})),
});
export type Content = z.output<typeof contentInput>;

/** The clause with the key, if there is one. */
export function clauseOf({ clauses }: Pick<Content, 'clauses'>, clauseKey: string): Clause | null {
  return clauses.find((one) => one.key === clauseKey) ?? null;
}

/** A clause that is the heading of those below it: 4 of 4.1 and 4.2. */
export function isChapter(
  { clauses }: Pick<Content, 'clauses'>,
  { number }: Pick<Clause, 'number'>,
): boolean {
  return clauses.some((one) => one.number.startsWith(`${number}.`));
}

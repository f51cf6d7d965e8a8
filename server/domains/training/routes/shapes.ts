import { z } from '@hono/zod-openapi';
import { wordsInput } from '../../../kernel/words.ts';
import { reasons } from '../learning/schema.ts';
import { contentInput, traits } from '../rules/content.ts';
import { faultCodes } from '../rules/faults.ts';

export const contentSchema = z.strictObject(contentInput.shape).openapi('CourseContent');
const instant = z.iso.datetime();
const member = z.object({ id: z.uuid(), name: z.string() });
const trait = z.enum(traits);
const share = z.number().nullable().openapi({ description: 'From 0 to 1; null while it is not known' });

const standing = {
  draftVersion: z.number().int(),
  faults: z
    .array(
      z.object({
        part: z.enum(['course', 'lesson', 'question']),
        key: z.string().nullable(),
        code: z.enum(faultCodes),
      }),
    )
    .openapi({ description: 'What keeps the draft from being published' }),
  gaps: z
    .array(z.string())
    .openapi({ description: 'Languages in which something is said and something missing' }),
};
export const standingSchema = z.object(standing).openapi('CourseStanding');

const listed = {
  id: z.uuid(),
  names: wordsInput,
  purpose: wordsInput,
  minutes: z.number().int(),
  traits: z.array(trait),
  lessons: z.number().int(),
  questions: z.number().int(),
  skill: z.string().nullable(),
  weekOf: z
    .string()
    .nullable()
    .openapi({ description: 'The Monday of the week that the program drafted it for' }),
};
export const listedSchema = z
  .object({
    ...listed,
    validMonths: z.number().int().nullable(),
    publishedVersion: z.number().int().nullable(),
    hasChanges: z.boolean(),
    isRetired: z.boolean(),
    faults: z.number().int(),
    updatedAt: instant,
  })
  .openapi('ListedCourse');

export const courseSchema = z
  .object({
    ...standing,
    id: z.uuid(),
    draft: contentSchema,
    publishedVersion: z.number().int().nullable(),
    weekOf: z.string().nullable(),
    hasChanges: z.boolean(),
    isRetired: z.boolean(),
    pictures: z
      .record(z.string(), z.string())
      .openapi({ description: 'Where the pictures of the lessons are' }),
    updatedAt: instant,
  })
  .openapi('Course');

export const versionSchema = z
  .object({
    version: z.number().int(),
    note: z.string(),
    asksAgain: z.boolean(),
    publishedAt: instant,
    publishedBy: member.nullable(),
    lessons: z.number().int(),
    questions: z.number().int(),
  })
  .openapi('CourseVersion');

export const exampleSchema = contentInput.shape.lessons.unwrap().element.shape.examples.unwrap().element;

const assignment = z.object({
  id: z.uuid(),
  dueOn: z.string(),
  reason: z.enum(reasons),
  trait: z.string().nullable(),
  subjectId: z.uuid().nullable(),
  isLate: z.boolean(),
});
const certificate = z.object({
  id: z.uuid(),
  passedAt: instant,
  expiresAt: instant.nullable(),
  score: share,
  isOver: z.boolean(),
});

const { id: _id, ...taken } = listed;
export const mineSchema = z
  .object({
    items: z.array(
      z.object({
        ...taken,
        courseId: z.uuid(),
        read: z.number().int(),
        isToMark: z.boolean(),
        assignment: assignment.nullable(),
        certificate: certificate.nullable(),
      }),
    ),
    cards: z.object({ left: z.number().int(), answered: z.number().int() }),
    mayLead: z.boolean(),
  })
  .openapi('MyTraining');

const { lessons: lessonList } = contentInput.shape;
export const myCourseSchema = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    names: wordsInput,
    purpose: wordsInput,
    minutes: z.number().int(),
    traits: z.array(trait),
    validMonths: z.number().int().nullable(),
    skill: z.string().nullable(),
    lessons: z.array(lessonList.unwrap().element.extend({ isRead: z.boolean() })),
    pictures: z.record(z.string(), z.string()),
    quiz: z.object({ questions: z.number().int(), passMark: z.number().int() }),
    triesLeft: z.number().int().nullable(),
    isPretestDue: z.boolean(),
    mayTry: z.boolean(),
    assignment: assignment.nullable(),
    certificate: certificate.nullable(),
    tries: z.array(
      z.object({
        id: z.uuid(),
        phase: z.enum(['before', 'after']),
        state: z.enum(['open', 'to-mark', 'passed', 'failed']),
        score: share,
        handedInAt: instant.nullable(),
      }),
    ),
    reaction: z.object({ rating: z.number().int(), words: z.string() }).nullable(),
  })
  .openapi('MyCourse');

const option = z.object({ key: z.string(), title: wordsInput });
export const mySheetSchema = z
  .object({
    id: z.uuid(),
    courseId: z.uuid(),
    phase: z.enum(['before', 'after']),
    state: z.enum(['open', 'to-mark', 'passed', 'failed']),
    score: share,
    passMark: z.number().int(),
    handedInAt: instant.nullable(),
    names: wordsInput,
    questions: z.array(
      z.object({
        key: z.string(),
        kind: z.enum(['single', 'multiple', 'order', 'text', 'reply']),
        title: wordsInput,
        options: z.array(option),
        situation: wordsInput.nullable(),
        criteria: z.array(z.string()),
        answer: z.object({ chosen: z.array(z.string()), text: z.string() }).nullable(),
        told: z
          .object({
            share,
            right: z.array(z.string()),
            explanation: wordsInput,
            mark: z.object({ points: z.record(z.string(), z.number()), words: z.string() }).nullable(),
          })
          .nullable()
          .openapi({ description: 'What is right and why; null until it is handed in' }),
      }),
    ),
  })
  .openapi('MyTry');

export const outcomeSchema = z
  .object({ outcome: z.enum(['to-mark', 'passed', 'failed']), score: share })
  .openapi('TryOutcome');

export const cardsSchema = z
  .object({
    answered: z.number().int(),
    items: z.array(
      z.object({
        courseId: z.uuid(),
        names: wordsInput,
        question: z.object({
          key: z.string(),
          kind: z.enum(['single', 'multiple', 'order', 'text', 'reply']),
          title: wordsInput,
          options: z.array(option),
        }),
      }),
    ),
  })
  .openapi('CardsOfToday');

export const assignmentSchema = z
  .object({
    id: z.uuid(),
    member,
    courseId: z.uuid(),
    names: wordsInput,
    dueOn: z.string(),
    minutes: z.number().int(),
    reason: z.enum(reasons),
    trait: z.string().nullable(),
    assignedAt: instant,
    doneAt: instant.nullable(),
    isLate: z.boolean(),
  })
  .openapi('TrainingAssignment');

export const learnerSchema = z
  .object({
    ...member.shape,
    teams: z.array(member),
    open: z.number().int(),
    late: z.number().int(),
    minutes: z.number().int().openapi({ description: 'Planned for what is asked and not done' }),
    nextDueOn: z.string().nullable(),
    certificates: z.number().int(),
    endingSoon: z.number().int(),
  })
  .openapi('Learner');

export const toMarkSchema = z
  .object({
    id: z.uuid(),
    courseId: z.uuid(),
    names: wordsInput,
    member,
    handedInAt: instant.nullable(),
    questions: z.array(
      z.object({
        question: z.object({
          key: z.string(),
          kind: z.enum(['text', 'reply']),
          title: wordsInput,
          explanation: wordsInput,
          situation: wordsInput.nullable(),
        }),
        criteria: z.array(z.string()),
        text: z.string(),
      }),
    ),
  })
  .openapi('TryToMark');

const count = z.object({ n: z.number().int(), successes: z.number().int() });
const counts = z.object({ before: count, after: count });
const meanOf = z.object({ mean: z.number(), n: z.number().int() }).nullable();
export const levelsSchema = z
  .object({
    learnt: z.number().int(),
    reaction: z.object({
      n: z.number().int(),
      asked: z.number().int(),
      mean: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
    }),
    learning: z.object({
      n: z.number().int(),
      before: share,
      after: share,
      gain: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
    }),
    behaviour: z.array(
      z.object({
        trait,
        before: meanOf,
        after: meanOf,
        difference: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
      }),
    ),
    results: z.object({
      days: z.number().int(),
      learnt: counts,
      others: counts,
      change: z.object({ difference: z.number(), low: z.number(), high: z.number() }).nullable(),
    }),
  })
  .openapi('CourseLevels');

import type { Reason } from '../../../server/domains/training/learning/schema.ts';
import type {
  Content,
  Example,
  Lesson,
  Question,
  QuestionKind,
  Trait,
} from '../../../server/domains/training/rules/content.ts';
import type { Fault } from '../../../server/domains/training/rules/faults.ts';
import type { Words } from '../../../server/kernel/words.ts';

export type { Content, Example, Fault, Lesson, Question, QuestionKind, Reason, Trait, Words };

export interface ListedCourse {
  id: string;
  names: Words;
  purpose: Words;
  minutes: number;
  traits: Trait[];
  lessons: number;
  questions: number;
  skill: string | null;
  weekOf: string | null;
  validMonths: number | null;
  publishedVersion: number | null;
  hasChanges: boolean;
  isRetired: boolean;
  faults: number;
  updatedAt: string;
}

export interface Standing {
  draftVersion: number;
  faults: Fault[];
  gaps: string[];
}

export interface Course extends Standing {
  id: string;
  draft: Content;
  publishedVersion: number | null;
  weekOf: string | null;
  hasChanges: boolean;
  isRetired: boolean;
  pictures: Record<string, string>;
  updatedAt: string;
}

export interface Version {
  version: number;
  note: string;
  asksAgain: boolean;
  publishedAt: string;
  publishedBy: { id: string; name: string } | null;
  lessons: number;
  questions: number;
}

export interface Asked {
  id: string;
  dueOn: string;
  reason: Reason;
  trait: string | null;
  subjectId: string | null;
  isLate: boolean;
}

export interface Certificate {
  id: string;
  passedAt: string;
  expiresAt: string | null;
  score: number | null;
  isOver: boolean;
}

export interface MyItem {
  courseId: string;
  names: Words;
  purpose: Words;
  minutes: number;
  traits: Trait[];
  lessons: number;
  questions: number;
  skill: string | null;
  weekOf: string | null;
  read: number;
  isToMark: boolean;
  assignment: Asked | null;
  certificate: Certificate | null;
}

export interface MyTraining {
  items: MyItem[];
  cards: { left: number; answered: number };
  mayLead: boolean;
}

export type TryState = 'open' | 'to-mark' | 'passed' | 'failed';

export interface MyCourse {
  id: string;
  version: number;
  names: Words;
  purpose: Words;
  minutes: number;
  traits: Trait[];
  validMonths: number | null;
  skill: string | null;
  lessons: (Lesson & { isRead: boolean })[];
  pictures: Record<string, string>;
  quiz: { questions: number; passMark: number };
  triesLeft: number | null;
  isPretestDue: boolean;
  mayTry: boolean;
  assignment: Asked | null;
  certificate: Certificate | null;
  tries: {
    id: string;
    phase: 'before' | 'after';
    state: TryState;
    score: number | null;
    handedInAt: string | null;
  }[];
  reaction: { rating: number; words: string } | null;
}

export interface ShownQuestion {
  key: string;
  kind: QuestionKind;
  title: Words;
  options: { key: string; title: Words }[];
}

export interface Told {
  share: number | null;
  right: string[];
  explanation: Words;
  mark: { points: Record<string, number>; words: string } | null;
}

export interface Sheet {
  id: string;
  courseId: string;
  phase: 'before' | 'after';
  state: TryState;
  score: number | null;
  passMark: number;
  handedInAt: string | null;
  names: Words;
  questions: (ShownQuestion & {
    situation: Words | null;
    criteria: string[];
    answer: { chosen: string[]; text: string } | null;
    told: Told | null;
  })[];
}

export interface Answer {
  chosen: string[];
  text: string;
}

export interface Outcome {
  outcome: 'to-mark' | 'passed' | 'failed';
  score: number | null;
}

export interface CardsOfToday {
  answered: number;
  items: { courseId: string; names: Words; question: ShownQuestion }[];
}

export type Sure = 'guessed' | 'knew' | 'sure';
export interface CardAnswer {
  isRight: boolean;
  right: string[];
  explanation: Words;
  dueOn: string;
}

export interface Assignment {
  id: string;
  member: { id: string; name: string };
  courseId: string;
  names: Words;
  dueOn: string;
  minutes: number;
  reason: Reason;
  trait: string | null;
  assignedAt: string;
  doneAt: string | null;
  isLate: boolean;
}

export interface Learner {
  id: string;
  name: string;
  teams: { id: string; name: string }[];
  open: number;
  late: number;
  minutes: number;
  nextDueOn: string | null;
  certificates: number;
  endingSoon: number;
}

export interface ToMark {
  id: string;
  courseId: string;
  names: Words;
  member: { id: string; name: string };
  handedInAt: string | null;
  questions: {
    question: {
      key: string;
      kind: 'text' | 'reply';
      title: Words;
      explanation: Words;
      situation: Words | null;
    };
    criteria: string[];
    text: string;
  }[];
}

export interface TrainingPath {
  id: string;
  names: Words;
  courseIds: string[];
  roles: string[];
  isInduction: boolean;
  days: number;
}

type Count = { n: number; successes: number };
type Ends = { low: number; high: number };
export interface Levels {
  learnt: number;
  reaction: { n: number; asked: number; mean: number | null; low: number | null; high: number | null };
  learning: {
    n: number;
    before: number | null;
    after: number | null;
    gain: number | null;
    low: number | null;
    high: number | null;
  };
  behaviour: {
    trait: Trait;
    before: { mean: number; n: number } | null;
    after: { mean: number; n: number } | null;
    difference: ({ value: number } & Ends) | null;
  }[];
  results: {
    days: number;
    learnt: { before: Count; after: Count };
    others: { before: Count; after: Count };
    change: ({ difference: number } & Ends) | null;
  };
}

export type Texts = Record<'en' | 'id' | 'th', string>;
export const surveyKinds = ['csat', 'nps', 'ces', 'servperf', 'own', 'order'] as const;
export type SurveyKind = (typeof surveyKinds)[number];
export const subjects = ['whole', 'people', 'product', 'process'] as const;
export const splits = ['team', 'channel', 'language', 'member'] as const;
export type Split = (typeof splits)[number];

export interface Scale {
  from: 0 | 1;
  to: 5 | 7 | 10;
  low: Texts;
  high: Texts;
}
export interface Question {
  key: string;
  kind: 'score' | 'choice' | 'words';
  about: (typeof subjects)[number];
  text: Texts;
  isRequired: boolean;
  scale?: Scale;
  choices?: { key: string; text: Texts }[];
  when?: { question: string; atMost?: number; atLeast?: number; is?: string[] };
  /** The clause of a policy whose expectation is asked about: how it was, or how it ought to be. */
  clause?: { policyId: string; key: string; half: 'experienced' | 'expected' };
}

export interface Survey {
  id: string;
  name: string;
  kind: SurveyKind;
  version: number;
  questions: Question[];
  isActive: boolean;
  delayMinutes: number;
  share: number;
  channels: string[];
  teamIds: string[];
  brandIds: string[];
  quietDays: number;
  whileOpen: boolean;
  expiresDays: number;
  archivedAt: string | null;
}

export interface Figure {
  measure: 'share' | 'nps' | 'mean';
  n: number;
  score: number | null;
  low: number | null;
  high: number | null;
}

export interface Results {
  fewest: number;
  sent: number;
  answered: number;
  withheld: { reason: string; n: number }[];
  rate: { estimate: number | null; low: number; high: number };
  questions: (Omit<Question, 'scale' | 'choices' | 'isRequired'> &
    Omit<Figure, 'measure'> & {
      measure: Figure['measure'] | null;
      scale: Scale | null;
      choices: { key: string; text: Texts }[] | null;
      counts: { value: number | string; n: number }[];
    })[];
  change: { difference: number | null; low: number; high: number } | null;
  bounds: { low: number; high: number } | null;
  servperf: { dimensions: Record<string, number | null>; whole: number | null } | null;
  split: (Figure & { key: string | null; name: string | null })[];
}

interface RequestRef {
  id: string;
  number: number;
  subject: string;
}

export interface Answer {
  id: string;
  surveyId: string;
  version: number;
  state: 'waiting' | 'sent' | 'answered' | 'withheld';
  withheld: string | null;
  sentAt: string | null;
  dueAt: string;
  answeredAt: string | null;
  customer: { id: string; name: string };
  request: RequestRef | null;
  order: { id: string; number: string } | null;
  said: {
    question: string;
    number: number | null;
    choice: string | null;
    words: string | null;
    text: Texts | null;
    best: number | null;
    choiceText: Texts | null;
    sentiment: Sentiment | null;
  }[];
}

/** What words without a score sound like, and how often saying so was right of scored comments. */
export interface Sentiment {
  sound: 'good' | 'bad' | 'unclear';
  right: { estimate: number | null; low: number; high: number; n: number } | null;
}

/** How sure that is, by language; `accuracy` is null where too few comments have scores. */
export interface SentimentFigures {
  fewestExamples: number;
  fewestOfKind: number;
  items: {
    language: 'en' | 'id' | 'th';
    isShown: boolean;
    examples: number;
    good: number;
    bad: number;
    accuracy: { estimate: number | null; low: number; high: number; n: number; guess: number | null } | null;
    learnedAt: string | null;
  }[];
}

export interface Recovery {
  id: string;
  score: number;
  best: number;
  words: string | null;
  state: 'open' | 'reached' | 'given-up';
  note: string;
  outcome: 'stayed' | 'lost' | null;
  openedAt: string;
  dueAt: string;
  escalatedAt: string | null;
  settledAt: string | null;
  customer: { id: string; name: string };
  request: RequestRef;
  owner: { id: string; name: string } | null;
}

interface Side {
  stayed: number;
  n: number;
  estimate: number | null;
  low: number;
  high: number;
}
export interface RecoveryEffect {
  reached: Side;
  notReached: Side;
  difference: number | null;
  low: number;
  high: number;
}

export interface FeedbackSettings {
  recovers: boolean;
  recoverMinutes: number;
  againDays: number | null;
  promiseDays: number | null;
}

/** What was asked after an order, and what became of it. */
export interface FollowUp {
  id: string;
  state: Answer['state'];
  withheld: string | null;
  dueAt: string;
  sentAt: string | null;
  answeredAt: string | null;
  agreed: string | null;
  benefit: string | null;
  better: string | null;
  repaired: string | null;
  nextOrderAt: string | null;
  customer: { id: string; name: string };
  order: { id: string; number: string };
  request: RequestRef | null;
}

export interface BackSide {
  back: number;
  n: number;
  estimate: number | null;
  low: number;
  high: number;
}
interface Difference {
  difference: number | null;
  low: number;
  high: number;
}
export interface FollowUpEffect {
  fine: BackSide;
  repaired: BackSide;
  unrepaired: BackSide;
  repairedLessUnrepaired: Difference;
  fineLessUnrepaired: Difference;
}

/** Comments that say alike, the largest group first. */
export interface CommentGroups {
  count: number;
  items: {
    name: string;
    size: number;
    comments: { words: string; request: { id: string; number: number } | null }[];
  }[];
}

import type { Criterion, Words } from '../../../server/domains/quality/rules/card/card.ts';
import type { CheckName } from '../../../server/domains/quality/rules/checks/checks.ts';
import type { ControlChart } from '../../../server/domains/quality/rules/measures/charts.ts';
import type { Change, Level } from '../../../server/domains/quality/rules/measures/level.ts';
import type { Reason, Risk, Stratum } from '../../../server/domains/quality/rules/sampling/draw.ts';

export type { Change, CheckName, ControlChart, Criterion, Level, Reason, Risk, Stratum, Words };

export interface Content {
  names: Words;
  criteria: Criterion[];
}
export interface Card {
  id: string;
  version: number;
  retired?: boolean;
  content: Content;
}
export interface Person {
  id: string;
  name: string;
}
export interface About {
  id: string;
  number: number;
  subject: string;
}
export interface Score {
  key: string;
  points: number | null;
  words: string;
  messageId: string | null;
  quote: string;
}
export interface QueueItem {
  id: string;
  askedAt: string;
  submittedAt: string | null;
  because: Reason;
  sessionId: string | null;
  request: About;
  channel: string;
  /** Null while it is reviewed blind. */
  member: Person | null;
  isBegun: boolean;
}
export interface Given {
  id: string;
  reviewer: Person;
  words: string;
  score: number | null;
  failed: boolean | null;
  isOfAppeal: boolean;
  scores: Score[];
}
export interface Review {
  id: string;
  unitId: string;
  submittedAt: string | null;
  words: string;
  because: Reason;
  sessionId: string | null;
  wanted: number;
  request: About & { language: string | null; channel: string };
  member: Person | null;
  card: Card;
  isOpen: boolean;
  scores: Score[];
  others: Given[];
}
export type AppealState = 'none' | 'open' | 'stands' | 'changed' | 'struck';
export interface Result {
  id: string;
  because: Reason;
  score: number | null;
  failed: boolean | null;
  isDisputed: boolean;
  workedAt: string;
  toldAt: string | null;
  seenAt: string | null;
  struckAt: string | null;
  request: About;
  appeal: AppealState;
}
export interface ResultInFull extends Result {
  isOwn: boolean;
  answer: string;
  member: Person;
  card: Card;
  reviews: Given[];
  appealed: {
    id: string;
    words: string;
    outcome: 'stands' | 'changed' | 'struck' | null;
    decision: string;
    decidedBy: Person | null;
  } | null;
}
export interface Appeal {
  id: string;
  unitId: string;
  openedAt: string;
  words: string;
  request: About;
  member: Person;
  mayDecide: boolean;
}
export interface TraitLevel extends Level {
  key: string;
  names: Words;
}
export interface Traits {
  whole: { traits: TraitLevel[]; reviews: number };
  groups: {
    id: string | null;
    name: string | null;
    reviews: number;
    people: number;
    traits: (TraitLevel & { apart: 'above' | 'below' | null })[];
  }[];
}
export interface Opening {
  id: string;
  reason: string;
  openedAt: string;
  name: string;
}
export interface PersonRecord {
  member: Person;
  traits: TraitLevel[];
  results: Result[];
  openings: Opening[];
}
interface Bounds {
  value: number | null;
  low: number | null;
  high: number | null;
}
export interface CriterionAgreement extends Bounds {
  key: string;
  units: number;
  prevalence: number | null;
}
export interface Agreement {
  units: number;
  criteria: CriterionAgreement[];
  pairs: (Bounds & { names: string[]; ratings: number })[];
}
export interface SessionItem {
  id: string;
  title: string;
  createdAt: string;
  revealedAt: string | null;
  units: number;
  reviews: number;
  given: number;
  reviewers: number;
  mine: number;
}
export interface Session {
  id: string;
  title: string;
  revealedAt: string | null;
  card: Card;
  reviewers: (Person & { asked: number; given: number })[];
  units: {
    id: string;
    request: About;
    mine: { reviewId: string; isGiven: boolean } | null;
    points: { reviewerId: string; key: string; points: number | null; words: string; quote: string }[];
  }[];
  agreed: { unitId: string; key: string; points: number | null }[];
  words: { id: string; unitId: string; words: string; saidAt: string; name: string | null }[];
  agreement: { criteria: CriterionAgreement[] } | null;
}
export interface Consistency {
  goal: number;
  means: ControlChart | null;
  failures: ControlChart | null;
  teams: ControlChart | null;
  providers: ControlChart | null;
  people: ControlChart | null;
  hours: ControlChart | null;
}
export interface Rate {
  check: CheckName;
  n: number;
  passed: number;
  rate: number | null;
  low: number;
  high: number;
}
export interface Rates {
  all: { replies: number; rates: Rate[] };
  teams: { id: string | null; name: string | null; replies: number; rates: Rate[] }[];
}
export interface Precision {
  check: CheckName;
  language: string;
  shown: number;
  right: number;
  low: number;
}
export interface Plan {
  id: string;
  name: string;
  cardId: string;
  stratum: Stratum;
  atRandom: number;
  forRisk: number;
  risks: Risk[];
  twicePercent: number;
  teamIds: string[];
  seed: number;
  isActive: boolean;
  draws: {
    id: string;
    weekOf: string;
    seed: string;
    population: number;
    drawn: number;
    unassigned: number;
  }[];
}
export interface Settings {
  privateDays: number;
  longWaitHours: number;
  hints: boolean;
}

import type { GoalChart } from '../../../server/domains/goals/rules/chart.ts';
import type { Forecast } from '../../../server/domains/goals/rules/forecast.ts';
import type { Period } from '../../../server/domains/goals/rules/periods.ts';
import type { Direction, Level, Verdict } from '../../../server/domains/goals/rules/verdict.ts';
import type { Measure as Told } from '../../../server/domains/measures/shapes.ts';
import type { Rule } from '../../../server/kernel/statistics/charts/signals.ts';

export type { Direction, Forecast, GoalChart, Level, Period, Rule, Verdict };

/** What is measured, with its name and how it is computed in the reader's language. */
export type Measure = Pick<Told, 'key' | 'kind' | 'unit' | 'drill'> & { name: string; how: string };
export type Whom = 'company' | 'team' | 'provider' | 'member';
/** One of those that a goal can be written on. */
export type Choice = Measure & Pick<Told, 'better' | 'business'> & { whom: Exclude<Whom, 'company'>[] };

export interface Goal {
  id: string;
  measure: Measure;
  isBusiness: boolean;
  forWhom: { kind: Whom; id: string | null; name: string };
  target: number;
  direction: Direction;
  period: Period;
  /** First and last day, YYYY-MM-DD. */
  startsOn: string;
  endsOn: string;
  /** By whose days it is counted. */
  zone: string;
  baseline: number | null;
  baselinePeriods: number;
  owner: { id: string; name: string };
  why: string;
  endedAt: string | null;
  outcome: 'reached' | 'missed' | 'left' | null;
  mayChange: boolean;
  nextReviewOn: string | null;
  chart: GoalChart | null;
  verdict: Verdict;
  level: Level | null;
  forecast: Forecast;
}

export interface Review {
  id: string;
  dueOn: string;
  reviewedAt: string | null;
  words: string;
  level: number | null;
  low: number | null;
  high: number | null;
  verdict: Verdict['says'] | null;
  by: string | null;
}
export type GoalInFull = Goal & { reviews: Review[] };

export interface Opening {
  id: string;
  reason: string;
  openedAt: string;
  name: string;
}
export interface OfPerson {
  member: { id: string; name: string };
  items: Goal[];
  openings: Opening[];
}

export interface Baseline {
  baseline: { value: number; periods: number; lower: number; upper: number } | null;
}

export interface Board {
  from: string;
  to: string;
  by: 'team' | 'provider';
  measure: Measure;
  rows: {
    id: string;
    name: string;
    n: number;
    value: number | null;
    low: number | null;
    high: number | null;
    place: number | null;
  }[];
}

/** A goal that is about to be written. */
export interface NewGoal {
  measure: string;
  isBusiness: boolean;
  teamId: string | null;
  providerId: string | null;
  memberId: string | null;
  direction: Direction;
  period: Period;
  startsOn: string;
  endsOn: string;
  target: number;
  ownerId: string | null;
  why: string;
  reviewsOn: string[];
}
/** What may change of a goal: its measure, its target and its days stay as they were written. */
export type GoalChanges = { ownerId?: string; why?: string; reviewsOn?: string[] };
export type Conclusion = 'goes-on' | 'reached' | 'missed' | 'left';

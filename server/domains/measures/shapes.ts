import type { Step } from '../../kernel/calendar-steps.ts';
import type { Language } from '../../kernel/language.ts';

/** What a figure is counted in; `score` is of the measure's own scale, `money` in minor units of the company's currency. */
export type Unit = 'count' | 'seconds' | 'share' | 'score' | 'money';

/**
 * How a measure is made of its facts, and so what can be said of it: a count of things; a time, of which the median and
 * the 90th percentile are told; a share, with its Wilson interval; a mean, with its interval; a level at the end of each
 * step (a backlog).
 */
export type Kind = 'count' | 'time' | 'share' | 'mean' | 'level';

/** By what a measure can be split and filtered; `field.<key>` is a field of the company's own that holds choices. */
export const dimensions = [
  'team',
  'provider',
  'member',
  'channel',
  'brand',
  'topic',
  'group',
  'label',
  'priority',
  'language',
  'organisation',
  'weekday',
  'hour',
] as const;
export type Dimension = (typeof dimensions)[number] | `field.${string}`;

/**
 * Which list opens when somebody asks what stands behind a figure: of requests opened, answered, solved or waiting then; of
 * those on which hangs what was counted; or of orders. Without one it counts what no list shows.
 */
export const drills = ['opened', 'answered', 'solved', 'waiting', 'counted', 'orders'] as const;
export type Drill = (typeof drills)[number];

/** A measure of the program: the same everywhere, in goals, reports, dashboards and contracts. */
export interface Measure {
  key: string;
  unit: Unit;
  kind: Kind;
  better: 'up' | 'down' | 'neither';
  /** By what it may be split and filtered; `member` only where that is fair. */
  splits: readonly Dimension[];
  /** Whether it is also known in hours of business. */
  business: boolean;
  drill: Drill | null;
}

/** One question: a measure over whole days (YYYY-MM-DD, both included) as people in the zone live them. */
export interface MeasureAsk {
  measure: string;
  from: string;
  to: string;
  zone: string;
  step: Step;
  split: Dimension | null;
  /** Only those whose value stands here; '' is "without". */
  filter: Partial<Record<Dimension, string[]>>;
  time: 'clock' | 'business';
}

/** One figure of the answer. */
export interface MeasureCell {
  /** First day of the step (YYYY-MM-DD, or YYYY-MM-DDTHH for hours); null where nothing is stepped. */
  at: string | null;
  /** Value of the split; '' is "without", null where nothing is split. */
  key: string | null;
  /** How many facts stand behind it. */
  n: number;
  /** Count, median in seconds, share 0 to 1, mean or level; null where there is nothing to tell of. */
  value: number | null;
  /** 90th percentile; of times only. */
  p90: number | null;
  /** Ends of the 95 % interval; of shares and means only. */
  low: number | null;
  high: number | null;
}

/** The answer to one question, and how it was come by. */
export interface MeasureAnswer {
  cells: MeasureCell[];
  /** From the rollups, or from the facts one by one (a split or filter that no rollup has, or a reader who may not see all). */
  from: 'rollups' | 'facts';
  /** Greatest relative error of medians and percentiles that come from sketches; 0 from facts. */
  error: number;
}

/** What a measure is called and how it is computed, in the reader's language. */
export interface MeasureWords {
  name: string;
  /** One sentence: what is counted, over what. */
  how: string;
}

export type WordsOf = (measure: string, language: Language) => MeasureWords;

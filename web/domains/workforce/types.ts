import type { WeekSums } from '../../../server/domains/workforce/rules/need/plan-week.ts';
import type { Mode, PlanSettings } from '../../../server/domains/workforce/rules/need/settings.ts';
import type { Capacity } from '../../../server/domains/workforce/rules/need/week.ts';
import type { Fault } from '../../../server/domains/workforce/rules/shifts/labour.ts';
import type { Handling } from '../../../server/domains/workforce/settings/measure-handling.ts';

export type { Capacity, Fault, Handling, Mode, PlanSettings, WeekSums };

export interface Forecast {
  id: string;
  channel: string;
  firstDay: string;
  method: 'model' | 'last-week';
  factor: number;
  gain: number;
  testedWeeks: number;
  testedWape: number | null;
  testedBaselineWape: number | null;
  came: number | null;
  expected: number | null;
  wape: number | null;
  baselineWape: number | null;
}
export interface Forecasts {
  items: Forecast[];
  holidaysKnown: boolean;
  year: number;
}
export interface Shift {
  id: string;
  onDate: string;
  startsAt: string;
  endsAt: string;
  breakStartsAt: string | null;
  breakEndsAt: string | null;
  /** When within it what one is asked to learn is learnt. */
  training: { assignmentId: string; courseId: string; startsAt: string; endsAt: string }[];
}
export interface Plan {
  weekOf: string;
  zone: string;
  roster: { id: string; publishedAt: string | null } | null;
  shifts: (Shift & { memberId: string; name: string })[];
  faults: Fault[];
  channels: { channel: string; mode: Mode; counts: number[] }[];
  isOpen: boolean[];
  need: number[];
  byMode: Record<Mode, number[]>;
  /** What waits already and is carried into the need; null for weeks that are over. */
  waiting: number | null;
  capacity: Capacity[];
  sums: WeekSums;
}
export interface Day {
  date: string;
  slot: number;
  isOpen: boolean[];
  channels: { channel: string; expected: number[]; came: number[] }[];
  need: number[];
  planned: number[];
  people: Record<'there' | 'onBreak' | 'away' | 'absent', number>;
  waiting: number;
  firstAnswerSeconds: number | null;
  callAnswerSeconds: number | null;
  callsMissed: number;
}
export interface Template {
  id: string;
  name: string;
  startsAt: string;
  minutes: number;
  breakAfter: number | null;
  breakMinutes: number;
}
export interface Swap {
  id: string;
  shiftId: string;
  state: 'asked' | 'agreed';
  askedBy: string;
  memberId: string;
  onDate: string;
  startsAt: string;
  endsAt: string;
  askedByName: string;
  memberName: string;
}
export interface Mine {
  shifts: Shift[];
  swaps: (Swap & { isAsked: boolean })[];
}

import { sumOf } from '../arrivals/arrivals.ts';
import type { PlanSettings } from './settings.ts';
import { type Capacity, capacityAt, needOf, type WeekDemand, type WeekNeed } from './week.ts';

/** A week, who is planned in it, and what would be if. */
export type WeekTask = WeekDemand & {
  settings: PlanSettings;
  planned: readonly number[];
  /** So many people more (or fewer) in every open half hour. */
  more: number;
  /** So many times the arrivals. */
  factor: number;
};

export type WeekSums = {
  neededHours: number;
  plannedHours: number;
  missingHours: number;
  unusedHours: number;
  /** Mean over calls and chats whose wait is finite, and the share of them whose line would grow without end. */
  waitSeconds: number | null;
  endlessShare: number;
};
export type PlannedWeek = WeekNeed & { capacity: Capacity[]; sums: WeekSums };

/** Need, capacity and waits of a week, half hour by half hour and in sum; hours are those of people on the schedule. */
export function planWeek({
  channels,
  isOpen,
  waiting,
  settings,
  planned,
  more,
  factor,
}: WeekTask): PlannedWeek {
  const grown = channels.map(({ channel, counts }) => ({
    channel,
    counts: counts.map((one) => one * factor),
  }));
  const need = needOf({ channels: grown, isOpen, waiting }, settings);
  const people = planned.map((one, slot) => Math.max(0, one + (isOpen[slot] ? more : 0)));
  const capacity = people.map((one, slot) => capacityAt(need, slot, one, settings));
  return { ...need, capacity, sums: sumsOf(need, capacity) };
}

function sumsOf(need: WeekNeed, capacity: readonly Capacity[]): WeekSums {
  const hours = (values: readonly number[]) => sumOf(values) / 2;
  const atOnce = capacity.map((_, slot) =>
    need.byMode.call[slot] || need.byMode.chat[slot]
      ? (need.arrivals.call[slot] ?? 0) + (need.arrivals.chat[slot] ?? 0)
      : 0,
  );
  const finite = capacity.map(({ waitSeconds }, slot) => (waitSeconds === null ? 0 : (atOnce[slot] ?? 0)));
  const [all, known] = [sumOf(atOnce), sumOf(finite)];
  const waited = sumOf(capacity.map(({ waitSeconds }, slot) => (waitSeconds ?? 0) * (atOnce[slot] ?? 0)));
  return {
    neededHours: hours(need.scheduled),
    plannedHours: hours(capacity.map((one) => one.planned)),
    missingHours: hours(capacity.map((one) => one.missing)),
    unusedHours: hours(capacity.map((one) => one.unused)),
    waitSeconds: known > 0 ? waited / known : null,
    endlessShare: all > 0 ? (all - known) / all : 0,
  };
}

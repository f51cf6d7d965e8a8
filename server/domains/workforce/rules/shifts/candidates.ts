import { Temporal } from 'temporal-polyfill';
import { plusDays, weekdayOf } from '../calendar/holidays.ts';
import type { LabourRules } from '../need/settings.ts';
import { isLawful, type Shift } from './labour.ts';
import type { Candidate } from './roster-program.ts';

/** A shift by name: when it begins on the company's clock, how long people are there, and the break in it. */
export type Template = {
  id: string;
  /** `HH:MM`, on a half hour. */
  startsAt: string;
  minutes: number;
  /** Minutes after the beginning; null for none. */
  breakAfter: number | null;
  breakMinutes: number;
};

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type Hours = Partial<Record<(typeof weekdays)[number], readonly (readonly [string, string])[]>>;

/** Somebody whom a roster may hold: hours of their own, where they have any. */
export type Person = { id: string; hours: Hours | null };
type Away = { memberId: string; from: number; to: number };

export type WeekAsked = {
  /** The Monday. */
  weekOf: string;
  zone: string;
  people: readonly Person[];
  templates: readonly Template[];
  away: readonly Away[];
  /** Shifts of the week before, after which people rest. */
  before: readonly Shift[];
  rules: LabourRules;
};

/** Every shift that somebody could work in the week by themselves: lawful, within their hours, not while they are away. */
export function candidatesOf({
  weekOf,
  zone,
  people,
  templates,
  away,
  before,
  rules,
}: WeekAsked): Candidate[] {
  const dates = Array.from({ length: 7 }, (_, i) => plusDays(weekOf, i));
  return people.flatMap((person) =>
    dates.flatMap((date, day) =>
      templates.flatMap((template) => {
        const shift = { ...shiftOn(template, date, zone), memberId: person.id };
        const isFree = !away.some(
          (one) => one.memberId === person.id && one.from < shift.to && shift.from < one.to,
        );
        const isRested = before.every(
          (one) => one.memberId !== person.id || shift.from - one.to >= rules.restHours * 3_600_000,
        );
        return isFree && isRested && isLawful(shift, rules) && isWithin(person.hours, template, date)
          ? [{ ...shift, templateId: template.id, slots: slotsOf(template, day) }]
          : [];
      }),
    ),
  );
}

/** A template on a date, as instants. */
export function shiftOn(template: Template, date: string, zone: string): Omit<Shift, 'memberId'> {
  const begins = Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone: zone,
    plainTime: template.startsAt,
  }).epochMilliseconds;
  const { breakAfter, breakMinutes, minutes } = template;
  const breakFrom = breakAfter === null ? null : begins + breakAfter * 60_000;
  return {
    date,
    from: begins,
    to: begins + minutes * 60_000,
    breakFrom,
    breakTo: breakFrom === null ? null : breakFrom + breakMinutes * 60_000,
  };
}

/** The half hours of the week in which somebody is at work; those after Sunday night are the next week's. */
function slotsOf({ startsAt, minutes, breakAfter, breakMinutes }: Template, day: number): number[] {
  const first = day * 48 + Math.floor(minuteOf(startsAt) / 30);
  return Array.from({ length: Math.floor(minutes / 30) }, (_, i) => i)
    .filter((i) => breakAfter === null || i * 30 + 30 <= breakAfter || i * 30 >= breakAfter + breakMinutes)
    .map((i) => first + i)
    .filter((slot) => slot < 7 * 48);
}

/** Whether a template lies within somebody's own hours of that weekday; without hours of their own it always does. */
function isWithin(hours: Hours | null, { startsAt, minutes }: Template, date: string): boolean {
  if (!hours) return true;
  const begins = minuteOf(startsAt);
  return (hours[weekdays[weekdayOf(date)] ?? 'mon'] ?? []).some(([from, to]) => {
    const [opens, shuts] = [minuteOf(from), minuteOf(to)];
    return opens <= begins && begins + minutes <= (shuts <= opens ? shuts + 1440 : shuts);
  });
}

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

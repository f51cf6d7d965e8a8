import type { LabourRules } from '../need/settings.ts';

/** A shift of somebody, with the break in it; times in milliseconds. */
export type Shift = {
  memberId: string;
  from: number;
  to: number;
  breakFrom: number | null;
  breakTo: number | null;
  /** The company's own date on which it begins. */
  date: string;
};

export const faults = ['overlap', 'rest', 'day-hours', 'week-hours', 'days', 'break', 'absent'] as const;
export type Fault = { memberId: string; fault: (typeof faults)[number]; date: string };

const hour = 3_600_000;

/** Hours of work, breaks left out. */
export function hoursOf({ from, to, breakFrom, breakTo }: Shift): number {
  return (to - from - (breakFrom !== null && breakTo !== null ? breakTo - breakFrom : 0)) / hour;
}

/** Whether a shift alone keeps the hours of a day and has its break in time. */
export function isLawful(shift: Shift, rules: LabourRules): boolean {
  return hoursOf(shift) <= rules.dayHours && hasBreak(shift, rules);
}

type Away = { memberId: string; from: number; to: number };

/**
 * What of a week's roster breaks the rules, by whoever made it: two shifts at once, too little rest between two, too
 * many hours on a day or in the week, too many days, no break in time, or a shift while somebody is away. `before` are
 * shifts of the days before, for the rest.
 */
export function faultsOf(
  shifts: readonly Shift[],
  rules: LabourRules,
  away: readonly Away[] = [],
  before: readonly Shift[] = [],
): Fault[] {
  const members = [...new Set(shifts.map((one) => one.memberId))];
  return members.flatMap((memberId) => {
    const own = shifts.filter((one) => one.memberId === memberId);
    const earlier = before.filter((one) => one.memberId === memberId);
    return [
      ...betweenFaults(own, earlier, rules),
      ...sumFaults(own, rules),
      ...own
        .filter((shift) => !hasBreak(shift, rules))
        .map(({ date }) => ({ memberId, date, fault: 'break' as const })),
      ...own
        .filter((shift) =>
          away.some((one) => one.memberId === memberId && one.from < shift.to && shift.from < one.to),
        )
        .map(({ date }) => ({ memberId, date, fault: 'absent' as const })),
    ];
  });
}

function betweenFaults(own: readonly Shift[], earlier: readonly Shift[], rules: LabourRules): Fault[] {
  const sorted = [...earlier, ...own].toSorted((a, b) => a.from - b.from);
  return sorted.flatMap((shift, at): Fault[] => {
    const last = sorted[at - 1];
    if (!last || !own.includes(shift)) return [];
    const { memberId, date } = shift;
    if (shift.from < last.to) return [{ memberId, date, fault: 'overlap' }];
    // Two parts of one day are no two days: the rest is asked for from one day to the next.
    if (shift.date === last.date) return [];
    return shift.from - last.to < rules.restHours * hour ? [{ memberId, date, fault: 'rest' }] : [];
  });
}

function sumFaults(own: readonly Shift[], rules: LabourRules): Fault[] {
  const dates = [...new Set(own.map((one) => one.date))].sort();
  const [first] = own;
  if (!first) return [];
  const { memberId } = first;
  const onDate = (date: string) =>
    own.filter((one) => one.date === date).reduce((sum, one) => sum + hoursOf(one), 0);
  const tooLong = dates.filter((date) => onDate(date) > rules.dayHours + 1e-9);
  const whole = dates.reduce((sum, date) => sum + onDate(date), 0);
  const last = dates.at(-1) ?? '';
  return [
    ...tooLong.map((date) => ({ memberId, date, fault: 'day-hours' as const })),
    ...(whole > rules.weekHours + 1e-9 ? [{ memberId, date: last, fault: 'week-hours' as const }] : []),
    ...(dates.length > rules.longestDays ? [{ memberId, date: last, fault: 'days' as const }] : []),
  ];
}

/** No stretch of work is longer than the law lets it be without a break, and the break is long enough. */
function hasBreak(
  { from, to, breakFrom, breakTo }: Shift,
  { breakAfterHours, breakMinutes }: LabourRules,
): boolean {
  const longest = breakAfterHours * hour;
  if (breakFrom === null || breakTo === null) return to - from <= longest;
  return (
    breakTo - breakFrom >= breakMinutes * 60_000 && breakFrom - from <= longest && to - breakTo <= longest
  );
}

import type { LabourRules } from '../need/settings.ts';
import { hoursOf, type Shift } from './labour.ts';

/** A shift that somebody could work in the week: what the solver chooses from. */
export type Candidate = Shift & {
  templateId: string;
  /** Half hours of the week, from Monday midnight on, in which they are at work. */
  slots: readonly number[];
};
export type RosterTask = {
  candidates: readonly Candidate[];
  /** People on the schedule that each half hour of the week takes. */
  need: readonly number[];
  rules: LabourRules;
};

/** A missing person weighs so many that have nothing to do. */
const missingWeight = 10;
/** A shift that helps nobody is not worth having. */
const shiftWeight = 0.01;

/**
 * The roster of a week as an integer program in the LP format: as few missing people over all half hours as there can be,
 * then as few with nothing to do; each at most one shift a day, within the hours and days of a week, with the rest from
 * one day to the next. Breaks and hours of a day are the candidates' own (set covering of shifts: Dantzig 1954).
 */
export function rosterProgram({ candidates, need, rules }: RosterTask): string {
  const asked = need.flatMap((wanted, slot) =>
    wanted > 0 || candidates.some((one) => one.slots.includes(slot)) ? [slot] : [],
  );
  const names = candidates.map((_, at) => `x${at}`);
  const covering = coverOf(candidates);
  const goal = [
    ...asked.map((slot) => `${missingWeight} s${slot}`),
    ...asked.map((slot) => `o${slot}`),
    ...names.map((name) => `${shiftWeight} ${name}`),
  ];
  const cover = asked.map((slot) => {
    const here = covering.get(slot) ?? [];
    return `c${slot}: ${[...here.map((at) => `x${at}`), `s${slot}`].join(' + ')} - o${slot} = ${need[slot] ?? 0}`;
  });
  const limits = [...byMember(candidates).values()].flatMap((own, at) =>
    limitsOf(own, candidates, rules, at),
  );
  const bounds = asked.flatMap((slot) => [`s${slot} >= 0`, `o${slot} >= 0`]);
  return [
    'Minimize',
    ` obj: ${goal.join(' + ') || '0 s0'}`,
    'Subject To',
    ...(cover.length > 0 ? cover : ['c: s0 >= 0']).map((line) => ` ${line}`),
    ...limits.map((line) => ` ${line}`),
    'Bounds',
    ...bounds.map((line) => ` ${line}`),
    ...(names.length > 0 ? ['Binary', ` ${names.join(' ')}`] : []),
    'End',
  ].join('\n');
}

/** The candidates that a solution took, by the values of its columns. */
export function chosenOf(candidates: readonly Candidate[], primalOf: (name: string) => number): Candidate[] {
  return candidates.filter((_, at) => primalOf(`x${at}`) > 0.5);
}

function coverOf(candidates: readonly Candidate[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  candidates.forEach(({ slots }, at) => {
    for (const slot of slots) found.set(slot, [...(found.get(slot) ?? []), at]);
  });
  return found;
}

function byMember(candidates: readonly Candidate[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  candidates.forEach(({ memberId }, at) => {
    found.set(memberId, [...(found.get(memberId) ?? []), at]);
  });
  return found;
}

function limitsOf(
  own: readonly number[],
  all: readonly Candidate[],
  rules: LabourRules,
  who: number,
): string[] {
  const dates = [...new Set(own.map((at) => all[at]?.date ?? ''))].sort();
  const onDate = (date: string) => own.filter((at) => all[at]?.date === date);
  const sum = (terms: readonly string[]) => terms.join(' + ');
  const hours = own.flatMap((at) => (all[at] ? [`${hoursOf(all[at])} x${at}`] : []));
  return [
    ...dates.map((date, i) => `d${who}_${i}: ${sum(onDate(date).map((at) => `x${at}`))} <= 1`),
    `h${who}: ${sum(hours)} <= ${rules.weekHours}`,
    `n${who}: ${sum(own.map((at) => `x${at}`))} <= ${rules.longestDays}`,
    ...dates.flatMap((date, i) => {
      const next = onDate(dates[i + 1] ?? '');
      return onDate(date).flatMap((at) => {
        const tooSoon = next.filter((then) => isTooSoon(all[at], all[then], rules));
        return tooSoon.length > 0 ? [`r${at}: ${sum([at, ...tooSoon].map((one) => `x${one}`))} <= 1`] : [];
      });
    }),
  ];
}

function isTooSoon(first: Shift | undefined, then: Shift | undefined, rules: LabourRules): boolean {
  return Boolean(first && then && then.from - first.to < rules.restHours * 3_600_000);
}

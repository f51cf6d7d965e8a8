import type { Country } from '../calendar/holidays.ts';

/** How work of a kind is done: calls at once and one by one, chats at once and several together, the rest by a time. */
export const modes = ['call', 'chat', 'mail'] as const;
export type Mode = (typeof modes)[number];

/** How each kind of work is to be done, in seconds unless a name says otherwise. */
export type Targets = {
  call: {
    handleSeconds: number;
    targetSeconds: number;
    serviceLevel: number;
    patienceSeconds: number | null;
  };
  chat: { handleSeconds: number; targetSeconds: number; concurrency: number; slowdown: number };
  mail: { handleSeconds: number; dueHours: number; utilisation: number };
};

/** What a company plans by. */
export type PlanSettings = {
  country: Country;
  targets: Targets;
  /** The share of paid time that is not for customers. */
  shrinkage: number;
  /** The share of their time at work for which people may be busy with calls and chats. */
  maxOccupancy: number;
  labour: LabourRules;
};

/** What the law asks of a roster, and a rest between shifts that a company sets itself. */
export type LabourRules = {
  weekHours: number;
  /** Of work, breaks left out. */
  dayHours: number;
  longestDays: number;
  /** After so many hours of work in a row a break of so many minutes is due. */
  breakAfterHours: number;
  breakMinutes: number;
  restHours: number;
};

/**
 * Indonesia: Law 13/2003 as amended by Law 6/2023, art. 77 (40 hours a week; 7 a day over six days, 8 over five) and
 * art. 79 (half an hour after four hours in a row, outside working time; a day of rest after six). Thailand: Labour
 * Protection Act B.E. 2541, s. 23 (8 hours a day, 48 a week), s. 27 (an hour after at most five), s. 28 (a day of rest
 * a week). Eleven hours between shifts are no law of either: they are a setting (after EU directive 2003/88, art. 3).
 */
export function labourOf(country: Country): LabourRules {
  if (country === 'th')
    return {
      weekHours: 48,
      dayHours: 8,
      longestDays: 6,
      breakAfterHours: 5,
      breakMinutes: 60,
      restHours: 11,
    };
  return { weekHours: 40, dayHours: 8, longestDays: 5, breakAfterHours: 4, breakMinutes: 30, restHours: 11 };
}

/** Where nobody has set anything. */
export function usualSettings(country: Country): PlanSettings {
  return {
    country,
    targets: {
      call: { handleSeconds: 300, targetSeconds: 20, serviceLevel: 0.8, patienceSeconds: 120 },
      chat: { handleSeconds: 480, targetSeconds: 60, concurrency: 3, slowdown: 0.5 },
      mail: { handleSeconds: 420, dueHours: 4, utilisation: 0.85 },
    },
    shrinkage: 0.25,
    maxOccupancy: 0.85,
    labour: labourOf(country),
  };
}

/** In which way the work of a channel is done; what is not known can wait. */
export function modeOf(channel: string): Mode {
  if (channel === 'phone') return 'call';
  return channel === 'chat' ? 'chat' : 'mail';
}

import { usualMemberDays } from '../../measures/index.ts';

/** Classes of data that have a time of their own, in the order in which they are shown. */
export const dataClasses = [
  'closed-requests',
  'quiet-customers',
  'attachments',
  'raw-mail',
  'mail-log',
  'customer-imports',
  'customer-links',
  'personal-measures',
] as const;
export type DataClass = (typeof dataClasses)[number];

/** Days by default; null: for ever, until the company says otherwise. */
export const defaultDays: Record<DataClass, number | null> = {
  'closed-requests': null,
  'quiet-customers': null,
  attachments: null,
  'raw-mail': 365,
  'mail-log': null,
  'customer-imports': 30,
  'customer-links': null,
  'personal-measures': usualMemberDays,
};

/** What must not be kept longer than so many days, nor for ever: what is measured about a person. */
export const longestDays: Partial<Record<DataClass, number>> = { 'personal-measures': 730 };

/** Shorter is a slip of the hand; longer than this nobody means. */
export const fewestDays = 1;
export const mostDays = 3660;

/** The moment before which a row of the class is due. */
export function dueBefore(days: number, now: Date): Date {
  return new Date(now.getTime() - days * 86_400_000);
}

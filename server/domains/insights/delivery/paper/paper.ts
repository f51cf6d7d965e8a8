import type { ReportResult } from '../../builder/shapes.ts';

export const formats = ['pdf', 'xlsx'] as const;
export type Format = (typeof formats)[number];

/** What a file is made of: one report, or those of a dashboard, with the name that stands over all of them. */
export type Papers = {
  name: string;
  /** Each under its own name; its title says what is asked. */
  reports: { name: string; result: ReportResult }[];
  company: string;
  /** Colour of the brand, `#rrggbb`. */
  colour: string;
  language: string;
  /** Of how many digits the minor units of each currency are, as amounts are stored. */
  moneyDigits: Readonly<Record<string, number>>;
  zone: string;
  /** When the figures were asked for, ISO 8601. */
  madeAt: string;
  /** Whose figures they are, where it is not the reader who asked. */
  seenBy: string | null;
};

/** In which currency a paper tells of money, and in how many digits of minor units. */
export function moneyOf({ reports, moneyDigits }: Papers): { currency: string; digits: number } {
  const currency = reports[0]?.result.currency ?? 'USD';
  return { currency, digits: moneyDigits[currency] ?? 2 };
}

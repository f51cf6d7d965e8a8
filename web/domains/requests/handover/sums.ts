import type { HandoverLine, Outcome } from '../floor/types.ts';

/** How many of the requests came to which end. */
export function sumsOf(lines: readonly Pick<HandoverLine, 'outcome'>[]): Record<Outcome, number> {
  const count = (outcome: Outcome) => lines.filter((one) => one.outcome === outcome).length;
  return { finished: count('finished'), returned: count('returned'), kept: count('kept') };
}

const clocks = ['first-reply', 'next-reply', 'update', 'solving'] as const;

/** What a date is of, by its source such as `promise:7` or `clock:first-reply`. */
export function kindOfDue(source: string): 'promise' | (typeof clocks)[number] | 'other' {
  const [kind, what] = source.split(':', 2);
  if (kind === 'promise') return kind;
  return (kind === 'clock' && clocks.find((one) => one === what)) || 'other';
}

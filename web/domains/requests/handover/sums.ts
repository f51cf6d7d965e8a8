import type { HandoverLine, Outcome } from '../floor/types.ts';

/** How many of the requests came to which end. */
export function sumsOf(lines: readonly Pick<HandoverLine, 'outcome'>[]): Record<Outcome, number> {
  const count = (outcome: Outcome) => lines.filter((one) => one.outcome === outcome).length;
  return { finished: count('finished'), returned: count('returned'), kept: count('kept') };
}

/** What a date is of, by its source such as `promise:7` or `clock:first-reply`. */
export function kindOfDue(source: string): 'promise' | 'clock' | 'other' {
  const [kind] = source.split(':', 1);
  return kind === 'promise' || kind === 'clock' ? kind : 'other';
}

import type { HandoverLine, Outcome } from '../floor/types.ts';

/** How many of the requests came to which end. */
export function sumsOf(lines: readonly Pick<HandoverLine, 'outcome'>[]): Record<Outcome, number> {
  const count = (outcome: Outcome) => lines.filter((one) => one.outcome === outcome).length;
  return { finished: count('finished'), returned: count('returned'), kept: count('kept') };
}

const named = ['first-reply', 'next-reply', 'update', 'solving', 'follow-up', 'reply'] as const;

/** What a date is of, by its source such as `promise:7`, `clock:first-reply` or `follow-up`. */
export function kindOfDue(source: string): 'promise' | (typeof named)[number] | 'other' {
  const [kind, what = kind] = source.split(':', 2);
  if (kind === 'promise') return kind;
  return named.find((one) => one === what) ?? 'other';
}

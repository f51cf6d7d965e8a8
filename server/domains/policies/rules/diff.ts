import { type Change, changesOf, isSame } from '../../../kernel/list-diff.ts';
import type { Clause, Content } from './content.ts';

export const wholeFields = ['names', 'purpose', 'audiences', 'effectiveFrom', 'readers', 'quiz'] as const;

/** What became of one clause between two versions. */
export type ClauseChange = Change<Clause>;

/** What is different between two versions: parts of the whole by name, and the clauses in the order of the newer one. */
export type PolicyDiff = { fields: (typeof wholeFields)[number][]; clauses: ClauseChange[] };

/** Compares two versions. A clause is the same one while its key is. */
export function diffOf(before: Content, after: Content): PolicyDiff {
  const fields = wholeFields.filter((one) => !isSame(before[one], after[one]));
  return { fields, clauses: changesOf(before.clauses, after.clauses) };
}

/** The keys of clauses that say something else than before, or are gone; what only moved or is new is none. */
export function editedClauses(before: Content, after: Content): string[] {
  return changesOf(before.clauses, after.clauses)
    .filter(({ change }) => change === 'changed' || change === 'removed')
    .map(({ key }) => key);
}

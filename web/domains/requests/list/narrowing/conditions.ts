import { filtersOf, type ListSearch, listOf, ruled } from '../../filters.ts';
import type { SavedView, Some } from '../../types.ts';

/** How a term is compared: with several values that may be ruled out too, with one, with days, or with words. */
export type Kind = 'some' | 'one' | 'days' | 'text';

/** One thing that the list is narrowed by now. */
export interface Condition {
  term: string;
  /** None of the values may fit. */
  isNot: boolean;
  values: readonly string[];
}

/** What the list is narrowed by, the view’s own and what was chosen above it, in the order of the terms. */
export function conditionsOf(
  search: ListSearch,
  saved: readonly SavedView[],
  terms: readonly { key: string; kind: Kind }[],
): Condition[] {
  const all = filtersOf(search, saved) as Record<string, Some | undefined>;
  return terms.flatMap(({ key, kind }) => {
    const given = (name: string, isNot: boolean) =>
      all[name] === undefined ? [] : [{ term: key, isNot, values: listOf(all[name]).map(String) }];
    return kind === 'some' ? [...given(key, false), ...given(ruled(key), true)] : given(key, false);
  });
}

/** The address with a condition changed; what the view itself asks is let go by name. */
export function changed(
  search: ListSearch,
  saved: readonly SavedView[],
  { term, isNot, values }: Condition,
): ListSearch {
  const name = isNot ? ruled(term) : term;
  const base = filtersOf({ view: search.view }, saved) as Record<string, unknown>;
  const next = values.length > 1 ? [...values] : values[0];
  const value = term === 'status' && !isNot && values.length > 0 ? [...values] : next;
  return { ...search, [name]: value ?? (base[name] === undefined ? undefined : 'any') } as ListSearch;
}

/** The same values, asked for instead of ruled out, or the other way round. */
export function turned(search: ListSearch, saved: readonly SavedView[], condition: Condition): ListSearch {
  const without = changed(search, saved, { ...condition, values: [] });
  return changed(without, saved, { ...condition, isNot: !condition.isNot });
}

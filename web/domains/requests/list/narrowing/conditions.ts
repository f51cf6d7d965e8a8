import { filtersOf, grouped, type ListSearch, listOf, ruled } from '../../filters.ts';
import type { SavedView, Some } from '../../types.ts';

/** How a term is compared: with several values that may be ruled out too, with one, with days, with an amount of money, or with words. */
export type Kind = 'some' | 'one' | 'days' | 'amount' | 'text';

/** One thing that the list is narrowed by now. */
export interface Condition {
  term: string;
  /** None of the values may fit. */
  isNot: boolean;
  /** Of the group of which one is enough. */
  isAny?: boolean;
  values: readonly string[];
}

/** What the list is narrowed by, the view’s own and what was chosen above it, in the order of the terms. */
export function conditionsOf(
  search: ListSearch,
  saved: readonly SavedView[],
  terms: readonly { key: string; kind: Kind }[],
): Condition[] {
  const all = filtersOf(search, saved) as Record<string, Some | undefined>;
  const wanted = (isAny: boolean) =>
    terms.flatMap(({ key, kind }) => {
      const given = (isNot: boolean): Condition[] => {
        const condition = { term: key, isNot, ...(isAny && { isAny }) };
        const value = all[nameOf(condition)];
        return value === undefined ? [] : [{ ...condition, values: listOf(value).map(String) }];
      };
      return kind === 'some' ? [...given(false), ...given(true)] : given(false);
    });
  return [...wanted(false), ...wanted(true)];
}

/** The word of a condition in the address. */
function nameOf({ term, isNot, isAny }: Omit<Condition, 'values'>): string {
  const name = isNot ? ruled(term) : term;
  return isAny ? grouped(name) : name;
}

/** The address with a condition changed; what the view itself asks is let go by name. */
export function changed(search: ListSearch, saved: readonly SavedView[], condition: Condition): ListSearch {
  const { values } = condition;
  const name = nameOf(condition);
  const base = filtersOf({ view: search.view }, saved) as Record<string, unknown>;
  const next = values.length > 1 ? [...values] : values[0];
  const value = name === 'status' && values.length > 0 ? [...values] : next;
  return { ...search, [name]: value ?? (base[name] === undefined ? undefined : 'any') } as ListSearch;
}

/** The same values, asked for instead of ruled out, or the other way round. */
export function turned(search: ListSearch, saved: readonly SavedView[], condition: Condition): ListSearch {
  const without = changed(search, saved, { ...condition, values: [] });
  return changed(without, saved, { ...condition, isNot: !condition.isNot });
}

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { countsQuery, requestsQuery } from '../../../../domains/requests/api.ts';
import { filtersOf } from '../../../../domains/requests/filters.ts';
import type { Counts } from '../../../../domains/requests/types.ts';

/** Whether nobody has ever asked anything here; false until that is known. Solved requests count as well. */
export function useIsUntouched(): boolean {
  const counts = useQuery(countsQuery).data;
  const isQuiet = counts !== undefined && sumOf(counts) === 0;
  const everything = useInfiniteQuery({
    ...requestsQuery(filtersOf({ view: 'all' })),
    enabled: isQuiet,
  }).data;
  return isQuiet && everything?.pages[0]?.items.length === 0;
}

const sumOf = ({ open, waiting, snoozed, spam, trash }: Counts) => open + waiting + snoozed + spam + trash;

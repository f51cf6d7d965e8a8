import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { groupsQuery } from '../../../../domains/problems/api.ts';
import { useGroupName } from '../../../../domains/problems/use-group-name.ts';
import type { Around } from '../../../../domains/procedures/around.ts';
import { fieldsQuery } from '../../../../domains/requests/fields/api.ts';
import { useMacros } from '../../../../domains/requests/macros/use-macros.ts';
import { useMay } from '../../../../domains/team/use-me.ts';

/** Fields, macros and groups by their names, all of them, for the editor of procedures. */
export function useAroundProcedures(): Around {
  const fields = useQuery(fieldsQuery).data ?? [];
  const macros = useMacros();
  const nameOf = useGroupName();
  const list = useInfiniteQuery({ ...groupsQuery, enabled: useMay('problems:read') });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const groups = (list.data?.pages ?? [])
    .flatMap((page) => page.items)
    .map((group) => ({ id: group.id, name: nameOf(group) }));
  return { fields, macros, groups };
}

import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../../platform/client/call.ts';
import type { Page } from '../../../platform/client/page.ts';

export interface Organisation {
  id: string;
  name: string;
  domains: string[];
  fields: Record<string, string | number | boolean>;
  sharesRequests: boolean;
  createdAt: string;
}

export interface ListedOrganisation extends Organisation {
  people: number;
  openRequests: number;
}

export type OrganisationPatch = Partial<Pick<Organisation, 'name' | 'domains' | 'sharesRequests'>> & {
  fields?: Record<string, unknown>;
};

export const organisationsQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['organisations', 'list', q],
    queryFn: ({ pageParam }) =>
      call<Page<ListedOrganisation>>('GET', '/organisations', { query: { q, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** The first whose names hold these letters, to choose from; while more letters are typed the last ones stay. */
export const organisationChoicesQuery = (q: string) =>
  queryOptions({
    queryKey: ['organisations', 'choices', q],
    queryFn: async () =>
      (await call<Page<ListedOrganisation>>('GET', '/organisations', { query: { q, limit: 20 } })).items,
    placeholderData: keepPreviousData,
  });

export const organisationQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisations', 'one', id],
    queryFn: () => call<Organisation>('GET', `/organisations/${id}`),
  });

export const addOrganisation = (input: Pick<Organisation, 'name' | 'domains'>) =>
  call<{ id: string }>('POST', '/organisations', { body: input });
export const changeOrganisation = (id: string, patch: OrganisationPatch) =>
  call<void>('PATCH', `/organisations/${id}`, { body: patch });
export const removeOrganisation = (id: string) => call<void>('DELETE', `/organisations/${id}`);

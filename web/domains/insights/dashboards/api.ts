import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../../platform/client/call.ts';
import type { AnsweredPart, Dashboard, DashboardPart } from './types.ts';

export const dashboardsQuery = queryOptions({
  queryKey: ['dashboards', 'list'],
  queryFn: async () => (await call<{ items: Dashboard[] }>('GET', '/dashboards')).items,
});

export const dashboardQuery = (id: string) =>
  queryOptions({
    queryKey: ['dashboards', 'one', id],
    queryFn: () => call<Dashboard>('GET', `/dashboards/${id}`),
  });

/** So often the figures are asked again while somebody looks, in milliseconds. */
export const refreshEvery = 30_000;

/** The whole board answered; asked again while the page is in sight. */
export const answeredQuery = (id: string) =>
  queryOptions({
    queryKey: ['dashboards', 'answered', id],
    queryFn: ({ signal }) =>
      call<{ at: string; name: string; parts: AnsweredPart[] }>('GET', `/dashboards/${id}/run`, { signal }),
    refetchInterval: refreshEvery,
    placeholderData: keepPreviousData,
  });

/** What is told of a part when it is kept. */
type Kept = Omit<DashboardPart, 'id'> & { id?: string };
type Sharing = { shared: boolean; teamIds: string[] };

export const createDashboard = (body: { name: string; parts?: Kept[] } & Partial<Sharing>) =>
  call<{ id: string; version: number }>('POST', '/dashboards', { body });
export const changeDashboard = (
  id: string,
  version: number,
  body: Partial<Sharing> & { name?: string; parts?: Kept[] },
) => call<{ version: number }>('PATCH', `/dashboards/${id}`, { body: { version, ...body } });
export const removeDashboard = (id: string) => call<void>('DELETE', `/dashboards/${id}`);

import { queryOptions } from '@tanstack/react-query';
import { call, callFile } from '../../../platform/client/call.ts';
import type { Page } from '../../../platform/client/page.ts';
import { type CustomerSearch, questionOf } from './search.ts';

/** A saved question to the list; `count` 1000 means that many or more. */
export interface Segment {
  id: string;
  name: string;
  filters: Record<string, unknown>;
  count: number;
}

export const segmentsQuery = queryOptions({
  queryKey: ['customers', 'segments'],
  queryFn: async () => (await call<Page<Segment>>('GET', '/customer-segments')).items,
});

export const addSegment = (input: Pick<Segment, 'name' | 'filters'>) =>
  call<{ id: string }>('POST', '/customer-segments', { body: input });
export const changeSegment = (id: string, change: Partial<Pick<Segment, 'name' | 'filters'>>) =>
  call<void>('PATCH', `/customer-segments/${id}`, { body: change });
export const removeSegment = (id: string) => call<void>('DELETE', `/customer-segments/${id}`);

/** What the list shows, as a CSV file. */
export const exportCustomers = (search: CustomerSearch) => callFile('/customers/export', questionOf(search));

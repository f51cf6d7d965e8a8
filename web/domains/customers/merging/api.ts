import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../platform/client/call.ts';
import type { Page } from '../../../platform/client/page.ts';
import type { Customer } from '../types.ts';
import type { Choices } from './differences.ts';

export interface Duplicate {
  customer: Customer;
  because: ('phone' | 'name-and-domain' | 'name')[];
}

/** Somebody who became part of a customer and may be parted again. */
export interface Merge {
  id: string;
  mergedId: string;
  name: string;
  mergedAt: string;
}

export const duplicatesQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'one', id, 'duplicates'],
    queryFn: async () => (await call<Page<Duplicate>>('GET', `/customers/${id}/duplicates`)).items,
  });

export const mergesQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'one', id, 'merges'],
    queryFn: async () => (await call<Page<Merge>>('GET', `/customers/${id}/merges`)).items,
  });

export const mergeCustomers = (keptId: string, mergedId: string, choices: Choices) =>
  call<{ mergeId: string }>('POST', `/customers/${keptId}/merges`, { body: { mergedId, choices } });
/** Takes parting back: the two are one again as the merge had made them. */
export const rejoinCustomers = (mergeId: string) => call<void>('PUT', `/customer-merges/${mergeId}`);
export const unmergeCustomers = (mergeId: string) => call<void>('DELETE', `/customer-merges/${mergeId}`);

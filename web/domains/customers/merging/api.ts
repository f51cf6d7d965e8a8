import { queryOptions } from '@tanstack/react-query';
import type { Reason } from '../../../../server/domains/customers/merging/likeness.ts';
import { call } from '../../../platform/client/call.ts';
import type { Page } from '../../../platform/client/page.ts';
import type { Customer } from '../types.ts';
import type { Choices } from './differences.ts';

export interface Duplicate {
  customer: Customer;
  because: Reason[];
}

/** Two who may be the same person. */
export interface Suggestion {
  one: Customer;
  other: Customer;
  because: Reason[];
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

export const suggestionsQuery = queryOptions({
  queryKey: ['customers', 'duplicates'],
  queryFn: async () => (await call<Page<Suggestion>>('GET', '/customer-duplicates')).items,
});

/** Says that two are not the same person, or takes that back. */
export const tellApart = (customerId: string, otherId: string, apart: boolean) =>
  call<void>('PUT', `/customers/${customerId}/distinctions`, { body: { otherId, apart } });

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

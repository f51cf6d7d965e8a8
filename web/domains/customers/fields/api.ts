import { queryOptions } from '@tanstack/react-query';
import type { FieldType } from '../../../../server/domains/customers/fields/rules.ts';
import { call } from '../../../platform/client/call.ts';
import type { Page } from '../../../platform/client/page.ts';

export type FieldAbout = 'customer' | 'organisation';

/** What a company keeps of its customers or organisations beside the card. */
export interface OwnField {
  id: string;
  about: FieldAbout;
  key: string;
  name: string;
  type: FieldType;
  choices: string[];
}

export const ownFieldsQuery = queryOptions({
  queryKey: ['customers', 'fields'],
  queryFn: async () => (await call<Page<OwnField>>('GET', '/customer-fields')).items,
  staleTime: 5 * 60_000,
});

export const addField = (input: Omit<OwnField, 'id' | 'key'>) =>
  call<{ id: string; key: string }>('POST', '/customer-fields', { body: input });
export const changeField = (
  id: string,
  change: { name?: string; choices?: string[]; position?: number; removed?: boolean },
) => call<void>('PATCH', `/customer-fields/${id}`, { body: change });

import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../platform/client/call.ts';
import type { Page } from '../../../platform/client/page.ts';

/** A face toward customers, a client company of a contact centre. */
export interface Brand {
  id: string;
  name: string;
  isDefault: boolean;
  /** The colour of its pages as an angle; null is ours. */
  hue: number | null;
}

export const brandsQuery = queryOptions({
  queryKey: ['brands'],
  queryFn: async () => (await call<Page<Brand>>('GET', '/brands')).items,
  staleTime: 5 * 60_000,
});

export const addBrand = (body: { name: string; hue: number | null }) =>
  call<{ id: string }>('POST', '/brands', { body });

export const changeBrand = (id: string, body: { name?: string; hue?: number | null; isDefault?: true }) =>
  call<void>('PATCH', `/brands/${id}`, { body });

import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../platform/client/call.ts';
import type { Page } from '../../../platform/client/page.ts';
import type { Language } from '../../../platform/messages/language.ts';

/** A face toward customers, a client company of a contact centre. */
export interface Brand {
  id: string;
  name: string;
  isDefault: boolean;
  /** The colour of its pages as an angle; null is ours. */
  hue: number | null;
  /** Speaks it where nobody's own is known; null: the company's. */
  language: Language | null;
  /** Since when nothing new comes in for it; null while it is open. */
  closedAt: string | null;
}

export const brandsQuery = queryOptions({
  queryKey: ['brands'],
  queryFn: async () => (await call<Page<Brand>>('GET', '/brands')).items,
  staleTime: 5 * 60_000,
});

export type BrandInput = Pick<Brand, 'name' | 'hue' | 'language'>;

export const addBrand = (body: BrandInput) => call<{ id: string }>('POST', '/brands', { body });

export const changeBrand = (id: string, body: Partial<BrandInput> & { isDefault?: true; closed?: boolean }) =>
  call<void>('PATCH', `/brands/${id}`, { body });

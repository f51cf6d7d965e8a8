import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../platform/client/call.ts';
import type { Page } from '../../../platform/client/page.ts';
import type { Names } from '../types.ts';

export interface HelpNotice {
  kind: 'announcement' | 'incident';
  texts: Names;
  endsAt: string | null;
}

export interface HelpBrand {
  id: string;
  name: string;
  isDefault: boolean;
  helpDomain: string | null;
}

export const helpNoticeQuery = queryOptions({
  queryKey: ['help-notice'],
  queryFn: async () => (await call<{ notice: HelpNotice | null }>('GET', '/help-notice')).notice,
});
export const helpBrandsQuery = queryOptions({
  queryKey: ['brands', 'help'],
  queryFn: async () => (await call<Page<HelpBrand>>('GET', '/brands')).items,
});

export const keepHelpNotice = (body: HelpNotice) => call<void>('PUT', '/help-notice', { body });
export const endHelpNotice = () => call<void>('DELETE', '/help-notice');
export const setHelpDomain = (id: string, helpDomain: string | null) =>
  call<void>('PATCH', `/brands/${id}`, { body: { helpDomain } });

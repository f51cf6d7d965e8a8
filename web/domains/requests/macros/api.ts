import { queryOptions } from '@tanstack/react-query';
import type { Act } from '../../../../server/domains/requests/rules/acts.ts';
import { call } from '../../../platform/client/call.ts';
import type { Page } from '../../../platform/client/page.ts';

export type { Act };

export interface Macro {
  id: string;
  name: string;
  acts: Act[];
  shared: boolean;
  mine: boolean;
  teamId: string | null;
  uses: number;
}

export type MacroInput = Pick<Macro, 'name' | 'acts' | 'shared' | 'teamId'>;

/** What a macro would do to a request. */
export interface Preview {
  id: string;
  name: string;
  steps: { act: Act; words: string | null }[];
}

export const macrosQuery = queryOptions({
  queryKey: ['macros'],
  queryFn: async () => (await call<Page<Macro>>('GET', '/macros')).items,
  staleTime: 60_000,
});

export const previewQuery = (requestId: string, macroId: string) =>
  queryOptions({
    queryKey: ['macro-preview', requestId, macroId],
    queryFn: () => call<Preview>('GET', `/requests/${requestId}/macros/${macroId}`),
    staleTime: 0,
    gcTime: 0,
  });

export const addMacro = (input: MacroInput) => call<{ id: string }>('POST', '/macros', { body: input });
export const changeMacro = (id: string, input: MacroInput) =>
  call<void>('PUT', `/macros/${id}`, { body: input });
export const removeMacro = (id: string) => call<void>('DELETE', `/macros/${id}`);

export const applyMacro = (requestId: string, macroId: string) =>
  call<{ useId: string }>('POST', `/requests/${requestId}/macros/${macroId}`, {
    body: {},
    headers: { 'Idempotency-Key': crypto.randomUUID() },
  });
export const undoMacro = (useId: string) => call<void>('DELETE', `/macro-uses/${useId}`);

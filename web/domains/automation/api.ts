import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../../platform/client/call.ts';
import type { Page } from '../../platform/client/page.ts';
import type { Rule, RuleInput, Run, Trial } from './types.ts';

export const rulesQuery = queryOptions({
  queryKey: ['rules'],
  queryFn: async () => (await call<Page<Rule>>('GET', '/rules')).items,
});

export const runsQuery = (rule: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['rule-runs', rule],
    queryFn: ({ pageParam }) =>
      call<Page<Run>>('GET', '/rule-runs', { query: { rule, limit: 20, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const addRule = (input: RuleInput) => call<{ id: string }>('POST', '/rules', { body: input });
export const changeRule = (id: string, input: Partial<RuleInput> & { enabled?: boolean; watch?: boolean }) =>
  call<void>('PATCH', `/rules/${id}`, { body: input });
export const orderRules = (ids: string[]) => call<void>('PUT', '/rule-order', { body: { ids } });
export const removeRule = (id: string) => call<void>('POST', `/rules/${id}/removal`);
export const restoreRule = (id: string) => call<void>('DELETE', `/rules/${id}/removal`);

/** What the rule would have done in the last seven days; nothing is changed. */
export const tryRule = ({ trigger, conditions }: Pick<RuleInput, 'trigger' | 'conditions'>) =>
  call<Trial>('POST', '/rule-trials', { body: { trigger, conditions } });

import { queryOptions } from '@tanstack/react-query';
import type { Measure } from '../../../server/domains/providers/rules/targets.ts';
import { call, callFile } from '../../platform/client/call.ts';
import type { Page } from '../../platform/client/page.ts';
import type {
  Contract,
  Contracted,
  CorrectiveAction,
  Evidence,
  Observation,
  Sample,
  Scorecard,
} from './types.ts';

const items = async <T>(path: string, query = {}) => (await call<Page<T>>('GET', path, { query })).items;
const key = 'provider-contracts';

export const contractsQuery = queryOptions({
  queryKey: [key],
  queryFn: () => items<Contracted>('/provider-contracts'),
});
export const scorecardQuery = (id: string, month: string) =>
  queryOptions({
    queryKey: [key, 'scorecard', id, month],
    queryFn: () => call<Scorecard>('GET', `/providers/${id}/scorecard`, { query: { month } }),
    retry: false,
  });
export const observationsQuery = (id: string, month: string, measure: Measure) =>
  queryOptions({
    queryKey: [key, 'observations', id, month, measure],
    queryFn: () => items<Observation>(`/providers/${id}/observations`, { month, measure }),
  });
export const actionsQuery = (id: string) =>
  queryOptions({
    queryKey: [key, 'actions', id],
    queryFn: () => items<CorrectiveAction>(`/providers/${id}/corrective-actions`),
  });
export const evidenceQuery = (id: string) =>
  queryOptions({
    queryKey: [key, 'evidence', id],
    queryFn: () => items<Evidence>(`/providers/${id}/evidence`),
  });
export const sampleQuery = (id: string, month: string) =>
  queryOptions({
    queryKey: [key, 'sample', id, month],
    queryFn: () => call<Sample>('GET', `/providers/${id}/sample`, { query: { month } }),
    retry: false,
  });
export const sharedQuery = (id: string) =>
  queryOptions({
    queryKey: [key, 'shared', id],
    queryFn: () => items<{ month: string }>(`/providers/${id}/shared-months`),
  });

export const keepContract = (id: string, contract: Omit<Contract, 'version' | 'changedAt'>) =>
  call('PUT', `/providers/${id}/contract`, { body: contract });
export const planAction = (id: string, body: object) =>
  call('POST', `/providers/${id}/corrective-actions`, { body });
export const finishAction = (id: string) => call('PUT', `/corrective-actions/${id}/end`);
export const checkAction = (id: string, outcome: 'helped' | 'did-not-help') =>
  call('PUT', `/corrective-actions/${id}/outcome`, { body: { outcome } });
export const makeEvidence = (id: string, month: string) =>
  call('POST', `/providers/${id}/evidence`, { body: { month } });
export const openEvidence = (id: string, as: 'pdf' | 'csv') => callFile(`/provider-evidence/${id}`, { as });
export const keepSample = (id: string, body: { cardId: string; perWeek: number; isActive: boolean }) =>
  call('PUT', `/providers/${id}/sample`, { body });
export const shareMonth = (id: string, month: string, isShared: boolean) =>
  call(isShared ? 'PUT' : 'DELETE', `/providers/${id}/shared-months/${month}`);

import { queryOptions } from '@tanstack/react-query';
import { call } from '../../platform/client/call.ts';
import type { Offer, Run, Taken } from './types.ts';

/** What is offered, followed and was followed on a request. */
export const runsQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['runs', 'of', requestId],
    queryFn: () => call<{ items: Run[]; offers: Offer[] }>('GET', `/requests/${requestId}/runs`),
  });

/** What the step would tell the customer, in their language. */
export const toldQuery = (runId: string, key: string) =>
  queryOptions({
    queryKey: ['runs', 'told', runId, key],
    queryFn: () => call<{ text: string; language: string; wanted: string }>('GET', `/runs/${runId}/words`),
    gcTime: 0,
    // What is being changed by hand is not replaced under it.
    staleTime: Number.POSITIVE_INFINITY,
  });

export const startRun = (requestId: string, procedureId: string) =>
  call<{ id: string }>('POST', `/requests/${requestId}/runs`, { body: { procedureId } });
export const declineOffer = (requestId: string, procedureId: string) =>
  call<void>('DELETE', `/requests/${requestId}/procedure-offers/${procedureId}`);
export const takeStep = (runId: string, body: Taken) => call<void>('POST', `/runs/${runId}/steps`, { body });
export const addProof = (runId: string, body: { key: string; quotes?: string[]; fileIds?: string[] }) =>
  call<void>('POST', `/runs/${runId}/evidence`, { body });
export const leaveRun = (runId: string, because: string) =>
  call<void>('PUT', `/runs/${runId}/end`, { body: { because } });
export const moveRun = (runId: string) => call<{ version: number }>('PUT', `/runs/${runId}/version`);

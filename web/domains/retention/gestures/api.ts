import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../platform/client/call.ts';
import type { Beside, Board, Effect, Kind, OfCustomer, Terms } from './types.ts';

const root = ['retention', 'gestures'] as const;

export const gesturesQuery = queryOptions({
  queryKey: [...root, 'all'],
  queryFn: () => call<Board>('GET', '/gestures'),
});
export const gestureEffectQuery = queryOptions({
  queryKey: [...root, 'effect'],
  queryFn: () => call<Effect>('GET', '/gestures/effect'),
});
export const gestureTermsQuery = queryOptions({
  queryKey: [...root, 'terms'],
  queryFn: () => call<Terms>('GET', '/gestures/settings'),
});
export const gesturesOfRequestQuery = (requestId: string) =>
  queryOptions({
    queryKey: [...root, 'request', requestId],
    queryFn: () => call<Beside>('GET', `/requests/${requestId}/gestures`),
  });
export const gesturesOfCustomerQuery = (customerId: string) =>
  queryOptions({
    queryKey: [...root, 'customer', customerId],
    queryFn: async () =>
      (await call<{ items: OfCustomer }>('GET', `/customers/${customerId}/gestures`)).items,
  });

type Gift = { gestureKindId: string; request: string | null; reason: string; isOverBudget: boolean };
export const giveGesture = (id: string, gift: Gift) =>
  call<void>('PUT', `/gestures/${id}/gift`, { body: gift });
export const takeGestureBack = (id: string) => call<void>('DELETE', `/gestures/${id}/gift`);
export const declineGesture = (id: string, reason: string) =>
  call<void>('PUT', `/gestures/${id}/refusal`, { body: { reason } });

type TermsChanges = Partial<Omit<Terms, 'currency' | 'kinds' | 'teamBudgets'>> & {
  teamBudgets?: { teamId: string; monthMinor: number }[];
};
export const changeGestureTerms = (changes: TermsChanges) =>
  call<Terms>('PATCH', '/gestures/settings', { body: changes });
export const addGestureKind = (kind: Pick<Kind, 'names' | 'words' | 'costMinor'>) =>
  call<{ id: string }>('POST', '/gesture-kinds', { body: kind });
export const changeGestureKind = (id: string, changes: Partial<Omit<Kind, 'id'>>) =>
  call<void>('PATCH', `/gesture-kinds/${id}`, { body: changes });

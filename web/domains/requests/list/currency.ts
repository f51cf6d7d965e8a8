import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../platform/client/call.ts';

/** In which currency values of customers are told. */
export const currencyQuery = queryOptions({
  queryKey: ['retention', 'settings'],
  queryFn: () => call<{ currency: string }>('GET', '/retention/settings'),
  staleTime: Number.POSITIVE_INFINITY,
});

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../../platform/client/call.ts';
import type { Chain } from './types.ts';

export type ChainInput = {
  months: number;
  people?: string;
  service?: string;
  customers?: string;
  change?: number;
};

export const chainQuery = (input: ChainInput) =>
  queryOptions({
    queryKey: ['insights', 'chain', input],
    queryFn: () => call<Chain>('GET', '/service-profit-chain', { query: { ...input } }),
    placeholderData: keepPreviousData,
  });

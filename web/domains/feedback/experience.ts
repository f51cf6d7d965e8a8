import { queryOptions } from '@tanstack/react-query';
import type { Words } from '../../../server/kernel/words.ts';
import { call } from '../../platform/client/call.ts';

export type Mean = { n: number; mean: number | null; low: number | null; high: number | null };
export type Asked = {
  clauseKey: string;
  number: string;
  question: Words;
  dimension: string;
  experienced: Mean;
  expected: Mean;
  gap: Mean;
};
interface Experience {
  answers: number;
  fewest: number;
  experienced: number | null;
  gap: number | null;
  clauses: Asked[];
}

/** What a policy lets customers expect, and what they answered. */
export const experienceQuery = (policyId: string) =>
  queryOptions({
    queryKey: ['feedback', 'experience', policyId],
    queryFn: () => call<Experience>('GET', `/policies/${policyId}/experience`),
  });

import { queryOptions } from '@tanstack/react-query';
import type { Words } from '../../../server/kernel/words.ts';
import { call } from '../../platform/client/call.ts';
import type { Page } from '../../platform/client/page.ts';

/** What I am to read and sign, or have signed. */
export interface MyReading {
  id: string;
  policyId: string;
  names: Words;
  version: number;
  label: number;
  dueAt: string;
  isLate: boolean;
  signedAt: string | null;
}

export interface Reading {
  id: string;
  policyId: string;
  version: number;
  major: number;
  minor: number;
  hash: string;
  dueAt: string;
  signedAt: string | null;
  isOver: boolean;
  hasPassed: boolean;
  passMark: number;
  questions: { key: string; question: Words; options: { key: string; text: Words }[]; isMany: boolean }[];
  lastTry: { right: number; of: number; at: string } | null;
  changed: { key: string; change: string }[] | null;
}

/** How the answers were: for what was wrong, what is right and why. */
export interface Marked {
  right: number;
  of: number;
  hasPassed: boolean;
  questions: {
    key: string;
    isRight: boolean;
    right: string[];
    because: Words | null;
    clauseKey: string | null;
  }[];
}

export interface ListedReading {
  id: string;
  policyId: string;
  names: Words;
  major: number;
  member: { id: string; name: string };
  dueAt: string;
  isLate: boolean;
  signature: { name: string; at: string; version: number; hash: string } | null;
}

export const myReadingsQuery = queryOptions({
  queryKey: ['readings', 'mine'],
  queryFn: async () => (await call<Page<MyReading>>('GET', '/me/policy-readings')).items,
});

export const readingQuery = (id: string) =>
  queryOptions({
    queryKey: ['readings', 'one', id],
    queryFn: () => call<Reading>('GET', `/policy-readings/${id}`),
  });

export const readingsQuery = (query: { policy?: string; state?: 'open' | 'late' | 'signed' }) =>
  queryOptions({
    queryKey: ['readings', 'all', query],
    queryFn: async () => (await call<Page<ListedReading>>('GET', '/policy-readings', { query })).items,
  });

export const answerQuiz = (id: string, answers: Record<string, string[]>) =>
  call<Marked>('POST', `/policy-readings/${id}/tries`, { body: { answers } });
export const signPolicy = (id: string, body: { name: string; hash: string }) =>
  call<void>('PUT', `/policy-readings/${id}/signature`, { body });

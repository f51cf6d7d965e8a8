import { queryOptions } from '@tanstack/react-query';
import type { FieldDefinition, Labels } from '../../../../server/domains/requests/fields/rules/values.ts';
import type { Guide } from '../../../../server/domains/requests/guides/rules/questions.ts';
import { call, callFile } from '../../../platform/client/call.ts';
import type { Page } from '../../../platform/client/page.ts';
import type { Language } from '../../../platform/messages/language.ts';

/** All guides of the workspace. */
export const guidesQuery = queryOptions({
  queryKey: ['guides'],
  queryFn: async () => (await call<Page<Guide>>('GET', '/guides')).items,
  staleTime: 5 * 60_000,
});

export type GuideInput = Omit<Guide, 'id'>;
export const addGuide = (input: GuideInput) => call<{ id: string }>('POST', '/guides', { body: input });
export const changeGuide = (id: string, change: GuideInput) =>
  call<void>('PATCH', `/guides/${id}`, { body: change });
export const removeGuide = (id: string) => call<void>('DELETE', `/guides/${id}`);

export interface GuideAnswers {
  requests: number;
  questions: {
    key: string;
    labels: Labels;
    kind: FieldDefinition['kind'];
    answered: number;
    answers: { value: string; labels: Labels | null; count: number }[];
  }[];
}

/** Days from and to, both included, as YYYY-MM-DD. */
export interface Days {
  from: string;
  to: string;
}

/** How the questions of a guide were answered on these days. */
export const answersQuery = (id: string, { from, to }: Days) =>
  queryOptions({
    queryKey: ['guides', id, 'answers', from, to],
    queryFn: () => call<GuideAnswers>('GET', `/guides/${id}/answers`, { query: { from, to } }),
  });

/** The same as a table for spreadsheets. */
export const answersFile = (id: string, { from, to }: Days) =>
  callFile(`/guides/${id}/answers`, { from, to, format: 'csv' });

/** What is still open, as words for a reply in a language. */
export const openQuestions = (requestId: string, language: Language) =>
  call<{ keys: string[]; html: string }>('GET', `/requests/${requestId}/open-questions`, {
    query: { language },
  });

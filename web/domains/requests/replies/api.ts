import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../platform/client/call.ts';
import type { Page } from '../../../platform/client/page.ts';
import type { Language } from '../../../platform/messages/language.ts';

/** What may stand in braces in canned replies and macros. */
export { placeholders } from '../../../../server/domains/requests/rules/placeholders.ts';

export type Words = Record<Language, string>;

export interface CannedReply {
  id: string;
  title: string;
  shortcut: string;
  text: Words;
  shared: boolean;
  mine: boolean;
  teamId: string | null;
  uses: number;
}

export type ReplyInput = Pick<CannedReply, 'title' | 'shortcut' | 'text' | 'shared' | 'teamId'>;

export const repliesQuery = queryOptions({
  queryKey: ['canned-replies'],
  queryFn: async () => (await call<Page<CannedReply>>('GET', '/canned-replies')).items,
  staleTime: 60_000,
});

export const addReply = (input: ReplyInput) =>
  call<{ id: string }>('POST', '/canned-replies', { body: input });
export const changeReply = (id: string, input: ReplyInput) =>
  call<void>('PUT', `/canned-replies/${id}`, { body: input });
export const removeReply = (id: string) => call<void>('DELETE', `/canned-replies/${id}`);

/** The words of a canned reply for a request, in a language; counts the use. */
export const insertReply = (requestId: string, id: string, language: string) =>
  call<{ html: string }>('POST', `/requests/${requestId}/canned-replies`, { body: { id, language } });

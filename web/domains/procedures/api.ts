import { queryOptions } from '@tanstack/react-query';
import { call, callFile } from '../../platform/client/call.ts';
import type { Page } from '../../platform/client/page.ts';
import type { Content, ContentDiff, ListedProcedure, Procedure, Standing, Version, Words } from './types.ts';

export const shows = ['in-use', 'retired'] as const;
export type Show = (typeof shows)[number];

export const proceduresQuery = (show: Show) =>
  queryOptions({
    queryKey: ['procedures', 'list', show],
    queryFn: async () => (await call<Page<ListedProcedure>>('GET', '/procedures', { query: { show } })).items,
  });

export const procedureQuery = (id: string) =>
  queryOptions({
    queryKey: ['procedures', 'one', id],
    queryFn: () => call<Procedure>('GET', `/procedures/${id}`),
  });

export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['procedures', 'versions', id],
    queryFn: async () => (await call<Page<Version>>('GET', `/procedures/${id}/versions`)).items,
  });

/** What is different from a version to another, or to the draft. */
export const diffQuery = (id: string, from: number, to: number | null) =>
  queryOptions({
    queryKey: ['procedures', 'diff', id, from, to],
    queryFn: () => call<ContentDiff>('GET', `/procedures/${id}/diff`, { query: { from, to } }),
  });

export const createProcedure = (names: Words) =>
  call<{ id: string }>('POST', '/procedures', { body: { content: { names } } });
export const importProcedure = (text: string) =>
  call<{ id: string }>('POST', '/procedures/import', { body: { text } });
export const layExamples = () => call<{ ids: string[] }>('POST', '/procedures/examples', { body: {} });
export const saveDraft = (
  id: string,
  body: { draftVersion: number; content?: Content; ownerId?: string | null },
  keepalive = false,
) => call<Standing>('PATCH', `/procedures/${id}`, { body, keepalive });
export const publish = (id: string, body: { draftVersion: number; note: string }) =>
  call<{ version: number }>('POST', `/procedures/${id}/versions`, { body });
export const restoreVersion = (id: string, version: number) =>
  call<Standing>('PUT', `/procedures/${id}/draft`, { body: { version } });
export const setRetired = (id: string, retired: boolean) =>
  call<void>(retired ? 'PUT' : 'DELETE', `/procedures/${id}/retirement`);
export const confirmProcedure = (id: string) => call<void>('DELETE', `/procedures/${id}/flag`);
export const exportMarkdown = (id: string) => callFile(`/procedures/${id}/markdown`);

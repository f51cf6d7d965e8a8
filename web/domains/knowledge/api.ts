import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call, callFile, sendFile } from '../../platform/client/call.ts';
import type { Page } from '../../platform/client/page.ts';
import type { Language } from '../../platform/messages/language.ts';
import type {
  Article,
  ArticleFigures,
  ArticlePatch,
  ArticleSums,
  ImportResult,
  Line,
  ListedArticle,
  Miss,
  Names,
  Section,
  Topic,
  Version,
  Words,
  Written,
} from './types.ts';

/** How the list is narrowed, as it stands in the address. */
export type ArticleFilters = Partial<
  Record<
    | 'q'
    | 'state'
    | 'language'
    | 'missing'
    | 'owner'
    | 'section'
    | 'outdated'
    | 'flagged'
    | 'reviewDue'
    | 'archived',
    string
  >
>;

export const articlesQuery = (filters: ArticleFilters) =>
  infiniteQueryOptions({
    queryKey: ['articles', 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      call<Page<ListedArticle>>('GET', '/articles', {
        query: { ...filters, limit: 50, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** Published articles for a reply, found by their words. */
export const insertableQuery = (q: string) =>
  queryOptions({
    queryKey: ['articles', 'insertable', q],
    queryFn: async ({ signal }) =>
      (await call<Page<ListedArticle>>('GET', '/articles', { query: { q, limit: 20 }, signal })).items,
    staleTime: 30_000,
  });

export const articleQuery = (id: string) =>
  queryOptions({ queryKey: ['articles', 'one', id], queryFn: () => call<Article>('GET', `/articles/${id}`) });

const at = (id: string, language: Language, rest = '') => `/articles/${id}/translations/${language}${rest}`;

export const wordsQuery = (id: string, language: Language) =>
  queryOptions({
    queryKey: ['article-words', id, language],
    queryFn: () => call<Words>('GET', at(id, language)),
    // What is being written is not replaced under the hands; whoever opens it again sees the newest.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export const versionsQuery = (id: string, language: Language) =>
  queryOptions({
    queryKey: ['articles', 'versions', id, language],
    queryFn: async () => (await call<Page<Version>>('GET', at(id, language, '/versions'))).items,
  });

export const differenceQuery = (id: string, language: Language, version: number, before: number) =>
  queryOptions({
    queryKey: ['articles', 'difference', id, language, version, before],
    queryFn: async () =>
      (
        await call<{ lines: Line[] }>('GET', at(id, language, `/versions/${version}/difference`), {
          query: { with: before },
        })
      ).lines,
  });

export const sectionsQuery = queryOptions({
  queryKey: ['article-sections'],
  queryFn: async () => (await call<Page<Section>>('GET', '/article-sections')).items,
});
export const topicsQuery = queryOptions({
  queryKey: ['topics'],
  queryFn: async () => (await call<Page<Topic>>('GET', '/topics')).items,
});
export const brandsQuery = queryOptions({
  queryKey: ['brands'],
  queryFn: async () => (await call<Page<{ id: string; name: string }>>('GET', '/brands')).items,
  staleTime: 300_000,
});

type Period = { from: string; to: string };
export const sumsQuery = (period: Period) =>
  queryOptions({
    queryKey: ['article-figures', 'sums', period],
    queryFn: async () =>
      (await call<Page<ArticleSums>>('GET', '/article-statistics', { query: period })).items,
  });
export const missesQuery = (period: Period) =>
  queryOptions({
    queryKey: ['article-figures', 'misses', period],
    queryFn: async () => (await call<Page<Miss>>('GET', '/article-misses', { query: period })).items,
  });
export const figuresQuery = (id: string, period: Period) =>
  queryOptions({
    queryKey: ['article-figures', id, period],
    queryFn: () => call<ArticleFigures>('GET', `/articles/${id}/statistics`, { query: period }),
  });

export const createArticle = (body: { language: Language; title: string }) =>
  call<{ id: string }>('POST', '/articles', { body });
export const changeArticle = (id: string, body: ArticlePatch) =>
  call<void>('PATCH', `/articles/${id}`, { body });
export const setArchived = (id: string, archived: boolean) =>
  call<void>(archived ? 'PUT' : 'DELETE', `/articles/${id}/archive`);
export const settleFlag = (id: string) => call<void>('DELETE', `/articles/${id}/flag`);

export const keepWords = (
  id: string,
  language: Language,
  body: Written & { revision: number },
  keepalive = false,
) => call<{ version: number; revision: number }>('PUT', at(id, language), { body, keepalive });
export const askReview = (id: string, language: Language) => call<void>('PUT', at(id, language, '/review'));
export const sendBack = (id: string, language: Language, words: string) =>
  call<void>('POST', at(id, language, '/sending-back'), { body: { words } });
export const publish = (id: string, language: Language, body: { at?: string; isSmall?: boolean }) =>
  call<void>('PUT', at(id, language, '/publication'), { body });
export const withdraw = (id: string, language: Language) =>
  call<void>('DELETE', at(id, language, '/publication'));
export const confirmTranslation = (id: string, language: Language) =>
  call<void>('DELETE', at(id, language, '/outdated'));
export const moveArticle = (id: string, language: Language, slug: string) =>
  call<{ slug: string }>('PUT', at(id, language, '/slug'), { body: { slug } });
export const restoreVersion = (id: string, language: Language, version: number) =>
  call<{ version: number; revision: number }>('POST', at(id, language, `/versions/${version}/restoration`));

/** What of an article goes into a reply, in this language where there is one. */
export const takeForReply = (
  id: string,
  language: Language,
  body: { as: 'words' | 'link'; customerId: string | null; requestId: string | null },
) => call<{ html: string; title: string }>('POST', at(id, language, '/replies'), { body });

export type Place = { parentId?: string | null; position?: number };
export const addSection = (body: { names: Names; parentId: string | null; brandId: string | null }) =>
  call<{ id: string }>('POST', '/article-sections', { body });
export const changeSection = (id: string, body: Place & { names?: Names; brandId?: string | null }) =>
  call<void>('PATCH', `/article-sections/${id}`, { body });
export const removeSection = (id: string) => call<void>('DELETE', `/article-sections/${id}`);
export const addTopic = (body: { names: Names; parentId: string | null }) =>
  call<{ id: string }>('POST', '/topics', { body });
export const changeTopic = (id: string, body: Place & { names?: Names; archived?: boolean }) =>
  call<void>('PATCH', `/topics/${id}`, { body });

export const importFile = (file: File, query: { kind: string; language: Language; publish?: 'true' }) =>
  sendFile<ImportResult>(
    '/article-imports',
    file,
    { 'Content-Type': 'application/octet-stream' },
    {
      ...query,
      name: file.name,
    },
  );

/** Keeps a picture; the article takes it when its words are kept. */
export const uploadPicture = (file: File) =>
  sendFile<{ id: string; url: string }>('/files', file, {
    'Content-Type': file.type,
    'X-File-Name': encodeURIComponent(file.name),
  });

export const exportArticles = () => callFile('/article-pack');

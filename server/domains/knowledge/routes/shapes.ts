import { z } from '@hono/zod-openapi';
import { languages } from '../../../kernel/language.ts';
import { problems } from '../../../platform/http/router.ts';
import { articleStates, audiences, flagReasons } from '../articles/schema.ts';

const time = z.string().nullable();
export const language = z.enum(languages);
export const inLanguageParam = z.object({ id: z.uuid(), language });
export const done = { 204: { description: 'Done' }, ...problems };
export const names = z.object({
  en: z.string().optional(),
  id: z.string().optional(),
  th: z.string().optional(),
});

/** The words as ProseMirror JSON. Its exact shape is checked by the verb, node by node. */
export const bodySchema = z.record(z.string(), z.unknown()).openapi('ArticleBody', {
  description:
    'ProseMirror JSON: a `doc` of paragraph, heading (level 2-4), bulletList, orderedList, blockquote, callout (kind note, tip, warning), codeBlock, image (fileId, alt), video (url at YouTube or Vimeo), table and horizontalRule; marks bold, italic, underline, strike, code, link (href).',
});

export const translationSchema = z
  .object({
    language,
    slug: z.string(),
    title: z.string(),
    state: z.enum(articleStates),
    version: z.int(),
    revision: z.int(),
    /** What readers see; null when it is not published. */
    publishedVersion: z.int().nullable(),
    publishedAt: time,
    publishAt: time,
    outdatedSince: time,
    reviewAskedBy: z.uuid().nullable(),
    reviewWords: z.string().nullable(),
    updatedAt: z.string(),
  })
  .openapi('ArticleTranslation');

const about = {
  id: z.uuid(),
  sectionId: z.uuid().nullable(),
  topicId: z.uuid().nullable(),
  audience: z.enum(audiences),
  mainLanguage: language,
  ownerId: z.uuid().nullable(),
  reviewAt: time,
  flaggedAt: time,
  flagReason: z.enum(flagReasons).nullable(),
  archivedAt: time,
  createdAt: z.string(),
  updatedAt: z.string(),
  translations: z.array(translationSchema),
};
export const listedSchema = z
  .object({ ...about, ownerName: z.string().nullable(), reads: z.int() })
  .openapi('ListedArticle');
export const articleSchema = z
  .object({
    ...about,
    organisationId: z.uuid().nullable(),
    teamId: z.uuid().nullable(),
    reviewEveryDays: z.int().nullable(),
    clauses: z.array(z.string()),
  })
  .openapi('Article');
export const wordsSchema = z
  .object({
    slug: z.string(),
    state: z.enum(articleStates),
    version: z.int(),
    revision: z.int(),
    publishedVersion: z.int().nullable(),
    title: z.string(),
    summary: z.string(),
    body: bodySchema,
    /** Safe HTML of the body. */
    html: z.string(),
    /** Where the pictures are, by file; the links work for half a day. */
    pictures: z.record(z.string(), z.string()),
    savedAt: z.string(),
  })
  .openapi('ArticleWords');
export const keptSchema = z.object({ version: z.int(), revision: z.int() });

/** A moment as it is sent. */
type Sent<T> = T extends Date ? string : T;
type AsSent<T> = { [K in keyof T]: Sent<T[K]> };

/** A row with its moments as ISO 8601, and without whose company's it is. */
export function sent<T extends object>(row: T): AsSent<T> {
  const entries = Object.entries(row).flatMap(([key, value]) =>
    key === 'workspaceId' ? [] : [[key, value instanceof Date ? value.toISOString() : value]],
  );
  return Object.fromEntries(entries) as AsSent<T>;
}

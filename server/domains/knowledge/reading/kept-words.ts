import { and, eq } from 'drizzle-orm';
import type { Language } from '../../../kernel/language.ts';
import type { Run } from '../../../platform/command.ts';
import { database } from '../../../platform/database/open.ts';
import { articleVersions } from '../articles/schema.ts';
import type { Body } from '../body/node.ts';
import { type Heading, outlineOf } from '../body/outline.ts';
import { renderBody } from '../body/render.ts';
import { pictureIdsOf } from '../body/words.ts';

type Which = { articleId: string; language: Language; version: number };

/** The words of a published version, as a page takes them. */
export type ShownWords = {
  outline: Heading[];
  pictureIds: string[];
  /** As HTML, with the pictures where they are now. */
  html: (picture: (fileId: string) => string | null) => string;
  /** About how many letters are kept. */
  size: number;
};

/** So many letters are kept by one node, and of one article at most. */
const mostLetters = 8_000_000;
const mostOfOne = 200_000;

type Kept = { words: Map<string, ShownWords>; size: number };
const keptIn = new WeakMap<object, Kept>();

/**
 * The words of a version that is published. Such a version never changes, so that it is read and made HTML once and
 * kept while there is room. Whether the reader may see it is asked anew each time, by whoever asks for it.
 */
export async function wordsOfVersion(run: Run, which: Which): Promise<ShownWords | null> {
  const here = database();
  const kept = keptIn.get(here) ?? { words: new Map(), size: 0 };
  keptIn.set(here, kept);
  const key = [run.actor.workspaceId, which.articleId, which.language, which.version].join(' ');
  const known = kept.words.get(key);
  if (known) {
    kept.words.delete(key);
    kept.words.set(key, known);
    return known;
  }
  const body = await readBody(run, which);
  if (!body) return null;
  const words = toWords(body, which.language);
  if (words.size <= mostOfOne) keep(kept, key, words);
  return words;
}

function keep(kept: Kept, key: string, words: ShownWords): void {
  if (kept.words.has(key)) return;
  kept.words.set(key, words);
  kept.size += words.size;
  for (const [oldest, { size }] of kept.words) {
    if (kept.size <= mostLetters) break;
    kept.words.delete(oldest);
    kept.size -= size;
  }
}

async function readBody({ tx, actor }: Run, { articleId, language, version }: Which): Promise<Body | null> {
  const v = articleVersions;
  const [row] = await tx
    .select({ body: v.body })
    .from(v)
    .where(
      and(
        eq(v.workspaceId, actor.workspaceId),
        eq(v.articleId, articleId),
        eq(v.language, language),
        eq(v.version, version),
      ),
    );
  return row?.body ?? null;
}

function toWords(body: Body, language: Language): ShownWords {
  const outline = outlineOf(body);
  const pictureIds = pictureIdsOf(body);
  const bare = renderBody(body, { picture: () => null, language });
  // Links to pictures end after a time; without pictures there is nothing to make anew.
  const html =
    pictureIds.length === 0
      ? () => bare
      : (picture: (fileId: string) => string | null) => renderBody(body, { picture, language });
  return { outline, pictureIds, html, size: bare.length * (pictureIds.length === 0 ? 1 : 3) };
}

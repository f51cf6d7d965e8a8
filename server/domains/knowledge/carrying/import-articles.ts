import { z } from 'zod';
import { languages } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { type Context, command } from '../../../platform/command.ts';
import { assertMay } from '../../../platform/permission.ts';
import { mayBeShown, storeFile, trustedType } from '../../files/index.ts';
import { createArticle } from '../articles/keep-article.ts';
import { publishArticle } from '../articles/publish.ts';
import { writeWords } from '../articles/write-words.ts';
import { type Body, type BodyNode, childrenOf } from '../body/node.ts';
import { createSection } from '../sections/keep-section.ts';
import { listSections } from '../sections/list-sections.ts';
import type { Failure, Found, FoundArticle } from './found.ts';
import { readDocx } from './read-docx.ts';
import { readPack } from './read-pack.ts';
import { readHtml, readMarkdown } from './read-text.ts';
import { readZendesk } from './read-zendesk.ts';

export const importKinds = ['markdown', 'html', 'docx', 'zendesk', 'sapa'] as const;
export const importInput = {
  kind: z.enum(importKinds),
  /** The file's name: the title where it has none itself. */
  name: z.string().max(300).default(''),
  /** Of files that do not name theirs. */
  language: z.enum(languages),
  sectionId: z.uuid().nullable().default(null),
  /** What was published where it comes from is published here too; else everything begins as a draft. */
  publish: z.boolean().default(false),
};
const input = z.strictObject(importInput);

/** What was taken over, and what was not, each with its place in the file and why. */
export type Imported = { articleIds: string[]; failures: Failure[] };

/**
 * Takes articles over from a file, each in a transaction of its own: one that fails is named and the rest is kept.
 * What was not for everybody where it comes from is for signed-in customers here. Pictures are kept beforehand.
 * @throws Problem 422 `articles-unreadable`, 413 `import-too-large`.
 */
export async function importArticles(
  context: Context,
  given: z.input<typeof input>,
  content: Uint8Array,
): Promise<Imported> {
  assertMay(context.actor, 'knowledge:publish');
  const asked = input.parse(given);
  const { articles, failures } = await read(asked, content);
  const shelves = await shelvesFor(context, articles, asked);
  const articleIds: string[] = [];
  for (const article of articles) {
    try {
      const sectionId = shelves.get(article.section ?? '') ?? asked.sectionId;
      articleIds.push(await takeOver(context, article, { sectionId, publish: asked.publish }));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      failures.push({
        line: article.line,
        title: article.words[0]?.title ?? '',
        code: 'import-line-unreadable',
      });
    }
  }
  await tellImported(context, { articles: articleIds.length, failed: failures.length });
  return { articleIds, failures };
}

async function read({ kind, name, language }: z.output<typeof input>, content: Uint8Array): Promise<Found> {
  if (kind === 'sapa') return readPack(content);
  if (kind === 'docx') return readDocx(content, { name, language });
  const text = new TextDecoder('utf-8').decode(content);
  if (text.includes('\0')) throw new Problem(422, 'articles-unreadable', { params: { kind } });
  if (kind === 'zendesk') return readZendesk(text);
  return kind === 'html' ? readHtml(text, { name, language }) : readMarkdown(text, { name, language });
}

/** The sections that the file names, by name; those that are not there are added. */
async function shelvesFor(context: Context, articles: FoundArticle[], { language }: z.output<typeof input>) {
  const wanted = [...new Set(articles.flatMap((one) => one.section ?? []))];
  const known = wanted.length > 0 ? await listSections(context, {}) : [];
  const shelves = new Map<string, string>();
  for (const name of wanted) {
    const names = { [language]: name.slice(0, 200) };
    const same = known.find((one) => Object.values(one.names).includes(name));
    shelves.set(name, same?.id ?? (await createSection(context, { names })).id);
  }
  return shelves;
}

async function takeOver(
  context: Context,
  article: FoundArticle,
  { sectionId, publish }: { sectionId: string | null; publish: boolean },
): Promise<string> {
  const [first, ...others] = article.words;
  if (!first) throw new Problem(422, 'import-line-no-words');
  const keptAs = await keepPictures(context, article);
  const wordsOf = ({ title, summary, body }: typeof first) => ({
    title,
    summary,
    body: withPictures(body, keptAs),
  });
  const audience = article.audience ?? (article.isRestricted ? 'signed-in' : 'public');
  const about = { sectionId, audience, language: first.language };
  const { id: articleId } = await createArticle(context, { ...about, ...wordsOf(first) });
  for (const other of others)
    await writeWords(context, { articleId, language: other.language, revision: 0, ...wordsOf(other) });
  const out = publish ? article.words.filter((one) => !one.isDraft) : [];
  for (const { language } of out) await publishArticle(context, { articleId, language, isSmall: true });
  return articleId;
}

/** Keeps the pictures of an article as files; what is no picture that may be shown is left out. */
async function keepPictures(context: Context, { pictures }: FoundArticle): Promise<Map<string, string>> {
  const keptAs = new Map<string, string>();
  for (const { key, name, type: given, content } of pictures) {
    const type = trustedType(given, content);
    if (!mayBeShown(type)) continue;
    const file = await storeFile(context, { name: `${name}.${type.split('/')[1]}`, type, content });
    keptAs.set(key, file.id);
  }
  return keptAs;
}

function withPictures(body: Body, keptAs: ReadonlyMap<string, string>): Body {
  const kept = (node: BodyNode): BodyNode[] => {
    if (node.type === 'image') {
      const fileId = keptAs.get(String(node.attrs?.fileId));
      return fileId ? [{ ...node, attrs: { ...node.attrs, fileId } }] : [];
    }
    if (!node.content) return [node];
    const content = childrenOf(node).flatMap(kept);
    const isHollow = content.length === 0;
    return [isHollow ? { ...node, content: [{ type: 'paragraph' }] } : { ...node, content }];
  };
  return { ...body, content: childrenOf(body).flatMap(kept) };
}

const tellImported = command({
  name: 'knowledge.tell-imported',
  permission: 'knowledge:publish',
  input: z.strictObject({ articles: z.int(), failed: z.int() }),
  async run({ announce, actor }, counts) {
    announce('articles.imported', { type: 'workspace', id: actor.workspaceId }, counts);
  },
});

import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { type Language, languages } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { type Context, command, type Run } from '../../../platform/command.ts';
import { articleCards, createArticle } from '../../knowledge/index.ts';
import { lockGroup } from '../commands/group-row.ts';
import { type Draft, draftFrom } from '../rules/drafting/draft.ts';
import { groupArticles } from '../schema.ts';
import { gatherSolved } from './gather.ts';
import { improve } from './improve.ts';

/**
 * Writes a draft for a group out of the sentences of its solved requests; where the installation has a language model,
 * that puts them in order. It is nobody's word yet: a person reads and publishes it.
 * @throws Problem 404 `group-not-found`, 409 `nothing-to-draft`, 409 `group-has-article`.
 */
export async function draftArticle(
  context: Context,
  { groupId, language: asked }: { groupId: string; language?: Language | undefined },
): Promise<{ articleId: string; sources: number; isImproved: boolean }> {
  const { language, solved } = await gatherSolved(context, {
    groupId,
    ...(asked ? { language: asked } : {}),
  });
  const draft = draftFrom(solved, language);
  if (!draft) throw new Problem(409, 'nothing-to-draft');
  // Asked outside of any transaction: a model may take its time.
  const better = await improve(draft, language);
  const words = better ?? draft;
  const { title, summary, paragraphs } = {
    ...words,
    title: words.title || draft.summary.slice(0, 120) || '–',
  };
  const { articleId } = await keepDraft(context, { groupId, language, title, summary, paragraphs });
  return { articleId, sources: draft.sources, isImproved: better !== null };
}

/** Keeps the words as a draft that answers the group. @throws Problem 409 `group-has-article`. */
export const keepDraft = command({
  name: 'problems.keep-draft',
  permission: 'knowledge:write',
  input: z.strictObject({
    groupId: z.uuid(),
    language: z.enum(languages),
    title: z.string().min(1),
    summary: z.string(),
    paragraphs: z.array(z.string().min(1)).min(1),
  }),
  async run(run, { groupId, language, title, summary, paragraphs }) {
    await lockGroup(run, groupId);
    await assertNone(run, groupId);
    const { id: articleId } = await createArticle(run.context, {
      ...{ language, title, summary: summary.slice(0, 1000) },
      body: bodyOf(paragraphs),
    });
    const { workspaceId } = run.actor;
    const createdBy = memberIdOf(run.actor);
    await run.tx
      .insert(groupArticles)
      .values({ workspaceId, groupId, articleId, createdAt: run.now, createdBy });
    return { articleId };
  },
});

async function assertNone({ tx, actor }: Run, groupId: string): Promise<void> {
  const { workspaceId, articleId } = groupArticles;
  const it = and(eq(articleCards.workspaceId, workspaceId), eq(articleCards.id, articleId));
  const rows = await tx
    .select({ archivedAt: articleCards.archivedAt })
    .from(groupArticles)
    .innerJoin(articleCards, it)
    .where(and(eq(workspaceId, actor.workspaceId), eq(groupArticles.groupId, groupId)));
  if (rows.some((one) => one.archivedAt === null)) throw new Problem(409, 'group-has-article');
}

function bodyOf(paragraphs: Draft['paragraphs']) {
  const content = paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  return { type: 'doc' as const, content };
}

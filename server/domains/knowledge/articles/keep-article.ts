import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { command } from '../../../platform/command.ts';
import { lockArticle, ofArticle, subjectOf, writerOf } from './article-row.ts';
import { aboutInput, settleAbout } from './audience-input.ts';
import { articles } from './schema.ts';
import { addTranslation, wordsInput } from './write-words.ts';

/** Begins an article with its words in the main language, as a draft. */
export const createArticle = command({
  name: 'knowledge.create-article',
  permission: 'knowledge:write',
  input: z.strictObject({
    sectionId: aboutInput.sectionId.default(null),
    topicId: aboutInput.topicId.default(null),
    audience: aboutInput.audience.default('public'),
    organisationId: aboutInput.organisationId.default(null),
    teamId: aboutInput.teamId.default(null),
    ownerId: aboutInput.ownerId.optional(),
    reviewAt: aboutInput.reviewAt.default(null),
    reviewEveryDays: aboutInput.reviewEveryDays.default(null),
    clauses: aboutInput.clauses.default([]),
    language: aboutInput.mainLanguage,
    ...wordsInput,
  }),
  async run(run, { language, title, summary, body, reviewAt, ownerId, ...given }) {
    const writer = writerOf(run);
    const about = await settleAbout(run, { ...given, ownerId: ownerId === undefined ? writer : ownerId });
    const id = newId();
    await run.tx.insert(articles).values({
      ...about,
      ...{ workspaceId: run.actor.workspaceId, id, mainLanguage: language, createdBy: writer },
      reviewAt: reviewAt ? new Date(reviewAt) : null,
      ...{ createdAt: run.now, updatedAt: run.now },
    });
    run.announce('article.created', subjectOf(id), { articleId: id, language });
    await addTranslation(run, { articleId: id, language }, { title, summary, body });
    return { id };
  },
});

/** Changes what an article is besides its words: shelf, topic, readers, owner, day of review. */
export const changeArticle = command({
  name: 'knowledge.change-article',
  permission: 'knowledge:write',
  input: z.strictObject({ articleId: z.uuid(), ...z.object(aboutInput).partial().shape }),
  async run(run, { articleId, reviewAt, ...changes }) {
    const before = await lockArticle(run, articleId);
    const { sectionId, topicId, audience, organisationId, teamId, ownerId } = { ...before, ...changes };
    const named = { sectionId, topicId, audience, organisationId, teamId, ownerId };
    const about = await settleAbout(run, named, before);
    const { mainLanguage, reviewEveryDays, clauses } = { ...before, ...changes };
    const day = reviewAt === undefined ? before.reviewAt : reviewAt && new Date(reviewAt);
    const change = {
      ...about,
      mainLanguage,
      reviewEveryDays,
      clauses,
      reviewAt: day || null,
      updatedAt: run.now,
    };
    await run.tx.update(articles).set(change).where(ofArticle(run, articleId));
    const fields = [...Object.keys(changes), ...(reviewAt === undefined ? [] : ['reviewAt'])];
    run.announce('article.changed', subjectOf(articleId), { articleId, fields });
  },
});

/** Takes an article out of sight; readers no longer find it. It can be brought back as it was. */
export const archiveArticle = command({
  name: 'knowledge.archive-article',
  permission: 'knowledge:publish',
  input: z.strictObject({ articleId: z.uuid() }),
  async run(run, { articleId }) {
    const { archivedAt } = await lockArticle(run, articleId, { archived: true });
    if (archivedAt) return;
    await run.tx
      .update(articles)
      .set({ archivedAt: run.now, updatedAt: run.now })
      .where(ofArticle(run, articleId));
    run.announce('article.archived', subjectOf(articleId), { articleId });
  },
});

/** Brings an archived article back. */
export const bringBackArticle = command({
  name: 'knowledge.bring-back-article',
  permission: 'knowledge:publish',
  input: z.strictObject({ articleId: z.uuid() }),
  async run(run, { articleId }) {
    const { archivedAt } = await lockArticle(run, articleId, { archived: true });
    if (!archivedAt) return;
    await run.tx
      .update(articles)
      .set({ archivedAt: null, updatedAt: run.now })
      .where(ofArticle(run, articleId));
    run.announce('article.brought-back', subjectOf(articleId), { articleId });
  },
});

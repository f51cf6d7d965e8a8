import {
  createArticle,
  createSection,
  createTopic,
  giveFeedback,
  noteMiss,
  noteReading,
  publishArticle,
  writeWords,
} from '../../../../server/domains/knowledge/index.ts';
import { system } from '../../../../server/kernel/actor.ts';
import { type Language, languages } from '../../../../server/kernel/language.ts';
import type { Context } from '../../../../server/platform/command.ts';
import { daysLater } from '../calendar.ts';
import { actorOf, type Stage } from '../stage.ts';
import { type Told, told } from './know-how-words.ts';

/**
 * What the company has written down for its customers: shelves, topics, articles in three languages, one of them out of
 * date, one that waits for its review, one for staff alone, and how they were read.
 */
export async function knowHow(stage: Stage): Promise<void> {
  const [leader] = stage.company.colleagues;
  const context = { actor: actorOf(stage, leader), now: daysLater(stage.now, -40) };
  for (const names of told.topics) await createTopic(context, { names });
  const shelves = new Map<string, string>();
  for (const { key, names } of told.shelves) shelves.set(key, (await createSection(context, { names })).id);
  for (const [place, one] of told.articles.entries()) {
    const articleId = await write(context, one, shelves.get(one.shelf) ?? null, stage.company.language);
    if (one.isPublic) await read(stage, articleId, place);
  }
  await rewrite(stage);
  const reader = { actor: system(stage.workspaceId), now: daysLater(stage.now, -2) };
  for (const { language, q, times } of told.misses)
    for (let time = 0; time < times; time += 1) await noteMiss(reader, { language, q });
}

async function write(context: Context, one: Told, sectionId: string | null, main: Language): Promise<string> {
  const audience = one.isPublic ? ('public' as const) : ('staff' as const);
  const reviewAt = daysLater(context.now, one.reviewInDays).toISOString();
  const about = { sectionId, audience, reviewAt, reviewEveryDays: 180 };
  const first = one.words[main];
  if (!first) throw new Error('An article of a demo company has no words in its language');
  const { id: articleId } = await createArticle(context, { ...about, language: main, ...first });
  for (const language of languages) {
    const words = one.words[language];
    if (words && language !== main) await writeWords(context, { articleId, language, revision: 0, ...words });
    if (words && !one.isDraft) await publishArticle(context, { articleId, language, isSmall: true });
  }
  return articleId;
}

/** What was written anew last week: its translations have not followed. */
async function rewrite(stage: Stage): Promise<void> {
  const { language, colleagues } = stage.company;
  const again = { actor: actorOf(stage, colleagues[0]), now: daysLater(stage.now, -6) };
  const { id: articleId } = await createArticle(again, { language, ...told.reworked[language] });
  for (const other of languages.filter((tongue) => tongue !== language)) {
    await writeWords(again, { articleId, language: other, revision: 0, ...told.reworked[other] });
    await publishArticle(again, { articleId, language: other });
  }
  await publishArticle(again, { articleId, language });
}

/** Customers read it, the newer the day the more of them; most were helped. */
async function read(stage: Stage, articleId: string, place: number): Promise<void> {
  const { language } = stage.company;
  const asked = { articleId, language };
  for (let day = 1; day <= 20; day += 1) {
    const now = daysLater(stage.now, -day);
    const reader = { actor: system(stage.workspaceId), now };
    for (let time = 0; time < (day * 7 + place * 3) % 6; time += 1) await noteReading(reader, asked);
    if (day % 5 === place % 5) await giveFeedback(reader, { ...asked, isHelpful: day % 3 !== 0 });
  }
}

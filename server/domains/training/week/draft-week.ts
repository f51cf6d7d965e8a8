import { and, desc, eq, gte, isNull, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { isLanguage, type Language } from '../../../kernel/language.ts';
import { nullIfMissing, Problem } from '../../../kernel/problem.ts';
import { noWords, type Words } from '../../../kernel/words.ts';
import { type Context, command, type Run } from '../../../platform/command.ts';
import { say } from '../../../platform/messages.ts';
import { findWorkspace } from '../../access/index.ts';
import { articleCards, versionCards as articleVersions, translationCards } from '../../knowledge/index.ts';
import { listChanged } from '../../policies/index.ts';
import { draftFrom, gatherSolved, listBursts, listGroups } from '../../problems/index.ts';
import { versionCards, wordsIn } from '../../procedures/index.ts';
import { addDraft } from '../courses/keep-course.ts';
import { courses } from '../courses/schema.ts';
import { todayIn } from '../learning/own-row.ts';
import { type Content, contentInput } from '../rules/content.ts';
import { daysAfter } from '../rules/dates.ts';
import { groupsBody, isEmpty, mondayOf, type News, newsBody, type Week } from './rules.ts';

/** So many groups are told of, and so many sentences of what helped in each; so many of what is new. */
const mostGroups = 3;
const mostAnswers = 3;
const mostNews = 10;
const dayOfSeven = 86_400_000 * 7;

/**
 * Drafts the lesson of this week, out of what customers asked more than usual and what is new in articles, procedures and
 * policies, in the language of the workspace. Sentences are masked and come from no private team; a person reads, mends and publishes it.
 * @throws Problem 409 `nothing-this-week`. A draft of the same week is given back as it is.
 */
export const draftWeek = command({
  name: 'training.draft-week',
  permission: 'training:write',
  input: z.strictObject({}),
  async run(run) {
    const weekOf = mondayOf(await todayIn(run));
    const there = await draftOf(run, weekOf);
    if (there) return { courseId: there, isNew: false };
    const spoken = (await findWorkspace(run.actor.workspaceId)).language;
    const language = isLanguage(spoken) ? spoken : 'en';
    const week = await weekIn(run, language);
    if (isEmpty(week)) throw new Problem(409, 'nothing-this-week');
    return { courseId: await addDraft(run, contentOf(week, weekOf, language), weekOf), isNew: true };
  },
});

/** The same by the clock: a week without news has no lesson. */
export async function draftOfTheWeek(context: Context): Promise<void> {
  await draftWeek(context, {}).catch((error: unknown) => {
    if (!(error instanceof Problem) || error.code !== 'nothing-this-week') throw error;
  });
}

async function draftOf({ tx, actor }: Run, weekOf: string): Promise<string | null> {
  const mine = and(eq(courses.workspaceId, actor.workspaceId), eq(courses.weekOf, weekOf));
  const [row] = await tx.select({ id: courses.id }).from(courses).where(mine);
  return row?.id ?? null;
}

async function weekIn(run: Run, language: Language): Promise<Week> {
  const since = new Date(run.now.getTime() - dayOfSeven);
  const { groups, isBurst } = await groupsIn(run, language);
  return {
    ...{ groups, isBurst },
    articles: await articlesSince(run, since, language),
    procedures: await proceduresSince(run, since, language),
    policies: (await listChanged(run, since)).slice(0, mostNews).map((row) => newsOf(row, language)),
  };
}

/** What grew beyond chance; where nothing did, what was asked most. */
async function groupsIn(run: Run, language: Language): Promise<Pick<Week, 'groups' | 'isBurst'>> {
  const bursts = await listBursts(run.context, {});
  const most = (await listGroups(run.context, { limit: 50 })).items.filter((one) => one.lastWeek > 0);
  const isBurst = bursts.length > 0;
  const grown = bursts.flatMap(({ id }) => most.find((one) => one.id === id) ?? []);
  const told = (isBurst ? grown : most).slice(0, mostGroups);
  const groups: Week['groups'] = [];
  for (const { id, name, words, lastWeek } of told) {
    const asked = { groupId: id, language, withoutPrivate: true };
    const gathered = await gatherSolved(run.context, asked).catch(nullIfMissing);
    const answers = gathered ? (draftFrom(gathered.solved, language)?.paragraphs ?? []) : [];
    groups.push({
      name: name || words.slice(0, 3).join(' · ') || '–',
      count: lastWeek,
      answers: answers.slice(0, mostAnswers),
    });
  }
  return { groups, isBurst };
}

/** What everybody who works here may read, published in the last seven days. */
async function articlesSince({ tx, actor }: Run, since: Date, language: Language): Promise<Week['articles']> {
  const t = translationCards;
  const article = and(eq(articleCards.workspaceId, t.workspaceId), eq(articleCards.id, t.articleId));
  const version = and(
    eq(articleVersions.workspaceId, t.workspaceId),
    eq(articleVersions.articleId, t.articleId),
    eq(articleVersions.language, t.language),
    eq(articleVersions.version, t.publishedVersion),
  );
  const isWanted = or(
    eq(t.language, language),
    and(
      eq(t.language, articleCards.mainLanguage),
      sql`not exists (select from ${t} o where o.workspace_id = ${t.workspaceId} and o.article_id = ${t.articleId}
        and o.language = ${language} and o.published_version is not null)`,
    ),
  );
  return tx
    .select({ title: articleVersions.title, summary: articleVersions.summary })
    .from(t)
    .innerJoin(articleCards, article)
    .innerJoin(articleVersions, version)
    .where(
      and(
        eq(t.workspaceId, actor.workspaceId),
        gte(t.publishedAt, since),
        isNull(articleCards.archivedAt),
        sql`${articleCards.audience} in ('public', 'signed-in', 'staff')`,
        isWanted,
      ),
    )
    .orderBy(desc(t.publishedAt))
    .limit(mostNews);
}

async function proceduresSince({ tx, actor }: Run, since: Date, language: Language): Promise<News[]> {
  const { workspaceId, publishedAt, content, note, procedureId } = versionCards;
  const rows = await tx
    .selectDistinctOn([procedureId], { content, note })
    .from(versionCards)
    .where(and(eq(workspaceId, actor.workspaceId), gte(publishedAt, since)))
    .orderBy(procedureId, desc(publishedAt))
    .limit(mostNews);
  return rows.map((row) => newsOf(row, language));
}

/** What it is called, and what was said of the change; else what it is for. */
function newsOf({ content, note }: { content: Told; note: string }, language: Language): News {
  return { name: wordsIn(content.names, language), note: note || wordsIn(content.purpose, language) };
}
type Told = { names: Words; purpose: Words };

/** The course that is edited: in one language, a lesson for each kind of news. */
function contentOf(week: Week, weekOf: string, language: Language): Content {
  const words = (text: string): Words => ({ ...noWords, [language]: text });
  const told = (key: string, params?: { count: number }) => say(language, `week-${key}`, params ?? {});
  const lesson = (key: string, title: string, body: unknown) => ({
    ...{ key, title: words(title), examples: [] },
    bodies: { en: null, id: null, th: null, [language]: body },
  });
  const articles = week.articles.map(({ title, summary }) => ({ title, text: summary }));
  const news = (all: readonly News[]) => newsBody(all.map(({ name, note }) => ({ title: name, text: note })));
  const { procedures, policies } = week;
  return contentInput.parse({
    names: words(say(language, 'week-title', { day: dayWords(weekOf, language) })),
    purpose: words(told('purpose')),
    minutes: 10,
    hasPretest: false,
    lessons: [
      ...(week.groups.length > 0
        ? [lesson('asked', told(week.isBurst ? 'bursts' : 'groups'), groupsBody(week.groups, told))]
        : []),
      ...(articles.length > 0 ? [lesson('articles', told('articles'), newsBody(articles))] : []),
      ...(procedures.length > 0 ? [lesson('procedures', told('procedures'), news(procedures))] : []),
      ...(policies.length > 0 ? [lesson('policies', told('policies'), news(policies))] : []),
    ],
  });
}

const locales = { en: 'en-GB', id: 'id-ID', th: 'th-TH' } as const;

/** From Monday to Sunday, as people say it. */
function dayWords(monday: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const at = (date: string) => new Date(`${date}T00:00:00Z`);
  return format.formatRange(at(monday), at(daysAfter(monday, 6)));
}

import { and, asc, eq, type SQL } from 'drizzle-orm';
import { type Actor, type Role, seesMasked } from '../../../kernel/actor.ts';
import { keepFormats } from '../../../kernel/date-formats.ts';
import { isLanguage, type Language } from '../../../kernel/language.ts';
import { maskContacts } from '../../../kernel/masked-contacts.ts';
import { wordsIn } from '../../../kernel/words.ts';
import type { Run } from '../../../platform/command.ts';
import { say } from '../../../platform/messages.ts';
import { wordsOf } from '../../measures/index.ts';
import {
  linkToArticle,
  linkToCourse,
  linkToCustomer,
  linkToGoal,
  linkToGroup,
  linkToIdea,
  linkToPolicy,
  linkToProblem,
  linkToProcedure,
  linkToPulse,
  linkToRequest,
  linkToResult,
  linkToScorecard,
  linkToVisits,
} from '../links.ts';
import type { Kind } from '../rules/kinds.ts';
import { notifications } from '../schema.ts';
import { type About, dayOf, maySeeToday, withAbout } from './about.ts';
import '../messages.ts';

/** Something that a member should know, with the words of the request, or of the customer's day, as they are now. */
export type News = About & {
  id: string;
  kind: Kind;
  request: { number: number; subject: string; preview: string } | null;
  actorName: string | null;
};

type Member = Extract<Actor, { type: 'member'; role: Role }>;

/** What a member was told of requests and customers that they may see today, the oldest first. */
export async function listNews(run: Run, reader: Member, which: SQL | undefined): Promise<News[]> {
  const { workspaceId, memberId, createdAt } = notifications;
  const mine = and(eq(workspaceId, reader.workspaceId), eq(memberId, reader.id));
  const rows = await withAbout(run)
    .where(and(mine, which, await maySeeToday(run, reader, ['work'])))
    .orderBy(asc(createdAt));
  const isMasked = seesMasked(reader);
  return rows.map(({ customer, date, fallsOn, request, actor, ...row }) => ({
    ...row,
    request: isMasked && request ? masked(request) : request,
    day: dayOf({ customer, date, fallsOn }),
    actorName: actor?.name ?? null,
  }));
}

/** Mails and pushes leave by no door that masks answers. */
function masked({ number, subject, preview }: NonNullable<News['request']>): News['request'] {
  return { number, subject: maskContacts(subject), preview: maskContacts(preview) };
}

/** What happened, in a sentence. */
export function sentenceOf({ kind, actorName }: News, language: Language): string {
  return say(language, `news-${kind}`, { name: actorName ?? say(language, 'news-somebody') });
}

/** On what it happened, in a line. */
export function lineOf(news: News, language: Language): string {
  const { request, day, article, course, problem, group, policy, procedure, idea, provider, goal } = news;
  if (request) return `R-${request.number} · ${request.subject}`;
  if (article) return article.title;
  const named = course ?? policy ?? procedure;
  if (named) return wordsIn(named.names, language);
  if (problem) return problem.title;
  const titled = idea ?? news.visit;
  if (titled) return titled.title;
  if (provider) return provider.name;
  if (goal) return wordsOf(goal.measure, language).name;
  if (group) return group.name ?? group.words.join(' · ');
  if (!day) return '';
  const what = day.label || say(language, `day-${day.kind}`);
  const on = dayAndMonth(locales[language], 'UTC').format(new Date(`${day.fallsOn}T00:00:00Z`));
  return `${day.customerName} · ${what} · ${on}`;
}

/** Where it is looked at. */
export function linkOf(slug: string, news: News): string {
  const { kind, request, day, article, course, problem, group, policy, procedure, idea, provider, goal } =
    news;
  if (kind === 'pulse-open') return linkToPulse(slug);
  if (news.visit) return linkToVisits(slug);
  if (news.resultId) return linkToResult(slug, news.resultId);
  if (policy) return linkToPolicy(slug, policy.id);
  if (procedure) return linkToProcedure(slug, procedure.id);
  if (article) return linkToArticle(slug, article.id);
  if (course) return linkToCourse(slug, course.id);
  if (idea) return linkToIdea(slug, idea.id);
  if (provider) return linkToScorecard(slug, provider.id);
  if (goal) return linkToGoal(slug, goal.id);
  if (problem) return linkToProblem(slug, problem.id);
  if (group) return linkToGroup(slug, group.id);
  return day ? linkToCustomer(slug, day.customerId) : linkToRequest(slug, request?.number ?? 0);
}

const dayAndMonth = keepFormats({ day: 'numeric', month: 'long' });
const locales = { en: 'en-GB', id: 'id-ID', th: 'th-TH' } as const;

/** Which language a member reads. */
export function languageOf(text: string): Language {
  return isLanguage(text) ? text : 'en';
}

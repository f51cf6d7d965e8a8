import { and, asc, eq, type SQL } from 'drizzle-orm';
import { type Actor, type Role, seesMasked } from '../../../kernel/actor.ts';
import { keepFormats } from '../../../kernel/date-formats.ts';
import { isLanguage, type Language } from '../../../kernel/language.ts';
import { maskContacts } from '../../../kernel/masked-contacts.ts';
import { wordsIn } from '../../../kernel/words.ts';
import type { Run } from '../../../platform/command.ts';
import { say } from '../../../platform/messages.ts';
import { customerCards, dateCards } from '../../customers/index.ts';
import { ideaCards } from '../../ideas/index.ts';
import { articleCards, translationCards } from '../../knowledge/index.ts';
import { policyCards } from '../../policies/index.ts';
import { groupCards, problemCards } from '../../problems/index.ts';
import { procedureCards } from '../../procedures/index.ts';
import { requestCards } from '../../requests/index.ts';
import { memberCards, providerCards } from '../../team/index.ts';
import { courseCards } from '../../training/index.ts';
import {
  linkToArticle,
  linkToCourse,
  linkToCustomer,
  linkToGroup,
  linkToIdea,
  linkToPolicy,
  linkToProblem,
  linkToProcedure,
  linkToPulse,
  linkToRequest,
  linkToScorecard,
} from '../links.ts';
import type { Kind } from '../rules/kinds.ts';
import { notifications } from '../schema.ts';
import {
  type AboutArticle,
  type AboutCourse,
  type AboutGroup,
  type AboutGuidance,
  type AboutIdea,
  type AboutProblem,
  type AboutProvider,
  articleColumns,
  courseColumns,
  type Day,
  dayColumns,
  dayOf,
  guidanceColumns,
  ideaColumns,
  maySeeToday,
  ofArticle,
  ofCourse,
  ofCustomer,
  ofDate,
  ofGroup,
  ofIdea,
  ofPolicy,
  ofProblem,
  ofProcedure,
  ofProvider,
  ofRequest,
  ofTitle,
  providerColumns,
  recurringColumns,
} from './about.ts';
import '../messages.ts';

/** Something that a member should know, with the words of the request, or of the customer's day, as they are now. */
export type News = {
  id: string;
  kind: Kind;
  request: { number: number; subject: string; preview: string } | null;
  day: Day | null;
  problem: AboutProblem | null;
  group: AboutGroup | null;
  /** The article that should be looked at again. */
  article: AboutArticle | null;
  policy: AboutGuidance | null;
  procedure: AboutGuidance | null;
  course: AboutCourse | null;
  idea: AboutIdea | null;
  provider: AboutProvider | null;
  actorName: string | null;
};

type Member = Extract<Actor, { type: 'member'; role: Role }>;

/** What a member was told of requests and customers that they may see today, the oldest first. */
export async function listNews(run: Run, reader: Member, which: SQL | undefined): Promise<News[]> {
  const by = and(
    eq(memberCards.workspaceId, notifications.workspaceId),
    eq(memberCards.id, notifications.actorId),
  );
  const { id, kind, createdAt, workspaceId, memberId } = notifications;
  const { number, subject, preview } = requestCards;
  const mine = and(eq(workspaceId, reader.workspaceId), eq(memberId, reader.id));
  const rows = await run.tx
    .select({
      id,
      kind,
      request: { number, subject, preview },
      ...dayColumns,
      ...recurringColumns,
      article: articleColumns,
      ...guidanceColumns,
      course: courseColumns,
      idea: ideaColumns,
      provider: providerColumns,
      actorName: memberCards.name,
    })
    .from(notifications)
    .leftJoin(requestCards, ofRequest)
    .leftJoin(dateCards, ofDate)
    .leftJoin(customerCards, ofCustomer)
    .leftJoin(problemCards, ofProblem)
    .leftJoin(groupCards, ofGroup)
    .leftJoin(articleCards, ofArticle)
    .leftJoin(policyCards, ofPolicy)
    .leftJoin(procedureCards, ofProcedure)
    .leftJoin(translationCards, ofTitle)
    .leftJoin(courseCards, ofCourse)
    .leftJoin(ideaCards, ofIdea)
    .leftJoin(providerCards, ofProvider)
    .leftJoin(memberCards, by)
    .where(and(mine, which, await maySeeToday(run, reader, ['work'])))
    .orderBy(asc(createdAt));
  const isMasked = seesMasked(reader);
  return rows.map(({ customer, date, fallsOn, request, ...row }) => ({
    ...row,
    request: isMasked && request ? masked(request) : request,
    day: dayOf({ customer, date, fallsOn }),
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
  const { request, day, article, course, problem, group, policy, procedure, idea, provider } = news;
  if (request) return `R-${request.number} · ${request.subject}`;
  if (article) return article.title;
  const named = course ?? policy ?? procedure;
  if (named) return wordsIn(named.names, language);
  if (problem) return problem.title;
  if (idea) return idea.title;
  if (provider) return provider.name;
  if (group) return group.name ?? group.words.join(' · ');
  if (!day) return '';
  const what = day.label || say(language, `day-${day.kind}`);
  const on = dayAndMonth(locales[language], 'UTC').format(new Date(`${day.fallsOn}T00:00:00Z`));
  return `${day.customerName} · ${what} · ${on}`;
}

/** Where it is looked at. */
export function linkOf(slug: string, news: News): string {
  const { kind, request, day, article, course, problem, group, policy, procedure, idea, provider } = news;
  if (kind === 'pulse-open') return linkToPulse(slug);
  if (policy) return linkToPolicy(slug, policy.id);
  if (procedure) return linkToProcedure(slug, procedure.id);
  if (article) return linkToArticle(slug, article.id);
  if (course) return linkToCourse(slug, course.id);
  if (idea) return linkToIdea(slug, idea.id);
  if (provider) return linkToScorecard(slug, provider.id);
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

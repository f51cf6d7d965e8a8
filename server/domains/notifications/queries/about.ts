import { and, eq, inArray, isNotNull, isNull, notInArray, or, type SQL, sql } from 'drizzle-orm';
import { type Actor, hiddenCustomersOf } from '../../../kernel/actor.ts';
import type { Words } from '../../../kernel/words.ts';
import type { Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { canLookAfterInSql } from '../../../platform/policy.ts';
import { visibleTo } from '../../conversations/index.ts';
import { customerCards, dateCards } from '../../customers/index.ts';
import { goalCards } from '../../goals/index.ts';
import { ideaCards } from '../../ideas/index.ts';
import { articleCards, readableBy, translationCards, workerOf } from '../../knowledge/index.ts';
import { policyCards } from '../../policies/index.ts';
import { groupCards, problemCards } from '../../problems/index.ts';
import { procedureCards } from '../../procedures/index.ts';
import { visitCards } from '../../quality/index.ts';
import { requestCards } from '../../requests/index.ts';
import { type ClockKind, clockCards } from '../../service-levels/index.ts';
import { memberCards, providerCards } from '../../team/index.ts';
import { courseCards } from '../../training/index.ts';
import { notifications } from '../schema.ts';

/** The day of a customer that a notification is about. */
export type Day = {
  customerId: string;
  customerName: string;
  kind: (typeof dateCards.$inferSelect)['kind'];
  label: string;
  fallsOn: string;
};

/** The problem that a notification is about. */
export type AboutProblem = { id: string; title: string };
/** The group of requests that it is about, as a person or its words call it. */
export type AboutGroup = { id: string; name: string | null; words: string[] };

/** How notifications are joined with what they are about. */
const ofRequest = and(
  eq(requestCards.workspaceId, notifications.workspaceId),
  eq(requestCards.id, notifications.requestId),
);
const ofDate = and(
  eq(dateCards.workspaceId, notifications.workspaceId),
  eq(dateCards.id, notifications.dateId),
);
const ofCustomer = and(
  eq(customerCards.workspaceId, dateCards.workspaceId),
  eq(customerCards.id, dateCards.customerId),
);

const ofProblem = and(
  eq(problemCards.workspaceId, notifications.workspaceId),
  eq(problemCards.id, notifications.problemId),
);
const ofGroup = and(
  eq(groupCards.workspaceId, notifications.workspaceId),
  eq(groupCards.id, notifications.groupId),
);
const recurringColumns = {
  problem: { id: problemCards.id, title: problemCards.title },
  group: { id: groupCards.id, name: groupCards.name, words: groupCards.words },
};

const ofArticle = and(
  eq(articleCards.workspaceId, notifications.workspaceId),
  eq(articleCards.id, notifications.articleId),
);
const ofTitle = and(
  eq(translationCards.workspaceId, articleCards.workspaceId),
  eq(translationCards.articleId, articleCards.id),
  eq(translationCards.language, articleCards.mainLanguage),
);

/** The article that a notification is about, by its title in the main language. */
export type AboutArticle = { id: string; title: string };
const articleColumns = { id: translationCards.articleId, title: translationCards.title };

const ofPolicy = and(
  eq(policyCards.workspaceId, notifications.workspaceId),
  eq(policyCards.id, notifications.policyId),
);
const ofProcedure = and(
  eq(procedureCards.workspaceId, notifications.workspaceId),
  eq(procedureCards.id, notifications.procedureId),
);
/** The policy or the procedure that it is about, by its names in our languages. */
export type AboutGuidance = { id: string; names: Words };
const guidanceColumns = {
  policy: { id: policyCards.id, names: sql<Words>`${policyCards.draft} -> 'names'` },
  procedure: { id: procedureCards.id, names: sql<Words>`${procedureCards.draft} -> 'names'` },
};
/** The course that a notification is about, as it is called in each language. */
export type AboutCourse = { id: string; names: Words };
const ofCourse = and(
  eq(courseCards.workspaceId, notifications.workspaceId),
  eq(courseCards.id, notifications.courseId),
);
const ofIdea = and(
  eq(ideaCards.workspaceId, notifications.workspaceId),
  eq(ideaCards.id, notifications.ideaId),
);
/** The idea that a notification is about. */
export type AboutIdea = { id: string; title: string };
const ideaColumns = { id: ideaCards.id, title: ideaCards.title };
const courseColumns = { id: courseCards.id, names: sql<Words>`${courseCards.draft} -> 'names'` };

/** The provider that a notification is about. */
export type AboutProvider = { id: string; name: string };
const ofProvider = and(
  eq(providerCards.workspaceId, notifications.workspaceId),
  eq(providerCards.id, notifications.providerId),
);
const providerColumns = { id: providerCards.id, name: providerCards.name };

/** The goal that a notification is about, by what it measures. */
export type AboutGoal = { id: string; measure: string };
const ofGoal = and(
  eq(goalCards.workspaceId, notifications.workspaceId),
  eq(goalCards.id, notifications.goalId),
);
const goalColumns = { id: goalCards.id, measure: goalCards.measure };

/** The mystery visit that somebody is to make. */
export type AboutVisit = { id: string; title: string };
const ofVisit = and(
  eq(visitCards.workspaceId, notifications.workspaceId),
  eq(visitCards.id, notifications.visitId),
);
const visitColumns = { id: visitCards.id, title: visitCards.title };

const { workspaceId: ofWorkspace, requestId, kind: clockKind, state, endedAt, dueAt } = clockCards;
/** Which clock a notice of a clock is about: the one of the request that is due first by now; null when none is. */
const clockColumn = sql<ClockKind | null>`case when ${notifications.kind} in ('late', 'due-soon') then (
  select ${clockKind} from ${clockCards} where ${ofWorkspace} = ${notifications.workspaceId}
  and ${requestId} = ${notifications.requestId} and ${state} in ('running', 'breached') and ${endedAt} is null
  and ${dueAt} is not null order by ${dueAt} limit 1) end`;

const dayColumns = {
  customer: { id: customerCards.id, name: customerCards.name },
  date: { kind: dateCards.kind, label: dateCards.label },
  fallsOn: notifications.fallsOn,
};

/** The day out of the columns of its tables; null where the notification is about a request. */
export function dayOf({ customer, date, fallsOn }: DayRow): Day | null {
  if (!customer || !date || !fallsOn) return null;
  return { customerId: customer.id, customerName: customer.name, ...date, fallsOn };
}
type DayRow = {
  customer: { id: string; name: string } | null;
  date: Pick<Day, 'kind' | 'label'> | null;
  fallsOn: string | null;
};

/** What a notification may be about, each null where it is about something else. */
export type About = {
  /** The day of a customer that comes near. */
  day: Day | null;
  problem: AboutProblem | null;
  group: AboutGroup | null;
  /** The article that should be looked at again. */
  article: AboutArticle | null;
  policy: AboutGuidance | null;
  procedure: AboutGuidance | null;
  /** The course that somebody is asked to take, was marked in, or held a certificate of. */
  course: AboutCourse | null;
  /** The idea that is to be answered, or what became of it. */
  idea: AboutIdea | null;
  /** The provider whose contract it is about. */
  provider: AboutProvider | null;
  /** The goal that is to be reviewed, or whose figures changed. */
  goal: AboutGoal | null;
  /** The mystery visit that they are to make. */
  visit: AboutVisit | null;
  /** The result of a review that may be read. */
  resultId: string | null;
};

const ofActor = and(
  eq(memberCards.workspaceId, notifications.workspaceId),
  eq(memberCards.id, notifications.actorId),
);
const { id, kind, messageId, createdAt, readAt, resultId } = notifications;
const { number, subject, preview } = requestCards;

/** Notifications with all that they are about, to be narrowed by `maySeeToday`. */
export function withAbout({ tx }: Run) {
  return tx
    .select({
      ...{ id, kind, messageId, createdAt, readAt, resultId },
      request: { id: requestCards.id, number, subject, preview },
      clock: clockColumn,
      ...dayColumns,
      ...recurringColumns,
      article: articleColumns,
      ...guidanceColumns,
      course: courseColumns,
      idea: ideaColumns,
      provider: providerColumns,
      goal: goalColumns,
      visit: visitColumns,
      actor: { id: memberCards.id, name: memberCards.name },
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
    .leftJoin(goalCards, ofGoal)
    .leftJoin(visitCards, ofVisit)
    .leftJoin(memberCards, ofActor);
}

/** Whether what it is about is still there, and may be seen by the reader as it stands now. */
export async function maySeeToday(
  run: Run,
  reader: Actor,
  folders: (typeof requestCards.$inferSelect)['folder'][],
): Promise<SQL | undefined> {
  const work = and(inArray(requestCards.folder, folders), visibleTo(reader, requestCards));
  const asReader = { ...run, actor: reader, context: { ...run.context, actor: reader } };
  const article = and(
    isNotNull(articleCards.id),
    isNull(articleCards.archivedAt),
    readableBy(await workerOf(asReader)),
  );
  const course = and(isNotNull(courseCards.id), isNull(courseCards.retiredAt));
  const provider = canLookAfterInSql(reader, 'providers:read', {
    workspaceId: providerCards.workspaceId,
    providerId: providerCards.id,
  });
  const recurring = [isNotNull(problemCards.id), isNotNull(groupCards.id)];
  const guidance = [isNotNull(policyCards.id), isNotNull(procedureCards.id)];
  const request = or(
    work,
    ...guidance,
    ...(may(reader, 'pulse:answer') ? [eq(notifications.kind, 'pulse-open')] : []),
    ...(may(reader, 'knowledge:read') ? [article] : []),
    ...(may(reader, 'problems:read') ? recurring : []),
    ...(may(reader, 'training:read') ? [course] : []),
    ...(may(reader, 'ideas:read') ? [isNotNull(ideaCards.id)] : []),
    ...(may(reader, 'providers:read') ? [provider] : []),
    // Its visitor alone: nobody else may know of a visit.
    ...(may(reader, 'quality:answer') ? [eq(visitCards.visitorId, notifications.memberId)] : []),
    // Whoever looks after a goal, and nobody whom it was taken from.
    ...(may(reader, 'goals:read') ? [eq(goalCards.ownerId, notifications.memberId)] : []),
  );
  if (!may(reader, 'customers:read')) return request;
  const hidden = hiddenCustomersOf(reader);
  return or(
    request,
    ...recurring,
    hidden.length > 0 ? notInArray(customerCards.id, [...hidden]) : isNotNull(customerCards.id),
  );
}

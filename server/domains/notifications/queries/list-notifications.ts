import { and, count, desc, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { Problem } from '../../../kernel/problem.ts';
import { query } from '../../../platform/command.ts';
import { customerCards, dateCards } from '../../customers/index.ts';
import { ideaCards } from '../../ideas/index.ts';
import { articleCards, translationCards } from '../../knowledge/index.ts';
import { policyCards } from '../../policies/index.ts';
import { groupCards, problemCards } from '../../problems/index.ts';
import { procedureCards } from '../../procedures/index.ts';
import { requestCards } from '../../requests/index.ts';
import type { ClockKind } from '../../service-levels/index.ts';
import { memberCards, providerCards } from '../../team/index.ts';
import { courseCards } from '../../training/index.ts';
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
  clockColumn,
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

export type Notification = {
  id: string;
  kind: Kind;
  request: { id: string; number: number; subject: string } | null;
  /** Which clock is late or due soon. */
  clock: ClockKind | null;
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
  /** The colleague who did it; null when it was the customer or the program. */
  actor: { id: string; name: string } | null;
  messageId: string | null;
  createdAt: Date;
  readAt: Date | null;
};

/** A member's notifications, newest first, of requests and customers that they may see today; and how many are unread. */
export const listNotifications = query({
  name: 'notifications.list-notifications',
  permission: 'notifications:own',
  input: z.strictObject(pageInput),
  async run(run, { limit, cursor }) {
    const { tx, actor } = run;
    if (actor.type !== 'member') throw new Problem(403, 'member-only');
    const at = readCursor(cursor, 2);
    const { createdAt, id } = notifications;
    const after = at ? sql`(${createdAt}, ${id}) < (${at[0]}::timestamptz, ${at[1]}::uuid)` : undefined;
    const by = and(
      eq(memberCards.workspaceId, notifications.workspaceId),
      eq(memberCards.id, notifications.actorId),
    );
    const mine = and(
      eq(notifications.workspaceId, actor.workspaceId),
      eq(notifications.memberId, actor.id),
      eq(notifications.isShown, true),
      await maySeeToday(run, actor, ['work', 'spam']),
    );
    const rows = await tx
      .select({
        ...{ id, kind: notifications.kind, messageId: notifications.messageId, createdAt },
        readAt: notifications.readAt,
        request: { id: requestCards.id, number: requestCards.number, subject: requestCards.subject },
        clock: clockColumn,
        ...dayColumns,
        ...recurringColumns,
        article: articleColumns,
        ...guidanceColumns,
        course: courseColumns,
        idea: ideaColumns,
        provider: providerColumns,
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
      .leftJoin(memberCards, by)
      .where(and(mine, after))
      .orderBy(desc(createdAt), desc(id))
      .limit(limit + 1);
    const [unread] = await tx
      .select({ count: count() })
      .from(notifications)
      .leftJoin(requestCards, ofRequest)
      .leftJoin(dateCards, ofDate)
      .leftJoin(customerCards, ofCustomer)
      .leftJoin(problemCards, ofProblem)
      .leftJoin(groupCards, ofGroup)
      .leftJoin(articleCards, ofArticle)
      .leftJoin(policyCards, ofPolicy)
      .leftJoin(procedureCards, ofProcedure)
      .leftJoin(courseCards, ofCourse)
      .leftJoin(ideaCards, ofIdea)
      .leftJoin(providerCards, ofProvider)
      .where(and(mine, isNull(notifications.readAt)));
    const shown = rows.map(
      ({ customer, date, fallsOn, ...row }): Notification => ({
        ...row,
        day: dayOf({ customer, date, fallsOn }),
      }),
    );
    const page = toPage(shown, limit, (row) => [row.createdAt.toISOString(), row.id]);
    return { ...page, unread: unread?.count ?? 0 };
  },
});

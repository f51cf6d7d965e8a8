import { and, eq, inArray, isNotNull, isNull, notInArray, or, type SQL } from 'drizzle-orm';
import { type Actor, hiddenCustomersOf } from '../../../kernel/actor.ts';
import type { Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { visibleTo } from '../../conversations/index.ts';
import { customerCards, dateCards } from '../../customers/index.ts';
import { articleCards, readableBy, translationCards, workerOf } from '../../knowledge/index.ts';
import { requestCards } from '../../requests/index.ts';
import { notifications } from '../schema.ts';

/** The day of a customer that a notification is about. */
export type Day = {
  customerId: string;
  customerName: string;
  kind: (typeof dateCards.$inferSelect)['kind'];
  label: string;
  fallsOn: string;
};

/** How notifications are joined with what they are about. */
export const ofRequest = and(
  eq(requestCards.workspaceId, notifications.workspaceId),
  eq(requestCards.id, notifications.requestId),
);
export const ofDate = and(
  eq(dateCards.workspaceId, notifications.workspaceId),
  eq(dateCards.id, notifications.dateId),
);
export const ofCustomer = and(
  eq(customerCards.workspaceId, dateCards.workspaceId),
  eq(customerCards.id, dateCards.customerId),
);

export const ofArticle = and(
  eq(articleCards.workspaceId, notifications.workspaceId),
  eq(articleCards.id, notifications.articleId),
);
export const ofTitle = and(
  eq(translationCards.workspaceId, articleCards.workspaceId),
  eq(translationCards.articleId, articleCards.id),
  eq(translationCards.language, articleCards.mainLanguage),
);

/** The article that a notification is about, by its title in the main language. */
export type AboutArticle = { id: string; title: string };
export const articleColumns = { id: translationCards.articleId, title: translationCards.title };

export const dayColumns = {
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
  const request = may(reader, 'knowledge:read') ? or(work, article) : work;
  if (!may(reader, 'customers:read')) return request;
  const hidden = hiddenCustomersOf(reader);
  return or(
    request,
    hidden.length > 0 ? notInArray(customerCards.id, [...hidden]) : isNotNull(customerCards.id),
  );
}

import { z } from '@hono/zod-openapi';
import { isLanguage } from '../../../kernel/language.ts';
import { spokenName } from '../../customers/index.ts';
import { nameIn } from '../../knowledge/index.ts';
import type { RequestView } from '../queries/request-view.ts';

const person = z.object({ id: z.uuid(), name: z.string() });
const time = z.iso.datetime();

/** A request as the API gives it (docs/guides/api.md). */
export const requestSchema = z
  .object({
    id: z.uuid(),
    number: z.number().int(),
    conversationId: z.uuid(),
    subject: z.string(),
    status: z.enum(['open', 'waiting', 'solved', 'closed']),
    customStatus: z.string().nullable(),
    priority: z.enum(['low', 'normal', 'high', 'urgent']),
    channel: z.string(),
    language: z.string().nullable(),
    customer: z.object({
      id: z.uuid(),
      name: z.string(),
      email: z.string().nullable(),
      spokenName: z.string(),
    }),
    assignee: person.nullable(),
    team: person.nullable(),
    brand: person.nullable(),
    topic: person.nullable(),
    labels: z.array(z.string()),
    fields: z.record(z.string(), z.unknown()),
    folder: z.enum(['work', 'spam', 'trash', 'merged']),
    folderExpiresAt: time.nullable(),
    preview: z.string(),
    unread: z.boolean(),
    createdAt: time,
    updatedAt: time,
    lastMessageAt: time,
    /** When a customer wrote last. */
    customerWroteAt: time.nullable(),
    firstAnsweredAt: time.nullable(),
    solvedAt: time.nullable(),
    nextDueAt: time.nullable(),
    /** From when on that is near. */
    nextWarnAt: time.nullable(),
    snoozedUntil: time.nullable(),
    /** What its customer is worth, in minor units of the workspace's currency; null: not known, or not for everybody to know. */
    customerValueMinor: z.number().nullable(),
    followsId: z.uuid().nullable(),
    perhapsId: z.uuid().nullable(),
    /** A colleague asks in it, for another request. */
    isInner: z.boolean(),
    /** Since when another team owes it an answer. */
    waitsInsideSince: time.nullable(),
    version: z.number().int(),
    url: z.string(),
  })
  .openapi('Request');

/** Where a person opens a request: a path of this installation. */
export type UrlOf = (number: number) => string;

/** The API's form of a request. */
export function shownRequest(row: RequestView, urlOf: UrlOf): z.infer<typeof requestSchema> {
  const {
    assigneeId,
    assigneeName,
    teamId,
    teamName,
    topicId,
    topicNames,
    customer,
    brandId,
    brandName,
    customerSpokeLast: _spoke,
    unread,
    ...plain
  } = row;
  return {
    ...plain,
    unread: Boolean(unread),
    topic: topicId ? { id: topicId, name: nameIn(topicNames ?? {}, tongueOf(row.language)) } : null,
    brand: brandId ? { id: brandId, name: brandName ?? '' } : null,
    customer: {
      id: customer.id,
      name: customer.name,
      email: customer.email,
      spokenName: spokenName(customer),
    },
    assignee: assigneeId ? { id: assigneeId, name: assigneeName ?? '' } : null,
    team: teamId ? { id: teamId, name: teamName ?? '' } : null,
    folderExpiresAt: iso(row.folderExpiresAt),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    lastMessageAt: row.lastMessageAt.toISOString(),
    customerWroteAt: iso(row.customerWroteAt),
    firstAnsweredAt: iso(row.firstAnsweredAt),
    solvedAt: iso(row.solvedAt),
    nextDueAt: iso(row.nextDueAt),
    nextWarnAt: iso(row.nextWarnAt),
    snoozedUntil: iso(row.snoozedUntil),
    waitsInsideSince: iso(row.waitsInsideSince),
    url: urlOf(row.number),
  };
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}

/** A topic is called in the language of the request, as its customer would call it. */
const tongueOf = (language: string | null) => (isLanguage(language) ? language : 'en');

import { and, asc, eq, type SQL } from 'drizzle-orm';
import type { Actor, Role } from '../../../kernel/actor.ts';
import { isLanguage, type Language } from '../../../kernel/language.ts';
import type { Run } from '../../../platform/command.ts';
import { say } from '../../../platform/messages.ts';
import { visibleTo } from '../../conversations/index.ts';
import { requestCards } from '../../requests/index.ts';
import { memberCards } from '../../team/index.ts';
import type { Kind } from '../rules/kinds.ts';
import { notifications } from '../schema.ts';
import '../messages.ts';

/** Something that a member should know, with the words of the request as it is now. */
export type News = {
  id: string;
  kind: Kind;
  number: number;
  subject: string;
  preview: string;
  actorName: string | null;
};

type Member = Extract<Actor, { type: 'member'; role: Role }>;

/** What a member was told of requests that they may see today, the oldest first. */
export async function listNews({ tx }: Run, reader: Member, which: SQL | undefined): Promise<News[]> {
  const about = and(
    eq(requestCards.workspaceId, notifications.workspaceId),
    eq(requestCards.id, notifications.requestId),
  );
  const by = and(
    eq(memberCards.workspaceId, notifications.workspaceId),
    eq(memberCards.id, notifications.actorId),
  );
  const { id, kind, createdAt, workspaceId, memberId } = notifications;
  const { number, subject, preview, folder } = requestCards;
  const mine = and(eq(workspaceId, reader.workspaceId), eq(memberId, reader.id));
  return tx
    .select({ id, kind, number, subject, preview, actorName: memberCards.name })
    .from(notifications)
    .innerJoin(requestCards, about)
    .leftJoin(memberCards, by)
    .where(and(mine, which, eq(folder, 'work'), visibleTo(reader, requestCards)))
    .orderBy(asc(createdAt));
}

/** What happened, in a sentence. */
export function sentenceOf({ kind, actorName }: News, language: Language): string {
  return say(language, `news-${kind}`, { name: actorName ?? say(language, 'news-somebody') });
}

/** Which language a member reads. */
export function languageOf(text: string): Language {
  return isLanguage(text) ? text : 'en';
}

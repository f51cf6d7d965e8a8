import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { command, type Run } from '../../../platform/command.ts';
import { can } from '../../../platform/policy.ts';
import { findReader } from '../../customers/index.ts';
import { requestCards } from '../../requests/index.ts';
import { type Kind, kinds } from '../rules/kinds.ts';
import { notifications } from '../schema.ts';
import { settingsOf, waysOf } from './choose.ts';

/**
 * Tells a member something about a request, if they may see it. What they have not read yet about the same thing is
 * replaced, so that a talkative customer makes one notification. Returns its id, null when nobody was told.
 */
export const notifyMember = command({
  name: 'notifications.notify-member',
  permission: 'notifications:write',
  input: z.strictObject({
    memberId: z.uuid(),
    kind: z.enum(kinds),
    requestId: z.uuid(),
    messageId: z.uuid().nullable().default(null),
    actorId: z.uuid().nullable().default(null),
  }),
  async run(run, { memberId, kind, requestId, ...about }): Promise<string | null> {
    if (!(await mayBeTold(run, memberId, requestId))) return null;
    return tell(run, { memberId, kind, requestId, ...about }, eq(notifications.requestId, requestId));
  },
});

type Told = Pick<
  typeof notifications.$inferInsert,
  | 'requestId'
  | 'messageId'
  | 'actorId'
  | 'dateId'
  | 'fallsOn'
  | 'problemId'
  | 'groupId'
  | 'articleId'
  | 'policyId'
  | 'procedureId'
  | 'courseId'
  | 'ideaId'
  | 'providerId'
  | 'goalId'
  | 'resultId'
  | 'visitId'
> & {
  memberId: string;
  kind: Kind;
};

/** Tells a member by the ways that they chose; what is unread about the `same` thing is replaced. */
export async function tell(run: Run, about: Told, same: SQL): Promise<string | null> {
  const { tx, actor, announce, now } = run;
  const { workspaceId } = actor;
  const { memberId, kind } = about;
  const ways = (await waysOf(run, memberId))[kind];
  const isForDigest = ways.byDigest && (await settingsOf(run, memberId)).digest !== 'off';
  if (!ways.inProgram && !ways.byPush && !isForDigest) return null;
  const unread = and(
    eq(notifications.workspaceId, workspaceId),
    eq(notifications.memberId, memberId),
    eq(notifications.kind, kind),
    isNull(notifications.readAt),
    same,
  );
  // Two at once would each find nothing to replace: one waits for the other.
  const key = `${workspaceId} ${memberId} ${kind}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 11))`);
  await tx.delete(notifications).where(unread);
  const id = newId();
  const row = { workspaceId, id, ...about, isShown: ways.inProgram, isForDigest, createdAt: now };
  await tx.insert(notifications).values(row);
  announce('notification.created', { type: 'notification', id }, { notificationId: id, memberId });
  return id;
}

/** Whether the member works here and may see the request as it stands now, and it is not thrown away. */
async function mayBeTold({ tx, actor, context }: Run, memberId: string, requestId: string): Promise<boolean> {
  const it = and(eq(requestCards.workspaceId, actor.workspaceId), eq(requestCards.id, requestId));
  const [request] = await tx.select().from(requestCards).where(it);
  if (request?.folder !== 'work') return false;
  const reader = await findReader(context, { memberId });
  return reader !== null && can(reader, 'requests:read', request);
}

import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, query } from '../../../platform/command.ts';
import { connectionCards, findConnection } from '../../channels/index.ts';
import { memberCards } from '../../team/index.ts';
import { exchangeNamed } from '../exchanges/exchange.ts';
import { phoneLines } from '../schema.ts';

/** At which line each member sits; exchanges that were taken out of use have none. */
export const listPhoneLines = query({
  name: 'calls.list-phone-lines',
  permission: 'team:read',
  input: z.strictObject({}),
  async run({ tx, actor }) {
    const { workspaceId: w, memberId, connectionId, extension } = phoneLines;
    const itsExchange = and(eq(connectionCards.workspaceId, w), eq(connectionCards.id, connectionId));
    const rows = await tx
      .select({
        memberId,
        connectionId,
        extension,
        channel: connectionCards.channel,
        closedAt: connectionCards.closedAt,
      })
      .from(phoneLines)
      .innerJoin(connectionCards, itsExchange)
      .where(eq(w, actor.workspaceId))
      .orderBy(asc(extension));
    return rows
      .filter((one) => one.closedAt === null)
      .map(({ channel, closedAt: _closed, ...line }) => ({
        ...line,
        mayDial: exchangeNamed(channel)?.dial !== undefined,
      }));
  },
});

/**
 * Says at which line of an exchange a member sits; null for none.
 * @throws Problem 404 `member-not-found`, `channel-connection-not-found`, 409 `phone-line-taken`.
 */
export const keepPhoneLine = command({
  name: 'calls.keep-phone-line',
  permission: 'channels:manage',
  input: z.strictObject({
    memberId: z.uuid(),
    line: z
      .strictObject({
        connectionId: z.uuid(),
        extension: z
          .string()
          .trim()
          .regex(/^[\w+@.-]{1,50}$/),
      })
      .nullable(),
  }),
  async run(run, { memberId, line }) {
    const { tx, actor, announce } = run;
    const { workspaceId } = actor;
    const it = and(eq(memberCards.workspaceId, workspaceId), eq(memberCards.id, memberId));
    const [member] = await tx.select({ id: memberCards.id }).from(memberCards).where(it);
    if (!member) throw notFound('member');
    const row = line && (await findConnection(run, line.connectionId));
    if (line && (!row || row.closedAt || !exchangeNamed(row.channel))) throw notFound('channel-connection');
    const theirs = and(eq(phoneLines.workspaceId, workspaceId), eq(phoneLines.memberId, memberId));
    await tx.delete(phoneLines).where(theirs);
    if (line) {
      const made = await tx
        .insert(phoneLines)
        .values({ workspaceId, memberId, ...line })
        .onConflictDoNothing()
        .returning();
      if (made.length === 0) throw new Problem(409, 'phone-line-taken');
    }
    const connectionId = line?.connectionId ?? null;
    announce('phone-line.changed', { type: 'member', id: memberId }, { memberId, connectionId });
  },
});

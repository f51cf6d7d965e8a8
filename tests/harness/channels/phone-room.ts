import { eq } from 'drizzle-orm';
import { askCallBack } from '../../../server/domains/calls/back/ask-call-back.ts';
import { callBacks, calls } from '../../../server/domains/calls/schema.ts';
import { keepPhoneLine } from '../../../server/domains/calls/settings/phone-lines.ts';
import { inWorkspace } from '../../../server/platform/database/transaction.ts';
import { events } from '../../../server/platform/events/schema.ts';
import { as } from '../people.ts';
import { type ChannelRoom, openChannelRoom } from './channel-room.ts';

/** A company with an exchange: Adi sits at line 101, Nok at 102. */
export type PhoneRoom = ChannelRoom & {
  calls(): Promise<(typeof calls.$inferSelect)[]>;
  callBacks(): Promise<(typeof callBacks.$inferSelect)[]>;
  /** For whom it rang, by the name of the line. */
  rang(): Promise<string[]>;
  /** What the clock does with a call that nobody seems to have answered. */
  settle(callId: string, now?: Date): Promise<void>;
};

export async function openPhoneRoom(channel: string, fields: Record<string, string>): Promise<PhoneRoom> {
  const room = await openChannelRoom(channel, fields);
  const { workspaceId, connectionId, adi, nok, sari } = room;
  for (const [member, extension] of [
    [adi, '101'],
    [nok, '102'],
  ] as const)
    await keepPhoneLine(as(sari), { memberId: member.id, line: { connectionId, extension } });
  return {
    ...room,
    calls: () =>
      inWorkspace(workspaceId, (tx) =>
        tx.select().from(calls).where(eq(calls.workspaceId, workspaceId)).orderBy(calls.startedAt),
      ),
    callBacks: () =>
      inWorkspace(workspaceId, (tx) =>
        tx.select().from(callBacks).where(eq(callBacks.workspaceId, workspaceId)).orderBy(callBacks.askedAt),
      ),
    async rang() {
      const rows = await inWorkspace(workspaceId, (tx) =>
        tx.select().from(events).where(eq(events.name, 'call.rang')),
      );
      const names = new Map([
        [adi.id, 'Adi'],
        [nok.id, 'Nok'],
      ]);
      return rows.map(({ payload }) => names.get(String((payload as { memberId?: string }).memberId)) ?? '?');
    },
    settle: (callId, now = new Date()) => askCallBack(room.context(now), { callId }),
  };
}

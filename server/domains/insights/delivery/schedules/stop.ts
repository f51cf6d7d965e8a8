import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { sha256 } from '../../../../kernel/ids.ts';
import { isLanguage } from '../../../../kernel/language.ts';
import { notFound } from '../../../../kernel/problem.ts';
import { command, query, type Run } from '../../../../platform/command.ts';
import { memberCards } from '../../../team/index.ts';
import { reportDeliveries, reportReceivers } from './schema.ts';

const secretInput = z.strictObject({ secret: z.string().max(100) });

/** What the link of a mail leads to: an address that is asked, or a receiver that may stop it; null for none. */
export const findMailed = query({
  name: 'insights.find-mailed-report',
  permission: 'insights:read',
  input: secretInput,
  async run(run, { secret }) {
    const found = await behind(run, secret);
    if (!found) return null;
    const { receiver, isAsked } = found;
    const language = isLanguage(receiver.language) ? receiver.language : await languageOf(run, receiver);
    return {
      isAsked,
      isConfirmed: receiver.confirmedAt !== null,
      isStopped: receiver.stoppedAt !== null,
      language,
    };
  },
});

/** An address says yes: from now on it gets the report. Said twice, it counts once. @throws Problem 404 `report-receiver-not-found`. */
export const confirmReceiver = command({
  name: 'insights.confirm-report-receiver',
  permission: 'insights:read',
  input: secretInput,
  async run(run, { secret }) {
    const found = await behind(run, secret);
    if (!found?.isAsked) throw notFound('report-receiver');
    const { receiver } = found;
    if (receiver.confirmedAt) return;
    const set = { confirmedAt: run.now };
    await run.tx.update(reportReceivers).set(set).where(only(run, receiver.id));
    tell(run, 'report-receiver.confirmed', receiver);
  },
});

/** Somebody wants no more of it, by the link of any mail that they got. @throws Problem 404 `report-receiver-not-found`. */
export const stopReceiver = command({
  name: 'insights.stop-report-receiver',
  permission: 'insights:read',
  input: secretInput,
  async run(run, { secret }) {
    const found = await behind(run, secret);
    if (!found) throw notFound('report-receiver');
    await stop(run, found.receiver);
  },
});

/** A member wants no more of it. @throws Problem 404 `report-receiver-not-found`. */
export const stopMine = command({
  name: 'insights.stop-own-report',
  permission: 'insights:read',
  input: z.strictObject({ scheduleId: z.uuid() }),
  async run(run, { scheduleId }) {
    const { actor, tx } = run;
    if (actor.type !== 'member') throw notFound('report-receiver');
    const r = reportReceivers;
    const mine = and(
      eq(r.workspaceId, actor.workspaceId),
      eq(r.scheduleId, scheduleId),
      eq(r.memberId, actor.id),
    );
    const [receiver] = await tx.select().from(r).where(mine);
    if (!receiver) throw notFound('report-receiver');
    await stop(run, receiver);
  },
});

type Receiver = typeof reportReceivers.$inferSelect;

const only = ({ actor }: Run, id: string) =>
  and(eq(reportReceivers.workspaceId, actor.workspaceId), eq(reportReceivers.id, id));

async function stop(run: Run, receiver: Receiver): Promise<void> {
  if (receiver.stoppedAt) return;
  const open = and(only(run, receiver.id), isNull(reportReceivers.stoppedAt));
  await run.tx.update(reportReceivers).set({ stoppedAt: run.now }).where(open);
  tell(run, 'report-receiver.stopped', receiver);
}

function tell(
  { announce }: Run,
  what: 'report-receiver.confirmed' | 'report-receiver.stopped',
  { id: receiverId, scheduleId }: Receiver,
): void {
  announce(what, { type: 'report-schedule', id: scheduleId }, { scheduleId, receiverId });
}

async function behind(run: Run, secret: string): Promise<{ receiver: Receiver; isAsked: boolean } | null> {
  const { tx, actor } = run;
  const hash = sha256(secret);
  const r = reportReceivers;
  const d = reportDeliveries;
  const asked = and(eq(r.workspaceId, actor.workspaceId), eq(r.confirmHash, hash));
  const [byConfirming] = await tx.select().from(r).where(asked);
  if (byConfirming) return { receiver: byConfirming, isAsked: true };
  const [byMail] = await tx
    .select({ receiver: r })
    .from(d)
    .innerJoin(r, and(eq(r.workspaceId, d.workspaceId), eq(r.id, d.receiverId)))
    .where(and(eq(d.workspaceId, actor.workspaceId), eq(d.stopHash, hash)));
  return byMail ? { receiver: byMail.receiver, isAsked: false } : null;
}

async function languageOf({ tx, actor }: Run, { memberId }: Receiver) {
  if (!memberId) return null;
  const its = and(eq(memberCards.workspaceId, actor.workspaceId), eq(memberCards.id, memberId));
  const [member] = await tx.select({ language: memberCards.language }).from(memberCards).where(its);
  return isLanguage(member?.language) ? member.language : null;
}

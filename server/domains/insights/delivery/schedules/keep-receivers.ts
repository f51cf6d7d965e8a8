import { and, eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import { newId, newSecret, sha256 } from '../../../../kernel/ids.ts';
import { notFound } from '../../../../kernel/problem.ts';
import type { Run } from '../../../../platform/command.ts';
import { assertMay } from '../../../../platform/permission.ts';
import { memberCards } from '../../../team/index.ts';
import type { Subject } from '../subjects.ts';
import type { addressesInput } from './inputs.ts';
import { mailConfirmation } from './mails.ts';
import { reportReceivers } from './schema.ts';

type Wanted = { members?: string[] | undefined; addresses?: z.output<typeof addressesInput> | undefined };
type About = { scheduleId: string; subject: Subject };

/**
 * Makes the receivers of a schedule those that are wanted. Who stays keeps that they confirmed, or stopped it; a new address is
 * asked once, by mail, and gets nothing before it said yes. @throws Problem 403 for addresses without the word, 404 `member-not-found`.
 */
export async function keepReceivers(run: Run, about: About, { members, addresses }: Wanted): Promise<void> {
  const { tx, actor } = run;
  const its = and(
    eq(reportReceivers.workspaceId, actor.workspaceId),
    eq(reportReceivers.scheduleId, about.scheduleId),
  );
  const known = await tx.select().from(reportReceivers).where(its);
  const gone = known.filter(
    ({ memberId, address }) =>
      (members && memberId && !members.includes(memberId)) ||
      (addresses && address && !addresses.some((one) => one.address === address)),
  );
  if (gone.length > 0) {
    const ids = gone.map(({ id }) => id);
    await tx.delete(reportReceivers).where(and(its, inArray(reportReceivers.id, ids)));
  }
  await addMembers(
    run,
    about,
    (members ?? []).filter((id) => !known.some((one) => one.memberId === id)),
  );
  const fresh = (addresses ?? []).filter(({ address }) => !known.some((one) => one.address === address));
  if (fresh.length > 0) assertMay(actor, 'insights:send-outside');
  for (const one of fresh) await addAddress(run, about, one);
}

async function addMembers({ tx, actor, now }: Run, { scheduleId }: About, ids: string[]): Promise<void> {
  const { workspaceId } = actor;
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const among = and(eq(memberCards.workspaceId, workspaceId), inArray(memberCards.id, wanted));
  if ((await tx.$count(memberCards, among)) !== wanted.length) throw notFound('member');
  await tx
    .insert(reportReceivers)
    .values(wanted.map((memberId) => ({ workspaceId, id: newId(), scheduleId, memberId, createdAt: now })));
}

async function addAddress(
  run: Run,
  { scheduleId, subject }: About,
  { address, language }: z.output<typeof addressesInput>[number],
): Promise<void> {
  const { tx, actor, now } = run;
  const secret = newSecret();
  const row = { workspaceId: actor.workspaceId, id: newId(), scheduleId, address, language };
  await tx.insert(reportReceivers).values({ ...row, confirmHash: sha256(secret), createdAt: now });
  await mailConfirmation(run, { address, language, subject, secret });
}

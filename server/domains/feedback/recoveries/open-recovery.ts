import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { command, type Run } from '../../../platform/command.ts';
import { findOpeningHours, prospectOf } from '../../channels/index.ts';
import { findCover } from '../../team/index.ts';
import { findCard } from '../asking/plan-invitations.ts';
import { recoveries } from '../schema.ts';
import { about, subjectOf } from './recovery-row.ts';
import { readSettings } from './settings.ts';

/** Without any opening time the deadline is so many hours by the clock. */
const withoutHours = 24 * 3_600_000;

/**
 * A low score: whoever had the request (or their cover while they are away) talks with the customer before a deadline in
 * opening time. One open recovery for a request is enough. @returns its id, null when nothing is to be done.
 */
export const openRecovery = command({
  name: 'feedback.open-recovery',
  permission: 'requests:read',
  input: z.strictObject({
    requestId: z.uuid(),
    invitationId: z.uuid().nullable(),
    /** Who solved it, where nobody has the request any longer. */
    ownerId: z.uuid().nullable(),
    score: z.int(),
    best: z.int(),
  }),
  async run(run, { requestId, invitationId, ownerId, score, best }): Promise<string | null> {
    const { tx, now, announce } = run;
    const settings = await readSettings(run);
    const card = await findCard(run, requestId);
    if (!settings.recovers || !card || (await isOpenFor(run, requestId))) return null;
    const { workspaceId, customerId, teamId, brandId, assigneeId } = card;
    const id = newId(now.getTime());
    const solver = assigneeId ?? ownerId;
    const cover = solver ? await findCover(run.context, { memberId: solver }) : null;
    const row = {
      ...{ workspaceId, id, requestId, customerId, invitationId, score, best, teamId, brandId },
      ownerId: cover ? cover.memberId : solver,
      openedAt: now,
      dueAt: await deadline(run, teamId, settings.recoverMinutes),
    };
    const [made] = await tx.insert(recoveries).values(row).returning();
    if (made) announce('recovery.opened', subjectOf(made), about(made));
    return id;
  },
});

async function isOpenFor({ tx, actor }: Run, requestId: string): Promise<boolean> {
  const theirs = and(
    eq(recoveries.workspaceId, actor.workspaceId),
    eq(recoveries.requestId, requestId),
    eq(recoveries.state, 'open'),
  );
  const [one] = await tx.select({ id: recoveries.id }).from(recoveries).where(theirs).limit(1);
  return one !== undefined;
}

async function deadline({ context, now }: Run, teamId: string | null, minutes: number): Promise<Date> {
  const opening = await findOpeningHours(context, { teamId });
  return prospectOf(opening, now, minutes).expectedAt ?? new Date(now.getTime() + withoutHours);
}

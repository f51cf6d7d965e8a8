import { z } from 'zod';
import { query, type Run } from '../../../../platform/command.ts';
import { findWorkspace } from '../../../access/index.ts';
import { readCalendars, timelineOf } from '../../../team/index.ts';
import { type Opening, usualHours } from '../receipts/rules/opening-hours.ts';
import { openMailboxes } from '../sending/choose-mailbox.ts';

/**
 * When a team is there: the hours of its mailbox, else of the default one, else the usual ones; not on the holidays of
 * the calendar that the team works by.
 */
export const findOpeningHours = query({
  name: 'channels.find-opening-hours',
  permission: 'channels:read',
  input: z.strictObject({ teamId: z.uuid().nullable() }),
  async run(run, { teamId }): Promise<Opening> {
    const boxes = await openMailboxes(run);
    const box = boxes.find((one) => one.teamId === teamId) ?? boxes.find((one) => one.isDefault);
    return openingOf(run, { hours: box?.hours ?? null, teamId });
  },
});

/** The hours of a mailbox as they count for a team. */
export async function openingOf(
  { context, actor, now }: Run,
  { hours, teamId }: { hours: Opening | null; teamId: string | null },
): Promise<Opening> {
  const own = hours ?? usualHours((await findWorkspace(actor.workspaceId)).zone);
  const timeline = timelineOf(teamId, await readCalendars(context, {}));
  const valid = timeline.findLast((one) => one.from <= now.getTime());
  return { ...own, holidays: valid?.schedule?.holidays ?? [] };
}

import { z } from 'zod';
import type { Timeline } from '../../../../kernel/working-time/index.ts';
import { query, type Run } from '../../../../platform/command.ts';
import { findWorkspace } from '../../../access/index.ts';
import { readCalendars, timelineOf, timelineOfCalendar } from '../../../team/index.ts';
import { usualHours } from '../receipts/rules/opening-hours.ts';
import { openMailboxes } from '../sending/choose-mailbox.ts';

/** When a team is there: by the calendar of its mailbox, or else of the default one; as `openingOf` says. */
export const findOpeningHours = query({
  name: 'channels.find-opening-hours',
  permission: 'channels:read',
  input: z.strictObject({ teamId: z.uuid().nullable() }),
  async run(run, { teamId }): Promise<Timeline> {
    const boxes = await openMailboxes(run);
    const box = boxes.find((one) => one.teamId === teamId) ?? boxes.find((one) => one.isDefault);
    return openingOf(run, { calendarId: box?.calendarId ?? null, teamId });
  },
});

/**
 * The hours of a mailbox: the calendar that was chosen for it, or else the one that its team works by. Where there is
 * none, customers are told the usual hours, for nobody answers day and night.
 */
export async function openingOf(
  { context, actor }: Run,
  { calendarId, teamId }: { calendarId: string | null; teamId: string | null },
): Promise<Timeline> {
  const rows = await readCalendars(context, {});
  const chosen = calendarId ? timelineOfCalendar(calendarId, rows) : null;
  const usual = usualHours((await findWorkspace(actor.workspaceId)).zone);
  return (chosen ?? timelineOf(teamId, rows)).map((one) => ({ ...one, schedule: one.schedule ?? usual }));
}

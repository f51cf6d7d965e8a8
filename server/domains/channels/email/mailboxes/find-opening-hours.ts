import { z } from 'zod';
import { query } from '../../../../platform/command.ts';
import { findWorkspace } from '../../../access/index.ts';
import { type Hours, usualHours } from '../receipts/rules/opening-hours.ts';
import { openMailboxes } from '../sending/choose-mailbox.ts';

/** When a team is there: the hours of its mailbox, else of the default one, else the usual ones. */
export const findOpeningHours = query({
  name: 'channels.find-opening-hours',
  permission: 'channels:read',
  input: z.strictObject({ teamId: z.uuid().nullable() }),
  async run(run, { teamId }): Promise<Hours> {
    const boxes = await openMailboxes(run);
    const box = boxes.find((one) => one.teamId === teamId) ?? boxes.find((one) => one.isDefault);
    return box?.hours ?? usualHours((await findWorkspace(run.actor.workspaceId)).zone);
  },
});

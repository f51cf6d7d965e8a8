import { z } from 'zod';
import { command } from '../../../../platform/command.ts';
import { takeReadUntil } from '../../shape/receiving/take-status.ts';

/** The visitor has seen everything that was sent up to a moment. */
export const markSeen = command({
  name: 'channels.mark-chat-seen',
  permission: 'channels:write',
  input: z.strictObject({ connectionId: z.uuid(), visitorId: z.uuid(), until: z.date() }),
  async run(run, { connectionId, visitorId, until }) {
    const at = until > run.now ? run.now : until;
    await takeReadUntil(run, connectionId, { what: 'read-until', peer: visitorId, at });
  },
});

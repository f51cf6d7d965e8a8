import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { listRoster } from '../../pulse/index.ts';
import { findActorOfMember } from '../../team/index.ts';
import { tell } from './notify-member.ts';

/**
 * A round of the pulse has begun, or ends soon: everybody who is asked is told, whether they have answered or not. Were
 * only those told who have not, the trail of notifications would say who they are.
 */
export const hearPulse = command({
  name: 'notifications.hear-pulse',
  permission: 'notifications:write',
  input: z.strictObject({ roundId: z.uuid() }),
  async run(run, { roundId }): Promise<void> {
    for (const memberId of await listRoster(run.context, { roundId }))
      if (await findActorOfMember(run.context, { memberId }))
        await tell(run, { memberId, kind: 'pulse-open' }, sql`true`);
  },
});

import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { recoveryCards } from '../../feedback/index.ts';
import { recipients } from '../../service-levels/index.ts';
import { listMembers } from '../../team/index.ts';
import { promiseHearers } from '../rules/promise-hearers.ts';
import { notifyMember } from './notify-member.ts';

/**
 * A low score waits to be made good, or nobody did in time: whoever it stands with is told, and once it is late those who
 * lead as well. Nobody is told of what was settled meanwhile.
 */
export const hearRecovery = command({
  name: 'notifications.hear-recovery',
  permission: 'notifications:write',
  input: z.strictObject({ recoveryId: z.uuid(), kind: z.enum(['score-low', 'score-late']) }),
  async run(run, { recoveryId, kind }) {
    const { workspaceId, id, requestId, ownerId, teamId, state } = recoveryCards;
    const [row] = await run.tx
      .select({ requestId, ownerId, teamId, state })
      .from(recoveryCards)
      .where(and(eq(workspaceId, run.actor.workspaceId), eq(id, recoveryId)));
    if (row?.state !== 'open') return;
    const members = await listMembers(run.context, {});
    const whose = promiseHearers({ ...row, madeBy: null }, members);
    const leaders = recipients(['supervisors'], { assigneeId: null, teamId: row.teamId }, members);
    const told = kind === 'score-low' ? whose : [...new Set([...whose, ...leaders])];
    for (const memberId of told)
      await notifyMember(run.context, { memberId, requestId: row.requestId, kind });
  },
});

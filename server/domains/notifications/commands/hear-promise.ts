import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { promiseCards } from '../../promises/index.ts';
import { listMembers } from '../../team/index.ts';
import { promiseHearers } from '../rules/promise-hearers.ts';
import { notifyMember } from './notify-member.ts';

/** A promise is due soon, or broken: those whom it concerns are told, unless it was settled before this is heard. */
export const hearPromise = command({
  name: 'notifications.hear-promise',
  permission: 'notifications:write',
  input: z.strictObject({ promiseId: z.uuid(), kind: z.enum(['promise-due', 'promise-broken']) }),
  async run(run, { promiseId, kind }) {
    const { workspaceId, id, requestId, ownerId, madeBy, teamId, state } = promiseCards;
    const [row] = await run.tx
      .select({ requestId, ownerId, madeBy, teamId, state })
      .from(promiseCards)
      .where(and(eq(workspaceId, run.actor.workspaceId), eq(id, promiseId)));
    const wanted = kind === 'promise-due' ? 'open' : 'broken';
    if (row?.state !== wanted) return;
    for (const memberId of promiseHearers(row, await listMembers(run.context, {})))
      await notifyMember(run.context, { memberId, requestId: row.requestId, kind });
  },
});

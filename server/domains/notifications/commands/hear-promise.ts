import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { promiseCards } from '../../promises/index.ts';
import { notifyMember } from './notify-member.ts';

/** A promise is due soon, or broken: whoever it stands with is told, unless it was settled before this is heard. */
export const hearPromise = command({
  name: 'notifications.hear-promise',
  permission: 'notifications:write',
  input: z.strictObject({ promiseId: z.uuid(), kind: z.enum(['promise-due', 'promise-broken']) }),
  async run(run, { promiseId, kind }) {
    const { workspaceId, id, requestId, ownerId, state } = promiseCards;
    const [row] = await run.tx
      .select({ requestId, ownerId, state })
      .from(promiseCards)
      .where(and(eq(workspaceId, run.actor.workspaceId), eq(id, promiseId)));
    const wanted = kind === 'promise-due' ? 'open' : 'broken';
    if (!row?.ownerId || row.state !== wanted) return null;
    return notifyMember(run.context, { memberId: row.ownerId, requestId: row.requestId, kind });
  },
});

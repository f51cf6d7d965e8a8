import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { offerProcedures } from '../../runs/index.ts';
import { placeText } from '../grouping/space-store.ts';
import { textsOf } from '../queries/list-texts.ts';
import { groupPlacements } from '../schema.ts';

/** A request that came: it goes to the group that it is most like, or to none when it is new. Twice changes nothing. */
export const placeRequest = command({
  name: 'problems.place-request',
  permission: 'problems:write',
  input: z.strictObject({ requestId: z.uuid() }),
  async run(run, { requestId }) {
    const { tx, actor, now } = run;
    const [said] = await textsOf(run, [requestId]);
    if (!said) return;
    const place = (await placeText(run, said.text)) ?? { groupId: null, likeness: 0 };
    const row = { workspaceId: actor.workspaceId, requestId, ...place, placedAt: now };
    await tx.insert(groupPlacements).values(row).onConflictDoNothing();
    if (place.groupId) await offerProcedures(run.context, { requestId, groupId: place.groupId });
  },
});

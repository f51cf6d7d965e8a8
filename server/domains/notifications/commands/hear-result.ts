import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { qualityUnitCards } from '../../quality/index.ts';
import { notifications } from '../schema.ts';
import { tell } from './notify-member.ts';

/** The result of a review may be read, or an appeal against it was decided: the person whose work it is, is told, and nobody else. */
export const hearResult = command({
  name: 'notifications.hear-result',
  permission: 'notifications:write',
  input: z.strictObject({ unitId: z.uuid(), kind: z.enum(['result-told', 'appeal-decided']) }),
  async run(run, { unitId, kind }): Promise<string | null> {
    const { workspaceId, id, memberId, requestId } = qualityUnitCards;
    const [unit] = await run.tx
      .select({ memberId, requestId })
      .from(qualityUnitCards)
      .where(and(eq(workspaceId, run.actor.workspaceId), eq(id, unitId)));
    return unit ? tell(run, { ...unit, kind, resultId: unitId }, eq(notifications.resultId, unitId)) : null;
  },
});

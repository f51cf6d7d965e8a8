import { addExamples, publishProcedure } from '../../../server/domains/procedures/index.ts';
import { startRun } from '../../../server/domains/runs/index.ts';
import { runOffers } from '../../../server/domains/runs/schema.ts';
import { inWorkspace } from '../../../server/platform/database/transaction.ts';
import { ask, asOwner, type Makers } from '../belonging-parts.ts';
import type { Place } from '../principals.ts';

/** What has an address among procedures. */
export const belongingsOfProcedures: Makers = {
  '/procedures/{id}': makeProcedure,
  '/procedures/{id}/versions/{version}': async (place) => `${await makeProcedure(place)}/1`,
  '/runs/{id}': async (place, teamId) => (await makeRun(place, teamId)).runId,
  '/requests/{request}/procedure-offers/{procedure}': async (place, teamId) => {
    const procedureId = await makeProcedure(place);
    const requestId = (await ask(place, teamId)).requestId;
    const row = { workspaceId: place.workspaceId, requestId, procedureId, offeredAt: new Date() };
    await inWorkspace(place.workspaceId, (tx) => tx.insert(runOffers).values(row));
    return `${requestId}/${procedureId}`;
  },
};

async function makeRun(place: Place, teamId: string | null) {
  const procedureId = await makeProcedure(place);
  const request = (await ask(place, teamId)).requestId;
  return { runId: (await startRun(place.context, { request, procedureId })).id };
}

/** A procedure that is followed in its first version. */
export async function makeProcedure(place: Place): Promise<string> {
  const context = asOwner(place);
  const { ids } = await addExamples(context, {});
  const procedureId = ids[0] ?? '';
  await publishProcedure(context, { procedureId, draftVersion: 1 });
  return procedureId;
}

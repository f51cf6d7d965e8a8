import { addExamples, publishProcedure } from '../../../server/domains/procedures/index.ts';
import { asOwner, type Makers } from '../belonging-parts.ts';
import type { Place } from '../principals.ts';

/** What has an address among procedures. */
export const belongingsOfProcedures: Makers = {
  '/procedures/{id}': makeProcedure,
  '/procedures/{id}/versions/{version}': async (place) => `${await makeProcedure(place)}/1`,
};

/** A procedure that is followed in its first version. */
export async function makeProcedure(place: Place): Promise<string> {
  const context = asOwner(place);
  const { ids } = await addExamples(context, {});
  const procedureId = ids[0] ?? '';
  await publishProcedure(context, { procedureId, draftVersion: 1 });
  return procedureId;
}

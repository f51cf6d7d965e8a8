import { notFound } from '../../../../kernel/problem.ts';
import type { Run } from '../../../../platform/command.ts';
import { listBrands } from '../../../access/index.ts';
import { listTeams } from '../../../team/index.ts';

type Place = { teamId?: string | null | undefined; brandId?: string | null | undefined };

/**
 * Where the requests of a connection go must be of this workspace: an id of another one would hang on them unseen.
 * @throws Problem 404 `team-not-found`, `brand-not-found`.
 */
export async function assertPlace({ context }: Run, { teamId, brandId }: Place): Promise<void> {
  if (teamId && !(await listTeams(context, {})).some((one) => one.id === teamId)) throw notFound('team');
  if (brandId && !(await listBrands(context, {})).some((one) => one.id === brandId)) throw notFound('brand');
}

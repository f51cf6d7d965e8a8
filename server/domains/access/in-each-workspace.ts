import { system } from '../../kernel/actor.ts';
import type { Context } from '../../platform/command.ts';
import { eachAlone } from '../../platform/jobs/each.ts';
import { listWorkspaces, type Workspace } from './workspaces.ts';

type Work = (context: Context, workspace: Workspace) => Promise<unknown>;

const alarm = { alarm: 'workspace-failed', about: ({ id }: Workspace) => ({ workspaceId: id }) };

/**
 * Work by the clock: the program itself does it in one workspace after the other. One that fails keeps no other from
 * its turn; that it failed is said when all have had theirs. @throws AggregateError.
 */
export async function inEachWorkspace(now: Date, work: Work): Promise<void> {
  const { failures } = await eachAlone(await listWorkspaces(), alarm, (workspace) =>
    work({ actor: system(workspace.id), now }, workspace),
  );
  if (failures.length > 0) throw new AggregateError(failures, `Work failed in ${failures.length} workspaces`);
}

import { system } from '../../kernel/actor.ts';
import type { Context } from '../../platform/command.ts';
import { eachAlone } from '../../platform/jobs/each.ts';
import { listWorkspaces, type Workspace } from './workspaces.ts';

type Work = (context: Context, workspace: Workspace) => Promise<unknown>;

/**
 * Work by the clock: the program itself does it in one workspace after the other. One that fails keeps no other from
 * its turn; that it failed is said when all have had theirs. @throws AggregateError.
 */
export async function inEachWorkspace(now: Date, work: Work): Promise<void> {
  await eachAlone(
    await listWorkspaces(),
    ({ id }) => ({ alarm: 'workspace-failed', workspaceId: id }),
    (workspace) => work({ actor: system(workspace.id), now }, workspace),
  );
}

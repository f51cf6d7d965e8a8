import { system } from '../../kernel/actor.ts';
import type { Context } from '../../platform/command.ts';
import { listWorkspaces, type Workspace } from './workspaces.ts';

type Work = (context: Context, workspace: Workspace) => Promise<unknown>;

/**
 * Work by the clock: the program itself does it in one workspace after the other. One that fails keeps no other from
 * its turn; that it failed is said when all have had theirs. @throws AggregateError.
 */
export async function inEachWorkspace(now: Date, work: Work): Promise<void> {
  const failures: unknown[] = [];
  for (const workspace of await listWorkspaces()) {
    try {
      await work({ actor: system(workspace.id), now }, workspace);
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      console.error(JSON.stringify({ alarm: 'workspace-failed', workspaceId: workspace.id, message }));
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `Work failed in ${failures.length} workspaces`);
}

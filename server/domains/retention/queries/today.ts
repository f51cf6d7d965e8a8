import { offsetsOf } from '../../../kernel/working-time/index.ts';
import type { Run } from '../../../platform/command.ts';
import { findWorkspace } from '../../access/index.ts';

const dayMs = 86_400_000;

/** Turns moments into days of the company, as whole days since 1970. */
export async function daysOf({ actor }: Pick<Run, 'actor'>): Promise<(at: Date) => number> {
  const { zone } = await findWorkspace(actor.workspaceId);
  return (at) => {
    const from = at.getTime();
    const [stretch] = offsetsOf(zone, { from, to: from + 1 });
    return Math.floor((from + (stretch?.offset ?? 0)) / dayMs);
  };
}

import type { Run } from '../../../platform/command.ts';
import { setDue } from '../../requests/index.ts';
import { clockKinds } from '../rules/profiles.ts';
import type { Kept, RequestCard } from './kept.ts';

/** Says to the list when a request is due by each of its clocks that goes on; one that has ended or pauses says nothing. */
export async function showDues(run: Run, request: RequestCard, kept: readonly Kept[]): Promise<void> {
  for (const kind of clockKinds) {
    const going = kept.find(({ row }) => row.kind === kind && row.endedAt === null && row.pausedAt === null);
    const times = { at: going?.row.dueAt ?? null, warnAt: going?.row.warnAt ?? null };
    await setDue(run.context, { requestId: request.id, source: `clock:${kind}`, ...times });
  }
}

import { and, eq, gt, isNull, lte, or } from 'drizzle-orm';
import type { Run } from '../../../../platform/command.ts';
import { absences } from '../schema.ts';

/** All absences of the workspace that hold at this moment. */
export function absencesAt({ tx, actor }: Run, at: Date) {
  return tx
    .select()
    .from(absences)
    .where(
      and(
        eq(absences.workspaceId, actor.workspaceId),
        isNull(absences.cancelledAt),
        lte(absences.startsAt, at),
        or(isNull(absences.endsAt), gt(absences.endsAt, at)),
      ),
    );
}

export async function isAbsentNow(run: Run, memberId: string): Promise<boolean> {
  return (await absencesAt(run, run.now)).some((one) => one.memberId === memberId);
}

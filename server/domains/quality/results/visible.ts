import { and, eq, isNotNull, isNull, lte, notInArray, or, type SQL } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { readSettings } from '../checking/keep-settings.ts';
import { qualityUnits } from '../reviews/schema.ts';

/** What leaders may count and read: results that the person has read, or had for as long as they are private. */
export async function visibleToLeaders(run: Run): Promise<SQL | undefined> {
  const { privateDays } = await readSettings(run);
  const until = new Date(run.now.getTime() - privateDays * 86_400_000);
  return and(
    eq(qualityUnits.workspaceId, run.actor.workspaceId),
    isNull(qualityUnits.sessionId),
    isNull(qualityUnits.struckAt),
    or(isNotNull(qualityUnits.seenAt), lte(qualityUnits.toldAt, until)),
    ofTeamsInSight(run),
  );
}

/** The same rule for one result. */
export function isVisible(
  unit: { seenAt: Date | null; toldAt: Date | null },
  now: Date,
  privateDays: number,
): boolean {
  if (unit.seenAt) return true;
  return unit.toldAt !== null && unit.toldAt.getTime() <= now.getTime() - privateDays * 86_400_000;
}

function ofTeamsInSight({ actor }: Run): SQL | undefined {
  const hidden = actor.type === 'member' ? actor.hiddenTeamIds : [];
  if (hidden.length === 0) return undefined;
  return or(isNull(qualityUnits.teamId), notInArray(qualityUnits.teamId, [...hidden]));
}

import { and, desc, eq, gte } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { memberCards } from '../../team/index.ts';
import { qualityOpenings } from './schema.ts';

/** For so many hours a reason that was given opens a record. */
export const openHours = 8;

/** Whether the reader has given a reason for reading the record of this person, lately. */
export async function isOpened({ tx, actor, now }: Run, memberId: string): Promise<boolean> {
  if (actor.type !== 'member') return actor.type === 'system';
  const since = new Date(now.getTime() - openHours * 3_600_000);
  const mine = and(
    eq(qualityOpenings.workspaceId, actor.workspaceId),
    eq(qualityOpenings.memberId, memberId),
    eq(qualityOpenings.openedBy, actor.id),
    gte(qualityOpenings.openedAt, since),
  );
  return (await tx.select({ id: qualityOpenings.id }).from(qualityOpenings).where(mine).limit(1)).length > 0;
}

/** Who looked into a record, when and why, the newest first. */
export async function openingsOf({ tx, actor }: Run, memberId: string) {
  const { id, reason, openedAt } = qualityOpenings;
  return tx
    .select({ id, reason, openedAt, name: memberCards.name })
    .from(qualityOpenings)
    .innerJoin(
      memberCards,
      and(
        eq(memberCards.workspaceId, qualityOpenings.workspaceId),
        eq(memberCards.id, qualityOpenings.openedBy),
      ),
    )
    .where(and(eq(qualityOpenings.workspaceId, actor.workspaceId), eq(qualityOpenings.memberId, memberId)))
    .orderBy(desc(openedAt))
    .limit(50);
}

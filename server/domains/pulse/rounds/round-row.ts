import { and, desc, eq } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { pulseRounds } from '../schema.ts';

export type RoundRow = typeof pulseRounds.$inferSelect;

/** The round that runs, if one does. */
export async function openRound({ tx, actor }: Run): Promise<RoundRow | undefined> {
  const [row] = await tx.select().from(pulseRounds).where(isOpenIn(actor.workspaceId));
  return row;
}

/** The same, locked: whoever answers and the clock that closes wait for one another. */
export async function lockOpenRound({ tx, actor }: Run): Promise<RoundRow | undefined> {
  const [row] = await tx.select().from(pulseRounds).where(isOpenIn(actor.workspaceId)).for('update');
  return row;
}

const isOpenIn = (workspaceId: string) =>
  and(eq(pulseRounds.workspaceId, workspaceId), eq(pulseRounds.state, 'open'));

/** The newest round, whatever has become of it. */
export async function lastRound({ tx, actor }: Run): Promise<RoundRow | undefined> {
  const mine = eq(pulseRounds.workspaceId, actor.workspaceId);
  const [row] = await tx.select().from(pulseRounds).where(mine).orderBy(desc(pulseRounds.openedAt)).limit(1);
  return row;
}

export async function writeRound({ tx }: Run, { workspaceId, id }: RoundRow, changes: Partial<RoundRow>) {
  const it = and(eq(pulseRounds.workspaceId, workspaceId), eq(pulseRounds.id, id));
  await tx.update(pulseRounds).set(changes).where(it);
}

import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { command, type Run } from '../../../platform/command.ts';
import { type Held, listHeld } from '../../policies/index.ts';
import { listMembers } from '../../team/index.ts';
import { stageAt } from '../rules/reminders.ts';
import { mustRead, type Reader } from '../rules/who-reads.ts';
import { policyReadings } from '../schema.ts';
import { itself, type ReadingRow, subjectOf } from './reading-row.ts';

/**
 * Brings the readings up to what is published and who works here today: asks who must read and was not asked, lets go
 * who need not any more, moves unsigned ones to the newest small change, and reminds whoever has come to a new stage.
 * Twice changes nothing. Returns how many were told.
 */
export const keepReadings = command({
  name: 'acknowledgements.keep-readings',
  permission: 'acknowledgements:ask',
  input: z.strictObject({}),
  async run(run): Promise<number> {
    const held = await listHeld(run);
    const readers = await activeReaders(run);
    const rows = await run.tx
      .select()
      .from(policyReadings)
      .where(and(eq(policyReadings.workspaceId, run.actor.workspaceId), isNull(policyReadings.signedAt)));
    const known = new Map(rows.map((row) => [nameOf(row.policyId, row.memberId, row.major), row]));
    const signed = await signedOnes(run);
    let told = 0;
    for (const policy of held) {
      for (const reader of readers) {
        if (!mustRead(policy.content.readers, reader)) continue;
        if (signed.has(nameOf(policy.id, reader.id, policy.major))) continue;
        const row = known.get(nameOf(policy.id, reader.id, policy.major));
        told += row ? await goOn(run, policy, row) : await ask(run, policy, reader);
      }
    }
    await letGo(run, held, readers, rows);
    return told;
  },
});

async function ask(run: Run, policy: Held, { id: memberId }: Reader): Promise<number> {
  const { id: policyId, major, version, content } = policy;
  const dueAt = new Date(run.now.getTime() + content.readers.days * 86_400_000);
  const reminded = stageAt(dueAt, run.now);
  const row = { workspaceId: run.actor.workspaceId, id: newId(), policyId, memberId, major, version };
  const asked = await run.tx
    .insert(policyReadings)
    .values({ ...row, askedAt: run.now, dueAt, reminded })
    .onConflictDoNothing()
    .returning({ id: policyReadings.id });
  // Another node may have asked in the meantime: it tells.
  if (asked.length > 0) tell(run, row, reminded);
  return asked.length;
}

async function goOn(run: Run, { version }: Held, row: ReadingRow): Promise<number> {
  const stage = stageAt(row.dueAt, run.now);
  const isDue = stage > row.reminded;
  if (!isDue && row.version === version && row.endedAt === null) return 0;
  const next = { version, endedAt: null, reminded: Math.max(stage, row.reminded) };
  await run.tx.update(policyReadings).set(next).where(itself(run, row.id));
  if (isDue) tell(run, row, stage);
  return isDue ? 1 : 0;
}

/** Whoever need not read it any more is asked no more: a newer version, another role, a policy out of use. */
async function letGo(
  run: Run,
  held: readonly Held[],
  readers: readonly Reader[],
  rows: readonly ReadingRow[],
) {
  for (const row of rows) {
    const policy = held.find(({ id, major }) => id === row.policyId && major === row.major);
    const reader = readers.find(({ id }) => id === row.memberId);
    const stands = policy && reader && mustRead(policy.content.readers, reader);
    if (stands || row.endedAt) continue;
    await run.tx.update(policyReadings).set({ endedAt: run.now }).where(itself(run, row.id));
  }
}

function tell(
  run: Run,
  { id: readingId, policyId, memberId }: Pick<ReadingRow, 'id' | 'policyId' | 'memberId'>,
  stage: number,
): void {
  run.announce('policy.reading-due', subjectOf(policyId), { readingId, policyId, memberId, stage });
}

async function activeReaders({ context }: Run): Promise<Reader[]> {
  return (await listMembers(context, {}))
    .filter(({ disabled }) => !disabled)
    .map(({ id, role, teams, providerId }) => ({
      id,
      role,
      providerId,
      teamIds: teams.map((one) => one.id),
    }));
}

async function signedOnes({ tx, actor }: Run): Promise<Set<string>> {
  const { workspaceId, policyId, memberId, major, signedAt } = policyReadings;
  const rows = await tx
    .select({ policyId, memberId, major, signedAt })
    .from(policyReadings)
    .where(eq(workspaceId, actor.workspaceId));
  return new Set(
    rows.filter((row) => row.signedAt).map((row) => nameOf(row.policyId, row.memberId, row.major)),
  );
}

const nameOf = (policyId: string, memberId: string, major: number) => `${policyId} ${memberId} ${major}`;

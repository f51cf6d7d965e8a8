import { randomInt } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { secretBox } from '../../../platform/secrets/secret-box.ts';
import { lockOpenRound, type RoundRow } from '../rounds/round-row.ts';
import { readScores } from '../rules/statements.ts';
import { type Ballot, cleanWords, longestWords, mixed, readUrn, urnHolds, writeUrn } from '../rules/urn.ts';
import { pulseMarks, pulseRoster, pulseUrns } from '../schema.ts';

export const answerInput = {
  /** By the key of the statement; every one of them. */
  scores: z.record(z.string().max(40), z.int().min(0).max(10)),
  words: z.string().max(longestWords).default(''),
} as const;

/**
 * Somebody answers. That they have is marked, and what they answered goes into a locked urn among that of others: nothing
 * is announced, no time is kept, and nobody finds it again, they themselves included (decision 44).
 * @throws Problem 409 `pulse-not-asked` or `pulse-answered`, 400 `pulse-incomplete`.
 */
export const answerPulse = command({
  name: 'pulse.answer',
  permission: 'pulse:answer',
  input: z.strictObject(answerInput),
  async run(run, { scores: given, words }): Promise<void> {
    const round = await lockOpenRound(run);
    const place = round && round.closesAt > run.now ? await placeOf(run, round) : null;
    if (!round || !place) throw new Problem(409, 'pulse-not-asked');
    const scores = readScores(round.statements, given);
    if (!scores) throw new Problem(400, 'pulse-incomplete');
    const { workspaceId, id: roundId } = round;
    const marked = await run.tx
      .insert(pulseMarks)
      .values({ workspaceId, roundId, memberId: place.memberId })
      .onConflictDoNothing()
      .returning({ id: pulseMarks.memberId });
    if (marked.length === 0) throw new Problem(409, 'pulse-answered');
    await putIn(run, round, { team: place.teamId, scores, words: cleanWords(words) });
  },
});

/** Where the actor stands on the roster of a round; null for tokens, the program, and whoever came later. */
export async function placeOf({ tx, actor }: Run, { workspaceId, id }: RoundRow) {
  if (actor.type !== 'member') return null;
  const mine = and(
    eq(pulseRoster.workspaceId, workspaceId),
    eq(pulseRoster.roundId, id),
    eq(pulseRoster.memberId, actor.id),
  );
  const [row] = await tx.select().from(pulseRoster).where(mine);
  return row ?? null;
}

/** Into an urn drawn by chance that has room, mixed with what lies in it. */
async function putIn({ tx }: Run, { workspaceId, id }: RoundRow, ballot: Ballot): Promise<void> {
  const box = await secretBox();
  const here = and(eq(pulseUrns.workspaceId, workspaceId), eq(pulseUrns.roundId, id));
  const urns = mixed(await tx.select({ id: pulseUrns.id }).from(pulseUrns).where(here), randomInt);
  for (const urn of urns) {
    const it = and(eq(pulseUrns.workspaceId, workspaceId), eq(pulseUrns.id, urn.id));
    const [row] = await tx.select().from(pulseUrns).where(it);
    const inside = row ? readUrn(box.open(row.sealed, urn.id)) : [];
    if (!row || inside.length >= urnHolds) continue;
    const sealed = box.seal(writeUrn(mixed([...inside, ballot], randomInt)), urn.id);
    await tx.update(pulseUrns).set({ sealed }).where(it);
    return;
  }
  throw new Error('no urn has room');
}

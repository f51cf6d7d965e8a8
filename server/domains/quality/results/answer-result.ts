import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { notFound, nullIfMissing, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { qualityAppeals, qualityUnits } from '../reviews/schema.ts';
import { isUnit, lockUnit, subjectOf, type UnitRow } from '../reviews/unit-row.ts';
import { appealOf } from './list-results.ts';

/** The person has read what was found of their work: leaders may read it from then on. @throws Problem 404 `result-not-found`. */
export const readResult = command({
  name: 'quality.read-result',
  permission: 'quality:answer',
  input: z.strictObject({ unitId: z.uuid() }),
  async run(run, { unitId }) {
    const unit = await lockOwn(run, unitId);
    if (unit.seenAt) return;
    await set(run, unit, { seenAt: run.now });
    run.announce('review.read', subjectOf(unitId), { unitId, memberId: unit.memberId });
  },
});

/** What the person says to it; the last words count. @throws Problem 404 `result-not-found`. */
export const answerResult = command({
  name: 'quality.answer-result',
  permission: 'quality:answer',
  input: z.strictObject({ unitId: z.uuid(), answer: z.string().trim().min(1).max(5_000) }),
  async run(run, { unitId, answer }) {
    const unit = await lockOwn(run, unitId);
    await set(run, unit, { answer, answeredAt: run.now, seenAt: unit.seenAt ?? run.now });
    run.announce('review.answered', subjectOf(unitId), { unitId, memberId: unit.memberId });
  },
});

/**
 * The person does not agree: somebody who did not review it decides. Once for each result.
 * @throws Problem 404 `result-not-found`, 409 `appeal-exists`.
 */
export const appealResult = command({
  name: 'quality.appeal-result',
  permission: 'quality:answer',
  input: z.strictObject({ unitId: z.uuid(), words: z.string().trim().min(1).max(5_000) }),
  async run(run, { unitId, words }) {
    const unit = await lockOwn(run, unitId);
    if (await appealOf(run, unitId)) throw new Problem(409, 'appeal-exists');
    const appealId = newId();
    const row = { workspaceId: run.actor.workspaceId, id: appealId, unitId, words, openedAt: run.now };
    await run.tx.insert(qualityAppeals).values(row);
    if (!unit.seenAt) await set(run, unit, { seenAt: run.now });
    run.announce('review.appealed', subjectOf(unitId), { unitId, memberId: unit.memberId, appealId });
    return { appealId };
  },
});

async function lockOwn(run: Run, unitId: string): Promise<UnitRow> {
  const unit = await lockUnit(run, unitId).catch(nullIfMissing);
  const isOwn = run.actor.type === 'member' && run.actor.id === unit?.memberId;
  if (!unit?.toldAt || unit.sessionId || !isOwn) throw notFound('result');
  return unit;
}

async function set(run: Run, unit: UnitRow, change: Partial<UnitRow>): Promise<void> {
  await run.tx.update(qualityUnits).set(change).where(isUnit(run, unit.id));
}

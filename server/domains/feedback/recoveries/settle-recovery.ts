import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { listMembers } from '../../team/index.ts';
import { addInvitation, findCard } from '../asking/plan-invitations.ts';
import { outcomes } from '../schema.ts';
import { lockSurvey } from '../surveys/survey-row.ts';
import { about, lockRecovery, type RecoveryRow, subjectOf, writeRecovery } from './recovery-row.ts';
import { readSettings } from './settings.ts';
import { surveyOf } from './survey-of.ts';

/**
 * Says that the customer was talked with, or that nobody tries any longer. Who was reached is asked again some days later.
 * @throws Problem 404, 409 `recovery-settled`.
 */
export const settleRecovery = command({
  name: 'feedback.settle-recovery',
  permission: 'feedback:recover',
  input: z.strictObject({
    recoveryId: z.uuid(),
    state: z.enum(['reached', 'given-up']),
    note: z.string().trim().max(4000).default(''),
  }),
  async run(run, { recoveryId, state, note }) {
    const row = await lockRecovery(run, recoveryId);
    if (row.state !== 'open') throw new Problem(409, 'recovery-settled');
    await writeRecovery(run, row, { state, note, settledAt: run.now });
    if (state === 'reached') await askAgain(run, row);
    run.announce('recovery.settled', subjectOf(row), { ...about(row), state });
  },
});

async function askAgain(run: Run, row: RecoveryRow): Promise<void> {
  const { againDays } = await readSettings(run);
  const surveyId = againDays === null ? null : await surveyOf(run, row);
  const card = await findCard(run, row.requestId);
  if (againDays === null || !surveyId || !card) return;
  const dueAt = new Date(run.now.getTime() + againDays * 86_400_000);
  await addInvitation(run, await lockSurvey(run, surveyId), card, {
    dueAt,
    memberId: row.ownerId,
    recoveryId: row.id,
  });
}

/** Gives a recovery to somebody, or to nobody. @throws Problem 404. */
export const assignRecovery = command({
  name: 'feedback.assign-recovery',
  permission: 'feedback:recover',
  input: z.strictObject({ recoveryId: z.uuid(), ownerId: z.uuid().nullable() }),
  async run(run, { recoveryId, ownerId }) {
    const row = await lockRecovery(run, recoveryId);
    if (row.state !== 'open') throw new Problem(409, 'recovery-settled');
    const known = await listMembers(run.context, {});
    if (ownerId && !known.some((one) => one.id === ownerId)) throw new Problem(404, 'member-not-found');
    await writeRecovery(run, row, { ownerId });
    run.announce('recovery.assigned', subjectOf(row), about({ ...row, ownerId }));
  },
});

/** Says later whether the customer stayed. @throws Problem 404, 409 `recovery-open` before it is settled. */
export const judgeRecovery = command({
  name: 'feedback.judge-recovery',
  permission: 'feedback:recover',
  input: z.strictObject({ recoveryId: z.uuid(), outcome: z.enum(outcomes) }),
  async run(run, { recoveryId, outcome }) {
    const row = await lockRecovery(run, recoveryId);
    if (row.state === 'open') throw new Problem(409, 'recovery-open');
    await writeRecovery(run, row, { outcome });
    run.announce('recovery.judged', subjectOf(row), { ...about(row), outcome });
  },
});

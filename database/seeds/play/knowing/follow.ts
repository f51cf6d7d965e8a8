import { changeDraft } from '../../../../server/domains/procedures/commands/change-draft.ts';
import { addExamples, publishProcedure } from '../../../../server/domains/procedures/index.ts';
import { findProcedure } from '../../../../server/domains/procedures/queries/find-procedure.ts';
import { listRequests } from '../../../../server/domains/requests/index.ts';
import { finishStep } from '../../../../server/domains/runs/commands/finish-step.ts';
import { listRuns, offerProcedures, startRun } from '../../../../server/domains/runs/index.ts';
import type { Context } from '../../../../server/platform/command.ts';
import { daysLater } from '../calendar.ts';
import { actorOf, type Stage } from '../stage.ts';

/**
 * Since the policy holds the leader published three procedures; they are offered on what is open, and somebody has begun to follow
 * one of them. The decision about a refund names its clause.
 */
export async function followProcedures(stage: Stage, policyId: string): Promise<void> {
  const { company, now } = stage;
  const [leader, second] = company.colleagues;
  const asLeader = { actor: actorOf(stage, leader), now: daysLater(now, -18) };
  const { ids } = await addExamples(asLeader, {});
  for (const procedureId of ids) await publish(asLeader, procedureId, policyId);
  const asSecond = { actor: actorOf(stage, second ?? leader), now };
  const { items } = await listRequests(asSecond, { status: ['open'], limit: 200 });
  let isFollowed = false;
  for (const { id: requestId } of items) {
    await offerProcedures({ ...asLeader, now }, { requestId });
    const [offer] = isFollowed ? [] : (await listRuns(asSecond, { request: requestId })).offers;
    if (!offer) continue;
    const started = { ...asSecond, now: new Date(now.getTime() - 25 * 60_000) };
    const { id: runId } = await startRun(started, { request: requestId, procedureId: offer.id });
    const [run] = (await listRuns(asSecond, { request: requestId })).items;
    const first = run?.steps.find(({ key }) => key === run.currentKey);
    if (first?.kind !== 'ask') continue;
    const answer = first.options[0]?.key ?? 'JNE 0812';
    const quotes = first.evidence.some((one) => one.is === 'quote')
      ? ['“Motifnya tidak sama dengan fotonya.”']
      : [];
    await finishStep(
      { ...asSecond, now: new Date(now.getTime() - 20 * 60_000) },
      { runId, key: first.key, answer, quotes },
    );
    isFollowed = true;
  }
}

/** Publishes an example, with the clause under which a refund is allowed or not. */
async function publish(context: Context, procedureId: string, policyId: string): Promise<void> {
  const { draft } = await findProcedure(context, { procedureId });
  const clause = { policyId, key: 'changed-mind' };
  const steps = draft.steps.map((step) =>
    step.kind === 'decide' && step.key === 'allowed' ? { ...step, decidedUnder: clause } : step,
  );
  const change = { procedureId, draftVersion: 1, content: { ...draft, steps } };
  const { draftVersion } = await changeDraft(context, change);
  await publishProcedure(context, { procedureId, draftVersion });
}

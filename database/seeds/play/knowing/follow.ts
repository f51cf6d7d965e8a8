import { addExamples, publishProcedure } from '../../../../server/domains/procedures/index.ts';
import { listRequests } from '../../../../server/domains/requests/index.ts';
import { finishStep } from '../../../../server/domains/runs/commands/finish-step.ts';
import { listRuns, offerProcedures, startRun } from '../../../../server/domains/runs/index.ts';
import { daysLater } from '../calendar.ts';
import { actorOf, type Stage } from '../stage.ts';

/**
 * Weeks ago the leader published three procedures; they are offered on what is open, and somebody has begun to follow
 * one of them.
 */
export async function followProcedures(stage: Stage): Promise<void> {
  const { company, now } = stage;
  const [leader, second] = company.colleagues;
  const asLeader = { actor: actorOf(stage, leader), now: daysLater(now, -30) };
  const { ids } = await addExamples(asLeader, {});
  for (const procedureId of ids) await publishProcedure(asLeader, { procedureId, draftVersion: 1 });
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

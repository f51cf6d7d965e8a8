import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { textToHtml } from '../../../platform/html/index.ts';
import { assertMay } from '../../../platform/permission.ts';
import { writeReply } from '../../conversations/index.ts';
import { decideUnder } from '../../decisions/index.ts';
import { findClause } from '../../policies/index.ts';
import { nextAfter, type Step, stepOf, theEnd } from '../../procedures/index.ts';
import { changeRequest, composeWords, findRequest } from '../../requests/index.ts';
import { missingEvidence, refusalOf } from '../rules/take.ts';
import { runSteps } from '../schema.ts';
import { addProof, proofInput } from './add-evidence.ts';
import { perform } from './perform-deeds.ts';
import {
  about,
  assertTaker,
  enter,
  evidenceBeside,
  type Followed,
  lockRun,
  type RunRow,
  subjectOf,
} from './run-row.ts';

const words = z.string().trim().max(20_000);

/**
 * Takes the step that stands next: with its answer, its choice, its proof; the program does what the step says by the
 * same verbs as by hand, all or none, and goes on.
 * @throws Problem 404 `run-not-found`, 409 `run-over`, `step-not-current`, `evidence-missing`, 403 `step-of-others`,
 * 400 `step-answer-missing`, `step-branch-missing`, `step-note-missing`, and what the step's own deeds throw.
 */
export const finishStep = command({
  name: 'runs.finish-step',
  permission: 'runs:write',
  input: z.strictObject({
    runId: z.uuid(),
    key: z.string().max(40),
    branch: z.string().max(40).nullable().default(null),
    answer: words.nullable().default(null),
    note: words.default(''),
    ...proofInput,
    /** What is told to the customer in place of the prepared words, as HTML. */
    body: z.string().max(1_000_000).nullable().default(null),
    sendAfterSeconds: z.number().int().min(0).max(86_400).default(0),
  }),
  async run(run, { runId, key, quotes, fileIds, ...given }) {
    const followed = await lockRun(run, runId);
    const { row, content } = followed;
    const step = row.currentKey === key ? stepOf(content, key) : null;
    if (!step) throw new Problem(409, 'step-not-current');
    const request = await findRequest(run.context, { request: row.requestId });
    await assertTaker(run, step.owner, request.assigneeId);
    const refusal = refusalOf(step, given);
    if (refusal) throw new Problem(400, refusal);
    await keepAnswer(run, request.id, step, given.answer);
    await addProof(run, row, step, { quotes, fileIds });
    await assertProved(run, followed, step);
    const messageId = await tell(run, row.requestId, step, given);
    if (step.kind === 'act') await perform(run, row, step.deeds);
    await nameClause(run, row, step);
    const outcome = step.kind === 'wait' ? 'cut-short' : given.branch;
    await goOn(run, followed, { step, outcome, answer: given.answer, note: given.note, messageId });
  },
});

type Done = {
  step: Step;
  outcome: string | null;
  answer: string | null;
  note: string;
  messageId: string | null;
};

/** Writes that a step was done, and goes on to what comes next. */
export async function goOn(run: Run, followed: Followed, { step, outcome, answer, note, messageId }: Done) {
  const { tx, actor, now, announce } = run;
  const { row, content, done } = followed;
  await tx.insert(runSteps).values({
    ...{
      workspaceId: row.workspaceId,
      id: newId(),
      runId: row.id,
      stepKey: step.key,
      outcome,
      answer,
      note,
      messageId,
    },
    ...{ reachedAt: row.reachedAt, doneBy: memberIdOf(actor), doneAt: now },
  });
  const next = nextAfter(content, step, outcome);
  announce('run.step-done', subjectOf(row), {
    ...{ ...about(row), stepKey: step.key, outcome },
    next: next === theEnd ? null : next,
  });
  await enter(run, { row, content, done: new Set([...done, step.key]) }, next);
}

/** A decision that names its clause says so on the request; a clause that holds no more is left unsaid. */
async function nameClause(run: Run, { requestId, id: runId }: RunRow, step: Step): Promise<void> {
  if (step.kind !== 'decide' || !step.decidedUnder) return;
  const { policyId, key: clauseKey } = step.decidedUnder;
  if (!(await findClause(run, policyId, clauseKey))) return;
  await decideUnder(run.context, { request: requestId, policyId, clauseKey, runId });
}

async function keepAnswer(
  { context }: Run,
  requestId: string,
  step: Step,
  answer: string | null,
): Promise<void> {
  if (step.kind !== 'ask' || step.fieldKey === null || answer === null) return;
  const value = step.answer === 'number' ? Number(answer) : answer;
  await changeRequest(context, { requestId, fields: { [step.fieldKey]: value } });
}

/** @throws Problem 409 `evidence-missing` that names what is. */
async function assertProved(run: Run, { row }: Followed, step: Step): Promise<void> {
  if (step.evidence.length === 0) return;
  const { fields } = await findRequest(run.context, { request: row.requestId });
  const filled = Object.entries(fields).filter(([, value]) => value !== null && value !== '');
  const there = await evidenceBeside(run, row, step.key);
  const missing = missingEvidence(step.evidence, there, new Set(filled.map(([key]) => key)));
  if (missing.length === 0) return;
  const names = missing.map((one) => [one.is === 'field' ? `fields.${one.key}` : one.is, 'required']);
  throw new Problem(409, 'evidence-missing', { fields: Object.fromEntries(names) });
}

/** The words of a step that tells go to the customer, as they were prepared or as somebody made them. */
async function tell(
  run: Run,
  requestId: string,
  step: Step,
  { body, sendAfterSeconds }: { body: string | null; sendAfterSeconds: number },
): Promise<string | null> {
  if (step.kind !== 'tell') return null;
  assertMay(run.actor, 'conversations:write');
  const { conversationId } = await findRequest(run.context, { request: requestId });
  const prepared = body ?? (await composeWords(run.context, { requestId, text: step.text })).html;
  const html = prepared.includes('<') ? prepared : textToHtml(prepared);
  return (await writeReply(run.context, { conversationId, body: html, sendAfterSeconds })).messageId;
}

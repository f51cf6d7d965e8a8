import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { say } from '../../../platform/messages.ts';
import { writeReply } from '../../conversations/index.ts';
import { listFiles } from '../../files/index.ts';
import { type Step, stepOf, wordsIn } from '../../procedures/index.ts';
import { findRequest } from '../../requests/index.ts';
import { type EvidenceKind, runEvidence } from '../schema.ts';
import { about, languageOf, lockRun, type RunRow, subjectOf } from './run-row.ts';

/** What is put beside a step: what somebody said, and uploaded files. */
export const proofInput = {
  quotes: z.array(z.string().trim().min(1).max(5_000)).max(10).default([]),
  fileIds: z.array(z.uuid()).max(20).default([]),
};

/** Puts proof beside the step that is to be taken, by whoever has it. It is never changed and never taken away. */
export const addEvidence = command({
  name: 'runs.add-evidence',
  permission: 'runs:write',
  input: z.strictObject({ runId: z.uuid(), key: z.string().max(40), ...proofInput }),
  async run(run, { runId, key, ...proof }) {
    const { row, content } = await lockRun(run, runId);
    const step = row.currentKey === key ? stepOf(content, key) : null;
    if (!step) throw new Problem(409, 'step-not-current');
    await addProof(run, row, step, proof);
  },
});

/** Keeps the proof. Files lie in a note of the conversation, so that whoever reads the request sees them there. */
export async function addProof(
  run: Run,
  row: RunRow,
  step: Step,
  { quotes, fileIds }: { quotes: string[]; fileIds: string[] },
): Promise<void> {
  for (const text of quotes) await keep(run, row, step, { kind: 'quote', text });
  if (fileIds.length === 0) return;
  const { conversationId } = await findRequest(run.context, { request: row.requestId });
  const language = await languageOf(row);
  const body = say(language, 'evidence-note', { step: wordsIn(step.title, language) });
  const note = { conversationId, kind: 'note' as const, body, files: fileIds.map((fileId) => ({ fileId })) };
  const { messageId } = await writeReply(run.context, note);
  for (const file of await listFiles(run.context, { fileIds }))
    await keep(run, row, step, { kind: 'file', name: file.name, messageId });
}

type Proof = { kind: EvidenceKind; name?: string; text?: string; messageId?: string };

async function keep({ tx, actor, now, announce }: Run, row: RunRow, { key: stepKey }: Step, proof: Proof) {
  const id = newId();
  const whose = { workspaceId: row.workspaceId, id, runId: row.id, stepKey };
  await tx.insert(runEvidence).values({ ...whose, ...proof, addedBy: memberIdOf(actor), addedAt: now });
  announce('run.evidence-added', subjectOf(row), { ...about(row), stepKey, evidenceId: id });
}

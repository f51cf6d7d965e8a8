import { system } from '../../../../kernel/actor.ts';
import { notFound } from '../../../../kernel/problem.ts';
import { storage } from '../../../../platform/storage.ts';
import { listFiles } from '../../../files/index.ts';
import type { Arrival } from '../intake/keep/arrival.ts';
import { keepMail } from '../intake/keep/keep-mail.ts';
import type { ImportJob } from './import-mail.ts';
import { splitMbox } from './split-mbox.ts';

/** Mails that are kept at the same time, so that they share commits. */
const together = 20;

/**
 * Keeps every mail of the uploaded file in its order. After a crash the job runs again from the start and finds the
 * places taken. @returns how many mails the file holds.
 */
export async function runImport(
  { workspaceId, importId, fileId, mailboxId }: ImportJob,
  now: Date,
): Promise<number> {
  const context = { actor: system(workspaceId), now };
  const [file] = await listFiles(context, { fileIds: [fileId] });
  if (!file) throw notFound('file');
  let number = 0;
  let keeping: Promise<unknown>[] = [];
  for await (const { raw } of splitMbox(storage().stream(file.key))) {
    number += 1;
    keeping.push(keepMail(raw, [arrivalOf({ workspaceId, mailboxId }, `${importId}:${number}`, now)]));
    if (keeping.length < together) continue;
    await Promise.all(keeping);
    keeping = [];
  }
  await Promise.all(keeping);
  return number;
}

function arrivalOf(to: { workspaceId: string; mailboxId: string }, place: string, receivedAt: Date): Arrival {
  const unknown = { envelopeFrom: null, envelopeTo: [], remoteAddress: null, helo: null, reason: null };
  return { ...to, ...unknown, way: 'import', place, receivedAt };
}

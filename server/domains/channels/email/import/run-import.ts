import { and, eq, inArray, isNull } from 'drizzle-orm';
import { system } from '../../../../kernel/actor.ts';
import { notFound } from '../../../../kernel/problem.ts';
import { inWorkspace } from '../../../../platform/database/transaction.ts';
import { storage } from '../../../../platform/storage.ts';
import { listFiles } from '../../../files/index.ts';
import type { Arrival } from '../intake/keep/arrival.ts';
import { keepMail } from '../intake/keep/keep-mail.ts';
import { processMails } from '../intake/process/process-mails.ts';
import { incomingMails } from '../schema.ts';
import type { ImportJob } from './import-mail.ts';
import { splitMbox } from './split-mbox.ts';

/** Mails that are kept at the same time, and then decided, so that they share commits. */
const together = 20;

/**
 * Keeps and decides every mail of the uploaded file in its order, so that an answer finds what it answers. After a
 * crash the job runs again from the start, finds the places taken and decides what was left.
 * @returns how many mails the file holds.
 */
export async function runImport(
  { workspaceId, importId, fileId, mailboxId }: ImportJob,
  now: Date,
): Promise<number> {
  const context = { actor: system(workspaceId), now };
  const [file] = await listFiles(context, { fileIds: [fileId] });
  if (!file) throw notFound('file');
  let number = 0;
  let group: Arriving[] = [];
  for await (const { raw } of splitMbox(storage().stream(file.key))) {
    number += 1;
    group.push({ raw, arrival: arrivalOf({ workspaceId, mailboxId }, `${importId}:${number}`, now) });
    if (group.length < together) continue;
    await takeIn(group, now);
    group = [];
  }
  await takeIn(group, now);
  return number;
}

type Arriving = { raw: Buffer; arrival: Arrival & { place: string } };

async function takeIn(group: Arriving[], now: Date): Promise<void> {
  const [first] = group;
  if (!first) return;
  await Promise.all(group.map(({ raw, arrival }) => keepMail(raw, [arrival])));
  const places = group.map(({ arrival }) => arrival.place);
  const mailIds = await undecided(first.arrival, places);
  const { workspaceId } = first.arrival;
  if (mailIds.length > 0) await processMails({ workspaceId, mailIds }, now);
}

function undecided({ workspaceId, mailboxId }: Arrival, places: string[]): Promise<string[]> {
  const mine = and(eq(incomingMails.workspaceId, workspaceId), eq(incomingMails.mailboxId, mailboxId));
  const waiting = and(mine, inArray(incomingMails.place, places), isNull(incomingMails.processedAt));
  return inWorkspace(workspaceId, async (tx) => {
    const rows = await tx.select({ id: incomingMails.id }).from(incomingMails).where(waiting);
    return rows.map(({ id }) => id);
  });
}

function arrivalOf(
  to: { workspaceId: string; mailboxId: string },
  place: string,
  receivedAt: Date,
): Arriving['arrival'] {
  const unknown = { envelopeFrom: null, envelopeTo: [], remoteAddress: null, helo: null, reason: null };
  return { ...to, ...unknown, way: 'import', place, receivedAt };
}

import { and, eq, ne } from 'drizzle-orm';
import { createTransport } from 'nodemailer';
import { afterAll, expect } from 'vitest';
import { createWorkspace } from '../../server/domains/access/index.ts';
import { processMails } from '../../server/domains/channels/email/intake/process/process-mails.ts';
import { stopReading } from '../../server/domains/channels/email/reading/index.ts';
import { incomingMails } from '../../server/domains/channels/email/schema.ts';
import { messages } from '../../server/domains/conversations/schema.ts';
import { sha256 } from '../../server/kernel/ids.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import { storage } from '../../server/platform/storage.ts';
import { useDatabase } from '../harness/database.ts';
import { type IntakeProcess, startIntakes } from '../harness/intake-process.ts';
import { letter, makeMailbox } from '../harness/mail-room.ts';
import { fault } from './fault.ts';
import type { Random } from './seeds.ts';

const here = useDatabase();
afterAll(() => stopReading());

const kills = 1;
const senders = 6;
const lettersEach = 8;

fault('F12', async (random, seed) => {
  const workspace = await createWorkspace({ name: `Toko ${seed}`, language: 'en' });
  const address = `support@${workspace.slug}.example`;
  await makeMailbox(workspace.id, address);
  const nodes = await startIntakes(kills + 1, here, { fetches: false, reads: false });
  const [first] = nodes;
  if (!first) throw new Error('Nothing was started');
  const road: Road = { intake: first, address };
  const acknowledged: string[] = [];
  const chaos = killOneByOne(road, nodes, random, () => acknowledged.length);
  await Promise.all(Array.from({ length: senders }, (_, at) => sendAll(road, `${seed}-${at}`, acknowledged)));
  await chaos;
  await road.intake.kill();
  expect(acknowledged).toHaveLength(senders * lettersEach);
  const rows = await finish(workspace.id);
  for (const hash of acknowledged) {
    const copies = rows.filter((row) => row.sha256 === hash);
    expect(copies.filter(({ fate }) => fate === 'opened')).toHaveLength(1);
    expect(copies.filter(({ fate }) => fate !== 'opened' && fate !== 'duplicate')).toEqual([]);
    expect(sha256(await storage().get(copies[0]?.fileKey ?? ''))).toBe(hash);
  }
  const said = await inWorkspace(workspace.id, (tx) =>
    tx.select({ text: messages.text }).from(messages).where(ne(messages.kind, 'system')),
  );
  expect(said).toHaveLength(acknowledged.length);
  expect(new Set(said.map(({ text }) => text)).size).toBe(acknowledged.length);
});

type Road = { intake: IntakeProcess; address: string };

/** Cuts the power of one node after the other at random moments while mails are in transfer. */
async function killOneByOne(
  road: Road,
  nodes: IntakeProcess[],
  random: Random,
  progress: () => number,
): Promise<void> {
  for (const [at, node] of nodes.slice(0, kills).entries()) {
    const goal = Math.floor(((at + 1) * senders * lettersEach) / (kills + 2));
    while (progress() < goal) await pause(1);
    await pause(random.below(20));
    road.intake = nodes[at + 1] ?? node;
    await node.kill();
  }
}

/** Sends like a mail server: the same bytes again until somebody says 250. */
async function sendAll(road: Road, name: string, acknowledged: string[]): Promise<void> {
  for (let number = 0; number < lettersEach; number += 1) {
    const raw = letter({ subject: `Letter ${name}-${number}`, text: `Words of letter ${name}-${number}.` });
    while (!(await send(road, raw))) await pause(20);
    acknowledged.push(sha256(raw));
  }
}

async function send({ intake, address }: Road, raw: string): Promise<boolean> {
  const transport = createTransport({
    host: '127.0.0.1',
    port: intake.port,
    ignoreTLS: true,
    connectionTimeout: 2_000,
  });
  try {
    const sent = await transport.sendMail({ envelope: { from: 'rina@honest.example', to: [address] }, raw });
    return sent.response.startsWith('250');
  } catch {
    return false;
  } finally {
    transport.close();
  }
}

/** Does what the queue does when it finds that a worker is gone: the same jobs once more, some of them twice. */
async function finish(workspaceId: string) {
  const all = eq(incomingMails.workspaceId, workspaceId);
  const look = () => inWorkspace(workspaceId, (tx) => tx.select().from(incomingMails).where(and(all)));
  const mailIds = (await look()).map(({ id }) => id);
  await Promise.all([
    processMails({ workspaceId, mailIds }, new Date()),
    processMails({ workspaceId, mailIds: mailIds.toReversed() }, new Date()),
  ]);
  return look();
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

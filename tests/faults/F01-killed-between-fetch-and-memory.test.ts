import { eq, isNotNull } from 'drizzle-orm';
import { afterAll, beforeAll, expect } from 'vitest';
import { createWorkspace } from '../../server/domains/access/index.ts';
import { processMails } from '../../server/domains/channels/email/intake/process/process-mails.ts';
import { stopReading } from '../../server/domains/channels/email/reading/index.ts';
import { imapCursors, incomingMails } from '../../server/domains/channels/email/schema.ts';
import { messages } from '../../server/domains/conversations/schema.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import { useDatabase } from '../harness/database.ts';
import { type Dovecot, dovecotProgram, startDovecot } from '../harness/dovecot.ts';
import { connectBox } from '../harness/imap-box.ts';
import { startIntakes } from '../harness/intake-process.ts';
import { letter, makeMailbox } from '../harness/mail-room.ts';
import { faultIf } from './fault.ts';

const here = useDatabase();
const letters = 60;
const kills = 1;
const all = letters + 2;
let server: Dovecot;
beforeAll(async () => {
  if (dovecotProgram) server = await startDovecot();
});
afterAll(async () => {
  await server?.stop();
  await stopReading();
});

/**
 * Sixty letters and one kill a seed: the hundred kills are those of `npm run faults`. What it does not show: another
 * server than Dovecot, and a machine that loses its power with its disk.
 */
faultIf(dovecotProgram, 'F01', async (random, seed) => {
  const user = `box-${seed}`;
  const { id: workspaceId } = await createWorkspace({ name: `Toko ${seed}`, language: 'en' });
  const mailboxId = await makeMailbox(workspaceId, `${user}@honest.example`);
  await connectBox({ workspaceId, mailboxId }, { ...server, user });
  const cursors = () => inWorkspace(workspaceId, (tx) => tx.select().from(imapCursors));
  const rows = () =>
    inWorkspace(workspaceId, (tx) => tx.select().from(incomingMails).where(isNotNull(incomingMails.place)));
  const nodes = await startIntakes(kills + 1, here, { fetches: true, reads: false });
  await expect.poll(async () => (await cursors()).length, { timeout: 10_000, interval: 20 }).toBe(1);
  const filling = fill(user, seed);
  for (const [at, node] of nodes.slice(0, kills).entries()) {
    const goal = Math.floor(((at + 1) * letters) / (kills + 1)) + random.below(20);
    await expect
      .poll(async () => (await rows()).length, { timeout: 15_000, interval: 2 })
      .toBeGreaterThanOrEqual(goal);
    await node.kill();
  }
  await filling;
  // Two more, one after the other: the last is fetched when whoever took over has looked through all that was there.
  for (const number of [letters + 1, letters + 2]) {
    await lay(user, seed, number);
    const count = async () => (await rows()).length;
    await expect.poll(count, { timeout: 30_000, interval: 50 }).toBeGreaterThanOrEqual(number);
  }
  const cursor = async () => (await cursors())[0];
  await expect.poll(async () => (await cursor())?.lastUid, { timeout: 5_000 }).toBe(all);
  await nodes.at(-1)?.kill();
  const kept = await rows();
  const uids = kept.map(({ place }) => Number(place?.split(':').at(-1)));
  expect(uids.sort((a, b) => a - b)).toEqual(Array.from({ length: all }, (_, index) => index + 1));
  await processMails({ workspaceId, mailIds: kept.map(({ id }) => id) }, new Date());
  expect((await rows()).map(({ fate }) => fate)).toEqual(kept.map(() => 'opened'));
  const said = await inWorkspace(workspaceId, (tx) =>
    tx.select({ text: messages.text }).from(messages).where(eq(messages.kind, 'incoming')),
  );
  expect(new Set(said.map(({ text }) => text)).size).toBe(all);
  expect(said).toHaveLength(all);
});

function fill(user: string, seed: number): Promise<void> {
  return lay(user, seed, ...Array.from({ length: letters }, (_, at) => at + 1));
}

async function lay(user: string, seed: number, ...numbers: number[]): Promise<void> {
  const person = await server.connect(user);
  for (const number of numbers)
    await person.append(
      'INBOX',
      letter({ subject: `Letter ${number}`, text: `Words ${number} of seed ${seed}` }),
    );
  await person.logout();
}

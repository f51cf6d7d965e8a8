import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { startImap } from '../../server/domains/channels/email/imap/supervise.ts';
import { mailboxes } from '../../server/domains/channels/email/schema.ts';
import { events } from '../../server/platform/events/schema.ts';
import { useOutside } from '../../server/platform/guarded-call.ts';
import { secretBox } from '../../server/platform/secrets/secret-box.ts';
import { startUntrusted } from '../harness/bad-certificate.ts';
import { useDatabase } from '../harness/database.ts';
import { type Dovecot, dovecotProgram, startDovecot } from '../harness/dovecot.ts';
import { startFaultProxy } from '../harness/fault-proxy.ts';
import { boxOf, connectBox, makeCollectedBox, quick } from '../harness/imap-box.ts';
import { type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { faultIf } from './fault.ts';

useDatabase();
const patience = { timeout: 15_000, interval: 20 };
let room: MailRoom;
let server: Dovecot;
beforeAll(async () => {
  room = await openMailRoom();
  if (dovecotProgram) server = await startDovecot();
});
afterAll(async () => {
  await server?.stop();
  await room.close();
});

/**
 * What it does not show: ten minutes of each, for the pauses are short here; and a real provider, whose refusal is played.
 */
faultIf(dovecotProgram, 'F48', async (random, seed) => {
  const { workspaceId } = room;
  const user = `said-${seed}`;
  const proxy = await startFaultProxy({ port: server.port }, random);
  const source = { password: server.password, user, port: proxy.port };
  const boxes = {
    unreachable: await makeCollectedBox(workspaceId, source),
    certificate: await makeCollectedBox(workspaceId, {
      ...source,
      port: await startUntrusted(),
      secure: true,
    }),
    'token-refused': await makeCollectedBox(workspaceId, source),
  };
  const asked = await refuseTokens();
  await takeToken(boxes['token-refused']);
  await proxy.refuse();
  const imap = await startImap({ ...quick, longestPause: 400 });
  const reasonOf = async (mailboxId: string) => (await boxOf({ workspaceId, mailboxId }))?.imapReason;
  for (const [reason, mailboxId] of Object.entries(boxes)) {
    await expect.poll(() => reasonOf(mailboxId), patience).toBe(reason);
    expect(await told(mailboxId)).toEqual(['degraded']);
  }
  // Pauses of 50, 100, 200 and then 400 ms: whoever asks without a pause has asked hundreds of times by now.
  const before = asked();
  await expect.poll(asked, patience).toBeGreaterThanOrEqual(before + 3);
  const began = Date.now();
  await expect.poll(asked, patience).toBeGreaterThanOrEqual(before + 16);
  expect(asked() - before).toBeLessThanOrEqual(7 + (Date.now() - began) / 300);

  // What is there again is found without anybody's help; what a person has mended, at once.
  await proxy.admit();
  const stateOf = async (mailboxId: string) => (await boxOf({ workspaceId, mailboxId }))?.imapState;
  await expect.poll(() => stateOf(boxes.unreachable), patience).toBe('working');
  await connectBox({ workspaceId, mailboxId: boxes['token-refused'] }, source);
  await connectBox({ workspaceId, mailboxId: boxes.certificate }, source);
  await imap.refresh();
  for (const mailboxId of Object.values(boxes)) {
    await expect.poll(() => stateOf(mailboxId), patience).toBe('working');
    expect(await told(mailboxId)).toEqual(['degraded', 'working']);
  }
  await imap.stop();
});

/** The provider of the mailbox says no to every token, as after a revocation; how often it was asked. */
async function refuseTokens(): Promise<() => number> {
  let asked = 0;
  const provider = createServer((_request, response) => {
    asked += 1;
    response.writeHead(400).end('{"error":"invalid_grant"}');
  });
  await new Promise<void>((listening) => provider.listen(0, '127.0.0.1', listening));
  const { port } = provider.address() as AddressInfo;
  useOutside({
    mayCall: (ip) => ip === '127.0.0.1',
    mayBePlain: true,
    instead: (address) =>
      address.startsWith('https://oauth2.googleapis.com/') ? `http://127.0.0.1:${port}/` : address,
  });
  onTestFinished(() => {
    useOutside();
    provider.close();
  });
  return () => asked;
}

/** The mailbox signs in by a token of its provider from now on. */
async function takeToken(mailboxId: string): Promise<void> {
  const secret = JSON.stringify({ refreshToken: mailboxId, clientId: 'sapa' });
  const imapSecret = (await secretBox()).seal(secret, mailboxId);
  const imap = (await boxOf({ workspaceId: room.workspaceId, mailboxId }))?.imap;
  if (!imap) throw new Error('The mailbox is not collected');
  const changed = { imap: { ...imap, auth: 'oauth-google' as const }, imapSecret };
  await room.read((tx) => tx.update(mailboxes).set(changed).where(eq(mailboxes.id, mailboxId)));
}

/** What everybody was told of the mailbox's state, in order. */
async function told(mailboxId: string): Promise<unknown[]> {
  const about = and(eq(events.name, 'mailbox.state-changed'), eq(events.subjectId, mailboxId));
  const rows = await room.read((tx) => tx.select().from(events).where(about).orderBy(events.id));
  return rows.map(({ payload }) => (payload as { state: string }).state);
}

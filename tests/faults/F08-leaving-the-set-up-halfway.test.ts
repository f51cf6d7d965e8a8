import { afterAll, beforeAll, expect } from 'vitest';
import { startImap } from '../../server/domains/channels/email/imap/supervise.ts';
import { createMailbox } from '../../server/domains/channels/email/mailboxes/commands/create-mailbox.ts';
import { testImap } from '../../server/domains/channels/email/mailboxes/test-connection.ts';
import { useDatabase } from '../harness/database.ts';
import { type Dovecot, dovecotProgram, startDovecot } from '../harness/dovecot.ts';
import { startFaultProxy } from '../harness/fault-proxy.ts';
import { boxOf, layIn, quick } from '../harness/imap-box.ts';
import { type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { faultIf } from './fault.ts';

useDatabase();
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

faultIf(dovecotProgram, 'F08', async (random, seed) => {
  const user = `halfway-${seed}`;
  const person = await server.connect(user);
  const letters = [{ subject: 'Unread' }, { subject: 'Read', flags: ['\\Seen'] }, { subject: 'Last' }];
  await layIn(person, letters);
  const before = await bytesOf(user);
  const proxy = await startFaultProxy({ port: server.port }, random);
  const imap = { host: '127.0.0.1', port: proxy.port, secure: false, user, folder: 'INBOX' };
  const right = { imap: { ...imap, auth: 'password' as const }, secret: server.password };
  const attempt = (given = right) => testImap(room.context(), given);

  // Somebody types a wrong password (once: the server takes its time), a folder that is not there, and loses the line
  // at every step of the talk.
  if (seed === 1) expect((await attempt({ ...right, secret: 'wrong' })).works).toBe(false);
  expect((await attempt({ ...right, imap: { ...right.imap, folder: 'Nowhere' } })).works).toBe(false);
  for (let cut = 20 + random.below(60); cut < 900; cut += 100 + random.below(200)) {
    proxy.weather.cutAfter = cut;
    await attempt();
  }
  // Then saves, and switches the mailbox off while it is being read.
  proxy.weather.cutAfter = 300 + random.below(1_500);
  const address = `halfway-${seed}@honest.example`;
  const box = { address, name: 'Halfway', imap: right.imap, imapSecret: right.secret };
  const { id: mailboxId } = await createMailbox(room.context(), box);
  const watch = await startImap(quick);
  await expect.poll(() => proxy.opened(), { timeout: 10_000 }).toBeGreaterThan(5);
  // Once the line holds, the folder is read to its end.
  proxy.weather.cutAfter = null;
  const state = async () => (await boxOf({ workspaceId: room.workspaceId, mailboxId }))?.imapState;
  await expect.poll(state, { timeout: 20_000 }).toBe('working');
  await watch.stop();
  expect(await bytesOf(user)).toEqual(before);
  await person.logout();
});

/** All that a mailbox holds: numbers, flags and bytes. */
async function bytesOf(user: string) {
  const person = await server.connect(user);
  await person.mailboxOpen('INBOX', { readOnly: true });
  const query = { uid: true, flags: true, source: true, internalDate: true };
  const all = await person.fetchAll('1:*', query);
  await person.logout();
  return all.map(({ uid, flags, source, internalDate }) => ({
    ...{ uid, internalDate, raw: source?.toString('latin1') },
    flags: [...(flags ?? [])].filter((flag) => flag !== '\\Recent').sort(),
  }));
}

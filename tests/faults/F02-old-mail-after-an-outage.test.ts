import { afterAll, beforeAll, expect } from 'vitest';
import { startImap } from '../../server/domains/channels/email/imap/supervise.ts';
import { useDatabase } from '../harness/database.ts';
import { type Dovecot, dovecotProgram, startDovecot } from '../harness/dovecot.ts';
import { boxOf, layIn, mailsOf, makeCollectedBox, quick } from '../harness/imap-box.ts';
import { type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { faultIf } from './fault.ts';

useDatabase();
const letters = 25;
const day = 86_400_000;
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

faultIf(dovecotProgram, 'F02', async (random, seed) => {
  const { workspaceId } = room;
  const user = `outage-${seed}`;
  const person = await server.connect(user);
  const box = { workspaceId, mailboxId: await makeCollectedBox(workspaceId, { ...server, user }) };
  const before = await startImap(quick);
  await expect.poll(async () => (await boxOf(box))?.imapState, { timeout: 10_000 }).toBe('working');
  await before.stop();
  const raws = await layIn(
    person,
    Array.from({ length: letters }, (_, at) => ({
      subject: `Letter ${at} of seed ${seed}`,
      flags: random.below(2) === 0 ? ['\\Seen'] : [],
      at: new Date(Date.now() - random.below(10 * day)),
    })),
  );
  const after = await startImap(quick);
  await expect.poll(async () => (await mailsOf(box)).length, { timeout: 15_000 }).toBe(raws.length);
  await after.stop();
  await person.logout();
  await room.decide();
  const fates = (await mailsOf(box)).map(({ fate }) => fate);
  expect(fates).toEqual(raws.map(() => 'opened'));
});

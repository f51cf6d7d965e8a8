import { afterAll, beforeAll, expect } from 'vitest';
import { startImap } from '../../server/domains/channels/email/imap/supervise.ts';
import { useDatabase } from '../harness/database.ts';
import { type Dovecot, dovecotProgram, startDovecot } from '../harness/dovecot.ts';
import { boxOf, layIn, mailsOf, makeCollectedBox, quick } from '../harness/imap-box.ts';
import { type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { faultIf } from './fault.ts';

useDatabase();
const known = 25;
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

faultIf(dovecotProgram, 'F03', async (random, seed) => {
  const { workspaceId } = room;
  const user = `anew-${seed}`;
  const person = await server.connect(user);
  await person.mailboxCreate('Help');
  const source = { ...server, user, folder: 'Help' };
  const box = { workspaceId, mailboxId: await makeCollectedBox(workspaceId, source) };
  const before = await startImap(quick);
  await expect.poll(async () => (await boxOf(box))?.imapState, { timeout: 10_000 }).toBe('working');
  const letters = Array.from({ length: known }, (_, at) => ({ subject: `Known ${at} of seed ${seed}` }));
  const raws = await layIn(person, letters, 'Help');
  await expect.poll(async () => (await mailsOf(box)).length, { timeout: 15_000 }).toBe(known);
  await before.stop();
  await room.decide();

  await person.mailboxDelete('Help');
  await person.mailboxCreate('Help');
  const fresh = 3 + random.below(5);
  for (const raw of raws.toSorted(() => random.next() - 0.5)) await person.append('Help', raw);
  await layIn(
    person,
    Array.from({ length: fresh }, (_, at) => ({ subject: `New ${at} of seed ${seed}` })),
    'Help',
  );
  const after = await startImap(quick);
  const all = known + known + fresh;
  await expect.poll(async () => (await mailsOf(box)).length, { timeout: 15_000 }).toBe(all);
  await after.stop();
  await person.logout();
  await room.decide();
  const fates = Object.groupBy(await mailsOf(box), ({ fate }) => fate);
  expect(fates.opened).toHaveLength(known + fresh);
  expect(fates.duplicate).toHaveLength(known);
});

import { and, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import { startImap } from '../../server/domains/channels/email/imap/supervise.ts';
import { incomingMails } from '../../server/domains/channels/email/schema.ts';
import { useDatabase } from '../harness/database.ts';
import { type Dovecot, dovecotProgram, startDovecot } from '../harness/dovecot.ts';
import { boxOf, layIn, mailsOf, makeCollectedBox, quick } from '../harness/imap-box.ts';
import { type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { faultIf } from './fault.ts';

useDatabase();
const letters = 12;
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

faultIf(dovecotProgram, 'F06', async (random, seed) => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { workspaceId } = room;
  const user = `vanished-${seed}`;
  const person = await server.connect(user);
  await layIn(person, [{ subject: 'From before', at: new Date(Date.now() - 3_600_000) }]);
  const box = { workspaceId, mailboxId: await makeCollectedBox(workspaceId, { ...server, user }) };
  const imap = await startImap({ ...quick, compare: 400 });
  await expect.poll(async () => (await boxOf(box))?.imapState, { timeout: 10_000 }).toBe('working');
  const all = Array.from({ length: letters }, (_, at) => ({ subject: `Letter ${at} of seed ${seed}` }));
  await layIn(person, all);
  await expect.poll(async () => (await mailsOf(box)).length, { timeout: 15_000 }).toBe(letters);

  const kept = (await mailsOf(box)).map(({ id }) => id);
  const lost = kept.filter((id, at) => at === 0 || random.below(4) === 0 || id === kept.at(-1));
  const theirs = and(eq(incomingMails.workspaceId, workspaceId), inArray(incomingMails.id, lost));
  await room.read((tx) => tx.delete(incomingMails).where(theirs));
  await expect.poll(async () => (await mailsOf(box)).length, { timeout: 15_000 }).toBe(letters);
  await imap.stop();
  await person.logout();
  await room.decide();
  const fates = (await mailsOf(box)).map(({ fate }) => fate);
  expect(fates).toEqual(Array.from({ length: letters }, () => 'opened'));
  const alarms = said.mock.calls.map(([line]) => String(line)).filter((line) => /mail-vanished/.test(line));
  expect(alarms.map((line) => JSON.parse(line))).toContainEqual({
    ...{ alarm: 'mail-vanished', mails: lost.length },
    ...box,
  });
  said.mockRestore();
});

import { afterAll, beforeAll, expect } from 'vitest';
import { startImap } from '../../server/domains/channels/email/imap/supervise.ts';
import { sha256 } from '../../server/kernel/ids.ts';
import { useDatabase } from '../harness/database.ts';
import { startFakeImap } from '../harness/fake-imap.ts';
import { boxOf, mailsOf, makeCollectedBox, quick } from '../harness/imap-box.ts';
import { letter, type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { fault } from './fault.ts';

useDatabase();
let room: MailRoom;
beforeAll(async () => {
  room = await openMailRoom();
});
afterAll(() => room.close());

fault('F07', async (random, seed) => {
  const { workspaceId } = room;
  const fake = await startFakeImap();
  const source = { port: fake.port, password: 'any', user: `late-${seed}` };
  const box = { workspaceId, mailboxId: await makeCollectedBox(workspaceId, source) };
  const imap = await startImap({ ...quick, poll: 20 });
  await expect.poll(async () => (await boxOf(box))?.imapState, { timeout: 10_000 }).toBe('working');
  const raws = [1, 2, 3].map((at) =>
    Buffer.from(letter({ subject: `Late ${at} ${seed}`, text: 'word '.repeat(80) })),
  );
  for (const [at, raw] of raws.entries()) {
    let rounds = at === 1 ? 0 : 1 + random.below(5);
    const early = () => random.oneOf([null, 0, random.below(raw.length)]);
    fake.mails.push({ uid: at + 1, raw, shown: () => (rounds-- > 0 ? early() : raw.length) });
  }
  await expect.poll(async () => (await mailsOf(box)).length, { timeout: 15_000 }).toBe(3);
  await imap.stop();
  const kept = (await mailsOf(box)).map((one) => one.sha256);
  expect(kept.sort()).toEqual(raws.map((raw) => sha256(raw)).sort());
  expect(fake.commands.filter((command) => /STORE|EXPUNGE|MOVE|SELECT/.test(command))).toEqual([]);
});

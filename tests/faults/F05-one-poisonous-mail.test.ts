import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect } from 'vitest';
import { keepMail } from '../../server/domains/channels/email/intake/keep/keep-mail.ts';
import { replayMail } from '../../server/domains/channels/email/intake/log/replay-mail.ts';
import { events } from '../../server/platform/events/schema.ts';
import { storage } from '../../server/platform/storage.ts';
import { useDatabase } from '../harness/database.ts';
import { letter, type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { fault } from './fault.ts';

const here = useDatabase();
let room: MailRoom;
beforeAll(async () => {
  room = await openMailRoom();
});
afterAll(() => room.close());

fault('F05', async (_random, seed) => {
  const good = (word: string) => letter({ subject: 'Good', text: `${word} good letter of seed ${seed}` });
  const vanished = Buffer.from(letter({ subject: 'Vanished', text: `seed ${seed}` }));
  await room.deliver(good('First'));
  await room.deliver(tooDeep(seed));
  await room.deliver(letter({ subject: 'Long', headers: { 'X-Long': `${seed} `.repeat(60_000) } }));
  await vanish(vanished);
  await room.deliver(good('Last'));
  await room.decide();
  await room.decide();
  const mails = (await room.decide()).slice(-5);
  const fates = mails.map(({ subject, fate, reason, tries }) => [subject, fate, reason, tries]);
  expect(fates.sort()).toEqual([
    [null, 'quarantined', 'raw-missing', 3],
    ['Deep', 'quarantined', 'too-deep', 1],
    ['Good', 'opened', null, 0],
    ['Good', 'opened', null, 0],
    ['Long', 'quarantined', 'header-too-large', 1],
  ]);
  const poisoned = mails.filter(({ fate }) => fate === 'quarantined');
  expect(new Set(poisoned.map(({ fileKey }) => fileKey)).size).toBe(3);
  const alarms = await room.read((tx) => tx.select().from(events).where(eq(events.name, 'mail.quarantined')));
  const told = new Set(alarms.map(({ subjectId }) => subjectId));
  expect(poisoned.filter(({ id }) => !told.has(id))).toEqual([]);
  const cured = poisoned.find(({ reason }) => reason === 'raw-missing');
  await writeFile(join(here.home, 'files', cured?.fileKey ?? ''), vanished);
  await replayMail(room.context(), { mailId: cured?.id ?? '' });
  const after = await room.decide();
  expect(after.find(({ id }) => id === cured?.id)?.fate).toBe('opened');
});

/** A mail whose bytes are gone from the disk before anybody reads them. */
async function vanish(raw: Buffer): Promise<void> {
  const { put } = storage();
  const { workspaceId, mailboxId } = room;
  const to = { workspaceId, mailboxId, envelopeFrom: null, envelopeTo: [], remoteAddress: null, helo: null };
  let key = '';
  storage().put = async (content) => {
    key = await put(content);
    await storage().remove(key);
    return key;
  };
  await keepMail(raw, [{ ...to, way: 'smtp', place: null, receivedAt: new Date(), reason: null }]).finally(
    () => {
      storage().put = put;
    },
  );
  await mkdir(dirname(join(here.home, 'files', key)), { recursive: true });
}

function tooDeep(seed: number): string {
  const borders = Array.from({ length: 100 }, (_, depth) => `border-${seed}-${depth}`);
  const nested = borders.map((border, at) => {
    const next = borders[at + 1];
    const inside = next ? `multipart/mixed; boundary="${next}"` : 'text/plain';
    return `--${border}\r\nContent-Type: ${inside}\r\n\r\n`;
  });
  const type = `multipart/mixed; boundary="${borders[0]}"`;
  return letter({ subject: 'Deep', headers: { 'Content-Type': type }, text: `${nested.join('')}bottom` });
}

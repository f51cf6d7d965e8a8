import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { incomingMails } from '../../server/domains/channels/email/schema.ts';
import { files } from '../../server/domains/files/schema.ts';
import { sha256 } from '../../server/kernel/ids.ts';
import { openStorage, storage } from '../../server/platform/storage.ts';
import { useDatabase } from '../harness/database.ts';
import { makeToken, openDoors } from '../harness/http.ts';
import { letter, type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { makeCompany } from '../harness/people.ts';
import { makeSmallDisk, mayMakeDisks, type SmallDisk } from '../harness/small-disk.ts';
import { faultIf } from './fault.ts';
import type { Random } from './seeds.ts';

const here = useDatabase();
const megabyte = 1024 * 1024;
const size = 96;
/** What the program leaves free on a small disk: a quarter. */
const reserve = (size / 4) * megabyte;
let room: MailRoom;
let doors: Awaited<ReturnType<typeof openDoors>>;
let token = '';

beforeAll(async () => {
  room = await openMailRoom();
  doors = await openDoors();
  token = await makeToken(await makeCompany(), '*');
});
afterAll(() => room.close());

faultIf(
  mayMakeDisks(),
  'F36',
  async (random) => {
    await onSmallDisk(async (disk) => {
      const kept = await fill(random);
      expect(kept.length).toBeGreaterThan(5);
      expect(disk.free()).toBeGreaterThanOrEqual(reserve);
      expect(await upload(20 * megabyte)).toMatchObject({ status: 503, json: { code: 'storage-full' } });
      const [first] = await mails(kept.slice(0, 1));
      await storage().remove(first?.fileKey ?? '');
      await storage().remove((await mails(kept.slice(1, 2)))[0]?.fileKey ?? '');
      const last = mailOf(random, megabyte / 2);
      expect(await room.deliver(last)).toBe(250);
      for (const { fileKey, sha256: hash } of await mails([...kept.slice(2), sha256(last)]))
        expect(sha256(await storage().get(fileKey))).toBe(hash);
    });
  },
  'with mails and files',
);

faultIf(
  mayMakeDisks(),
  'F36',
  async (random) => {
    await onSmallDisk(async (disk) => {
      const before = await room.read((tx) => tx.select().from(files));
      const filler = join(disk.folder, 'filler');
      await writeFile(filler, randomBytes(disk.free() - reserve / 2 - random.below(megabyte)));
      expect(await room.deliver(mailOf(random, 1_000))).toBe(452);
      expect(await upload(1_000)).toMatchObject({ status: 503, json: { code: 'storage-full' } });
      expect(Number((await upload(1_000)).headers.get('retry-after'))).toBeLessThanOrEqual(60);
      expect(await room.read((tx) => tx.select().from(files))).toEqual(before);
      await rm(filler);
      expect(await room.deliver(mailOf(random, 1_000))).toBe(250);
      expect(await upload(1_000)).toMatchObject({ status: 201 });
    });
  },
  'by what others wrote on it',
);

/** Mails of chance until the program takes no more; the hashes of those that it has acknowledged. */
async function fill(random: Random): Promise<string[]> {
  const kept: string[] = [];
  for (;;) {
    const batch = Array.from({ length: 3 }, () => mailOf(random, (1 + random.below(5)) * megabyte));
    const codes = await Promise.all(batch.map((raw) => room.deliver(raw)));
    for (const [at, code] of codes.entries()) {
      expect([250, 452]).toContain(code);
      if (code === 250) kept.push(sha256(batch[at] ?? ''));
    }
    if (codes.includes(452)) return kept;
  }
}

function mailOf(random: Random, bytes: number): string {
  const words = Buffer.alloc(bytes, `${random.next()} words of a mail\r\n`).toString();
  return letter({ text: words });
}

async function mails(hashes: string[]) {
  const rows = await room.read((tx) => tx.select().from(incomingMails));
  const found = hashes.map((hash) => rows.find((row) => row.sha256 === hash));
  expect(found).not.toContain(undefined);
  return found.filter((row) => row !== undefined);
}

function upload(bytes: number) {
  return doors.call('POST', '/api/v1/files', { token, body: new Uint8Array(bytes) });
}

async function onSmallDisk(work: (disk: SmallDisk) => Promise<void>): Promise<void> {
  const disk = await makeSmallDisk(size);
  try {
    await openStorage(disk.folder);
    await work(disk);
  } finally {
    await openStorage(here.home);
    await disk.close();
  }
}

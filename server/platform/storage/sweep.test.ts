import { sql } from 'drizzle-orm';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { backupFolder } from '../../../tests/harness/backups.ts';
import { useDatabase } from '../../../tests/harness/database.ts';
import { startObjectStore } from '../../../tests/harness/object-store.ts';
import { as, type Company, makeCompany } from '../../../tests/harness/people.ts';
import { storeFile } from '../../domains/files/commands/store-file.ts';
import { useBackups } from '../backup/jobs.ts';
import { findLost } from '../backup/lost-contents.ts';
import { takeBackup } from '../backup/take-backup.ts';
import { database } from '../database/open.ts';
import { openStorage, storage } from '../storage.ts';
import { sweepStorage } from './sweep.ts';

const here = useDatabase();
const now = new Date();
const later = new Date(now.getTime() + 3 * 86_400_000);
let company: Company;
let said: ReturnType<typeof vi.spyOn>;
beforeAll(async () => {
  company = await makeCompany();
});
beforeEach(async () => {
  said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await database().owner.execute(sql`delete from files`);
});
afterEach(async () => {
  said.mockRestore();
  await openStorage(here.home);
});

async function store(count: number) {
  const type = 'text/plain';
  const kept = [];
  for (let at = 0; at < count; at += 1)
    kept.push(
      await storeFile(as(company.sari), { name: `${at}.txt`, type, content: Buffer.from(`words ${at}`) }),
    );
  return kept;
}

test('bytes that no row names go when they are older than a day, and rows without bytes are told', async () => {
  const kept = await store(20);
  const orphan = await storage().put(Buffer.from('left behind by a crash'));
  expect(await sweepStorage(now)).toMatchObject({ orphans: 0, removed: 0, missing: 0 });
  expect(await storage().has(orphan)).toBe(true);
  const [lost, infected] = kept;
  for (const one of [lost, infected]) await storage().remove(one?.key ?? '');
  await database().owner.execute(sql`update files set state = 'infected' where key = ${infected?.key}`);
  expect(await sweepStorage(later)).toEqual({
    contents: 19,
    orphans: 1,
    removed: 1,
    broughtBack: 0,
    missing: 1,
  });
  expect(await storage().has(orphan)).toBe(false);
  for (const one of kept.slice(2)) expect(await storage().has(one.key)).toBe(true);
  expect(JSON.parse(String(said.mock.calls.at(-1)?.[0]))).toMatchObject({
    alarm: 'storage-sweep',
    missingKeys: [lost?.key],
  });
});

test('what a backup has comes back by itself, and what nobody has is noted for the page', async () => {
  const folder = await backupFolder();
  useBackups({ folder, daily: false });
  try {
    const [kept] = await store(1);
    await takeBackup(database().where, folder, 'asked', now);
    const [young] = await store(1);
    for (const one of [kept, young]) await storage().remove(one?.key ?? '');
    await database().owner.execute(sql`update files set sha256 = 'not kept' where key = ${young?.key}`);
    expect(await sweepStorage(later)).toMatchObject({ broughtBack: 1, missing: 1 });
    expect(await storage().has(kept?.key ?? '')).toBe(true);
    expect(await findLost(folder)).toEqual({
      ...{ at: later.toISOString(), missing: 1, broughtBack: 1 },
      keys: [young?.key],
    });
  } finally {
    useBackups(null);
  }
});

test('a storage that the rows hardly know is another installation’s, and nothing in it is touched', async () => {
  const kept = await store(5);
  await database().owner.execute(sql`delete from files where key <> ${kept[0]?.key}`);
  expect(await sweepStorage(later)).toMatchObject({ removed: 0 });
  for (const one of kept) expect(await storage().has(one.key)).toBe(true);
});

test('of an object store, which others may share, it is only told', async () => {
  const bucket = await startObjectStore();
  try {
    await openStorage(here.home, bucket.address, { call: 5_000, pauses: [10] });
    await store(20);
    const orphan = await storage().put(Buffer.from('of another program'));
    bucket.objects.set('sapa/not-ours.txt', Buffer.from('by hand'));
    expect(await sweepStorage(later)).toEqual({
      contents: 21,
      orphans: 1,
      removed: 0,
      broughtBack: 0,
      missing: 0,
    });
    expect(await storage().has(orphan)).toBe(true);
  } finally {
    await bucket.close();
  }
});

import { randomBytes } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { backupFolder, emptyDatabase } from '../../../tests/harness/backups.ts';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../../tests/harness/people.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { storeFile } from '../../domains/files/commands/store-file.ts';
import { sha256 } from '../../kernel/ids.ts';
import { connect, type Where } from '../database/open.ts';
import { inWorkspace } from '../database/transaction.ts';
import { openStorage, storage } from '../storage.ts';
import { forgetContents } from './forget-contents.ts';
import { listBackups, readBackup } from './manifest.ts';
import { restoreBackup } from './restore-backup.ts';
import { takeBackup } from './take-backup.ts';

const here = useDatabase();
const now = new Date('2026-11-25T20:00:00.000Z');
const awkward = 'Sepatu\tmerah \\N \\. "x"\n\r\nกล่องสีแดง 📦 ';
const picture = Buffer.from('the picture of a broken pot');
let company: Company;
let key = '';
beforeAll(async () => {
  company = await makeCompany();
  await openFor(company.asSystem, { text: awkward, name: 'Rina' });
  await openFor(company.asSystem, { from: 'somchai@honest.example', text: '' });
  key = (await storeFile(as(company.sari), { name: 'pot.png', type: 'image/png', content: picture })).key;
});

async function ask(where: Where, statement: string): Promise<Record<string, unknown>[]> {
  const client = connect(where.owner, { connections: 1 });
  try {
    return [...(await client.unsafe(statement))];
  } finally {
    await client.end();
  }
}

test('everything comes back into an empty database and an empty home, words, files and waiting jobs alike', async () => {
  const root = await backupFolder();
  const waiting = "select name, data::text from pgboss.job where state = 'created' order by 1, 2";
  const { folder, manifest } = await takeBackup(here.where, root, 'asked', now);
  expect(manifest.contents).toEqual({ count: 1, bytes: picture.length, missing: 0, changed: 0 });
  const target = await emptyDatabase();
  const home = await backupFolder();
  await openStorage(home);
  const restored = await restoreBackup(target, folder);
  expect(restored).toMatchObject({ takenAt: now.toISOString(), contents: 1 });
  expect(await storage().get(key)).toEqual(picture);
  await openStorage(here.home);
  for (const statement of [
    'select * from messages order by id',
    'select * from events order by position',
    'select * from drizzle.__drizzle_migrations order by id',
    'select last_value from events_position_seq',
    waiting,
  ])
    expect(await ask(target, statement), statement).toEqual(await ask(here.where, statement));
  expect(await ask(here.where, waiting)).not.toEqual([]);
  const [message] = await ask(target, `select text from messages where text like 'Sepatu%'`);
  expect(message?.text).toBe(awkward);
});

test('indexes and references stand after a restore as before', async () => {
  const root = await backupFolder();
  const { folder } = await takeBackup(here.where, root, 'asked', now);
  const target = await emptyDatabase();
  await restoreBackup(target, folder);
  const parts = [
    `select indexdef from pg_indexes where schemaname in ('public', 'pgboss') order by 1`,
    `select conrelid::regclass::text as at, conname, pg_get_constraintdef(oid) from pg_constraint
      where connamespace::regnamespace::text in ('public', 'pgboss') order by 1, 2, 3`,
  ];
  for (const statement of parts)
    expect(await ask(target, statement)).toEqual(await ask(here.where, statement));
});

test('what is written while a backup is taken is not in it, in no table', async () => {
  const root = await backupFolder();
  const late = takeBackup(here.where, root, 'asked', now);
  const writing = Array.from({ length: 30 }, (_, at) =>
    openFor(company.asSystem, { from: `c${at}@honest.example`, subject: `During ${at}` }),
  );
  const [{ folder }] = await Promise.all([late, ...writing]);
  const target = await emptyDatabase();
  await restoreBackup(target, folder);
  const counts = `select count(distinct r.id)::int as requests, count(distinct e.subject_id)::int as told
    from requests r full join events e on e.subject_id = r.id and e.name = 'request.opened'
    where r.id is not null or e.name = 'request.opened'`;
  const [row] = await ask(target, counts);
  expect(row?.requests).toBe(row?.told);
});

test('the second backup of a day writes no content twice, and a half of a killed one is cleared away', async () => {
  const root = await backupFolder();
  await takeBackup(here.where, root, 'asked', now);
  const contents = async () => (await readdir(join(root, 'contents'), { recursive: true })).sort();
  const before = await contents();
  await writeFile(join(root, '2026-11-25T20-30-00-000Z.part'), 'half');
  const later = new Date(now.getTime() + 3_600_000);
  await takeBackup(here.where, root, 'daily', later);
  expect(await contents()).toEqual(before);
  expect((await readdir(root)).filter((name) => name.endsWith('.part'))).toEqual([]);
  expect((await listBackups(root)).map((one) => one.manifest.reason)).toEqual(['asked', 'daily']);
});

test('what a backup names stays, also where its head cannot be read, and goes with its folder', async () => {
  const root = await backupFolder();
  const { folder } = await takeBackup(here.where, root, 'asked', now);
  const content = join(root, 'contents', sha256(picture).slice(0, 2), sha256(picture));
  await writeFile(join(folder, 'manifest.json'), '{"format": 99');
  expect(await listBackups(root)).toEqual([]);
  await forgetContents(root);
  expect((await readFile(content)).equals(picture)).toBe(true);
  await rm(folder, { recursive: true });
  await forgetContents(root);
  await expect(readFile(content)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a backup whose rows or files were changed on the disk is refused, and nothing stands afterwards', async () => {
  const root = await backupFolder();
  const { folder } = await takeBackup(here.where, root, 'asked', now);
  const target = await emptyDatabase();
  const refused = async (part: string) => {
    await expect(restoreBackup(target, folder)).rejects.toMatchObject({
      code: 'backup-damaged',
      details: { params: { part } },
    });
    expect(await ask(target, `select to_regclass('public.requests')::text as at`)).toEqual([{ at: null }]);
  };
  const hash = sha256(picture);
  const content = join(root, 'contents', hash.slice(0, 2), hash);
  await writeFile(content, 'the picture of a whole pot');
  await refused(hash);
  await writeFile(content, picture);
  const rows = join(folder, 'public.messages.copy.gz');
  const whole = await readFile(rows);
  await writeFile(rows, gzipSync(gunzipSync(whole).toString().replace('Sepatu', 'Sandal')));
  await refused('messages');
  await writeFile(rows, whole.subarray(0, whole.length - 20));
  await refused('messages');
  await rm(rows);
  await refused('messages');
  await writeFile(rows, whole);
  await expect(restoreBackup(target, folder)).resolves.toMatchObject({ contents: 1 });
});

test('a large content comes and goes in pieces, and a damaged one leaves no half of itself', async () => {
  const root = await backupFolder();
  const content = randomBytes(9_000_000);
  const type = 'application/octet-stream';
  const large = await storeFile(as(company.sari), { name: 'film.bin', type, content });
  const { folder } = await takeBackup(here.where, root, 'asked', now);
  expect(await readdir(join(root, 'contents', 'arriving'))).toEqual([]);
  const home = await backupFolder();
  await openStorage(home);
  await restoreBackup(await emptyDatabase(), folder);
  expect((await storage().get(large.key)).equals(content)).toBe(true);
  const second = await backupFolder();
  await openStorage(second);
  const path = join(root, 'contents', large.sha256.slice(0, 2), large.sha256);
  content[8_500_000] = (content[8_500_000] ?? 0) ^ 1;
  await writeFile(path, content);
  const target = await emptyDatabase();
  await expect(restoreBackup(target, folder)).rejects.toMatchObject({ code: 'backup-damaged' });
  await expect(storage().get(large.key)).rejects.toMatchObject({ code: 'file-not-found' });
  await openStorage(here.home);
  await inWorkspace(company.workspaceId, (tx) => tx.execute(sql`delete from files where key = ${large.key}`));
});

test('a place that holds data is left alone, and a folder without a whole backup is none', async () => {
  const root = await backupFolder();
  const { folder } = await takeBackup(here.where, root, 'asked', now);
  await expect(restoreBackup(here.where, folder)).rejects.toMatchObject({ code: 'restore-not-empty' });
  await expect(restoreBackup(here.where, root)).rejects.toMatchObject({ code: 'backup-not-found' });
  await rename(join(folder, 'manifest.json'), join(folder, 'gone.json'));
  expect(await listBackups(root)).toEqual([]);
});

test('a backup of a newer or a foreign build is refused', async () => {
  const root = await backupFolder();
  const { folder } = await takeBackup(here.where, root, 'asked', now);
  const manifest = await readBackup(folder);
  const target = await emptyDatabase();
  const say = async (migrations: string[]) =>
    writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, migrations }));
  await say([...manifest.migrations, 'later']);
  await expect(restoreBackup(target, folder)).rejects.toMatchObject({ code: 'schema-newer' });
  await say([...manifest.migrations.slice(0, -1), 'other']);
  await expect(restoreBackup(target, folder)).rejects.toMatchObject({ code: 'backup-foreign' });
});

test('a file that is gone or was changed in the home is counted, and the rest is kept', async () => {
  const root = await backupFolder();
  const more = await storeFile(as(company.sari), {
    name: 'a.txt',
    type: 'text/plain',
    content: Buffer.from('a'),
  });
  const other = await storeFile(as(company.sari), {
    name: 'b.txt',
    type: 'text/plain',
    content: Buffer.from('b'),
  });
  await storage().remove(more.key);
  await writeFile(join(here.home, 'files', other.key), 'B');
  const { manifest } = await takeBackup(here.where, root, 'asked', now);
  expect(manifest.contents).toMatchObject({ count: 2, missing: 1, changed: 1 });
  await inWorkspace(company.workspaceId, (tx) =>
    tx.execute(sql`delete from files where key in (${more.key}, ${other.key})`),
  );
});

test('one backup at a time', async () => {
  const root = await backupFolder();
  const both = await Promise.allSettled([
    takeBackup(here.where, root, 'asked', now),
    takeBackup(here.where, root, 'asked', new Date(now.getTime() + 1)),
  ]);
  const refused = both.filter((one) => one.status === 'rejected').map((one) => one.reason.code);
  expect(refused).toEqual(['backup-running']);
  expect(await listBackups(root)).toHaveLength(1);
});

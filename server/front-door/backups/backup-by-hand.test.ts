import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backupFolder } from '../../../tests/harness/backups.ts';
import { useDatabase } from '../../../tests/harness/database.ts';
import { makeToken, openDoors } from '../../../tests/harness/http.ts';
import { nextVersion } from '../../../tests/harness/next-version.ts';
import { makeCompany } from '../../../tests/harness/people.ts';
import { useBackups } from '../../platform/backup/jobs.ts';
import { listBackups } from '../../platform/backup/manifest.ts';
import { readConfig } from '../../platform/config.ts';
import { database } from '../../platform/database/open.ts';
import { migrateDatabase } from '../../platform/database/schema/migrate.ts';
import { definedClocks, definedJobs } from '../../platform/jobs/job.ts';
import { backUpBeforeUpgrade, lastBackup } from './backup-by-hand.ts';

const here = useDatabase();
const now = new Date();
const configOf = (folder: string, language = 'en') =>
  readConfig({ SAPA_BACKUPS: folder, SAPA_LANGUAGE: language });

async function hasColumn(column: string): Promise<boolean> {
  const { client } = database();
  return (await client`select from pg_attribute where attname = ${column}`).length > 0;
}

test('an upgrade takes a backup before it changes anything, and a start without one takes none', async () => {
  await makeCompany();
  const root = await backupFolder();
  const beforeUpgrade = () => backUpBeforeUpgrade(configOf(root), here.where);
  await migrateDatabase(here.where, now, { beforeUpgrade });
  expect(await listBackups(root)).toEqual([]);
  const { folder, column } = await nextVersion();
  await migrateDatabase(here.where, now, { folder, beforeUpgrade });
  const [backup] = await listBackups(root);
  expect(backup?.manifest.reason).toBe('upgrade');
  const table = backup?.manifest.tables.find(({ name }) => name === 'requests');
  expect(table?.columns).not.toContain(column);
  expect(await hasColumn(column)).toBe(true);
});

test('where no backup can be written nothing is upgraded, and the sentence says why', async () => {
  const root = await backupFolder();
  await writeFile(join(root, 'taken'), 'a file where a folder should be');
  const { folder, column } = await nextVersion();
  const beforeUpgrade = () => backUpBeforeUpgrade(configOf(join(root, 'taken')), here.where);
  const start = migrateDatabase(here.where, now, { folder, beforeUpgrade });
  await expect(start).rejects.toMatchObject({ code: 'backup-before-upgrade-failed' });
  expect(await hasColumn(column)).toBe(false);
});

test('a start says when the last good backup was taken, in the language of the terminal', async () => {
  const root = await backupFolder();
  expect((await lastBackup(configOf(root, 'th'), now))[0]).toContain('ยังไม่มีข้อมูลสำรอง');
  await backUpBeforeUpgrade(configOf(root), here.where);
  expect(await lastBackup(configOf(root), now)).toEqual([
    expect.stringMatching(/^The last good backup was taken on \d{4}-\d{2}-\d{2} \d{2}:\d{2} UTC: /),
  ]);
  const later = new Date(Date.now() + 3 * 86_400_000);
  expect((await lastBackup(configOf(root, 'id'), later))[0]).toMatch(/^Perhatian: cadangan baik terakhir/);
});

test('the program takes one a day by itself, and none where that is switched off', async () => {
  const folder = await backupFolder();
  const job = definedJobs().find(({ name }) => name === 'backup.take');
  const clock = definedClocks().find(({ name }) => name === 'backup.look');
  const day = (count: number) => new Date(now.getTime() + count * 86_400_000);
  const waiting = async () => {
    const [row] = await database().client`
      select count(*)::int as jobs from pgboss.job where name = 'backup.take' and state = 'created'`;
    return row?.jobs;
  };
  useBackups({ folder, daily: false });
  await clock?.run(now);
  await job?.run({}, now);
  expect([await waiting(), await listBackups(folder)]).toEqual([0, []]);
  useBackups({ folder, daily: true });
  await clock?.run(now);
  expect(await waiting()).toBe(1);
  for (const count of [0, 0.5, 1, 1.2, 2]) await job?.run({}, day(count));
  const taken = (await listBackups(folder)).map(({ manifest }) => manifest.takenAt);
  expect(taken).toEqual([0, 1, 2].map((count) => day(count).toISOString()));
  useBackups(null);
});

test('an administrator sees how the backups stand, an agent does not', async () => {
  const folder = await backupFolder();
  const company = await makeCompany();
  const { call } = await openDoors();
  const ask = async (scope: string) =>
    call('GET', '/api/v1/backups/state', { token: await makeToken(company, scope) });
  useBackups({ folder, daily: true });
  expect((await ask('access:write')).json).toEqual({ daily: true, lostFiles: 0, last: null });
  await backUpBeforeUpgrade(configOf(folder), here.where);
  expect((await ask('access:write')).json).toMatchObject({
    last: { reason: 'upgrade', isLate: false, isWhole: true },
  });
  expect((await ask('requests:read')).status).toBe(403);
  useBackups(null);
});

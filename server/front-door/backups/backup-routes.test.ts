import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backupFolder } from '../../../tests/harness/backups.ts';
import { useDatabase } from '../../../tests/harness/database.ts';
import { makeToken, openDoors } from '../../../tests/harness/http.ts';
import { type Company, makeCompany } from '../../../tests/harness/people.ts';
import { backupQueue, useBackups } from '../../platform/backup/jobs.ts';
import { noteLost } from '../../platform/backup/lost-contents.ts';
import { noteRewindFailure } from '../../platform/backup/rewind/failure.ts';
import { database } from '../../platform/database/open.ts';
import { definedJobs } from '../../platform/jobs/job.ts';

const here = useDatabase();
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
let token = '';
beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
  token = await makeToken(company, 'backups:read', 'backups:write');
});
afterAll(() => useBackups(null));

const list = async (headers = {}) =>
  (await doors.call('GET', '/api/v1/backups', { token, headers })).json as Record<string, unknown>;
const take = () =>
  definedJobs()
    .find(({ name }) => name === backupQueue)
    ?.run({ asked: true }, new Date());
const waiting = () => database().client`select data from pgboss.job where name = ${backupQueue}`;

test('an administrator asks for a backup, which stands in the queue once and in the trail, and sees it then', async () => {
  const folder = await backupFolder();
  useBackups({ folder, daily: true });
  expect(await list()).toMatchObject({
    folder,
    daily: true,
    isRunning: false,
    items: [],
    lastAttempt: null,
    isBehind: false,
    momentsFailure: null,
    lost: null,
    standbys: [],
    slots: [],
  });
  for (const _ of [1, 2]) {
    const answer = await doors.call('POST', '/api/v1/backups', { token });
    expect([answer.status, answer.json]).toEqual([202, { isRunning: true }]);
  }
  expect((await waiting()).map(({ data }) => data)).toEqual([{ asked: true }]);
  expect(await list()).toMatchObject({ isRunning: true });
  const events = await database().client`select name from events where name = 'backup.asked'`;
  expect(events).toHaveLength(1);
  await database().client`delete from pgboss.job where name = ${backupQueue}`;
  await take();
  const told = await list();
  expect(told).toMatchObject({ isRunning: false, isLate: false, lastAttempt: { failure: null } });
  expect(told.items).toMatchObject([{ reason: 'asked', lacking: 0, files: 0 }]);
  expect((told.items as { bytes: number }[])[0]?.bytes).toBeGreaterThan(1000);
});

test('an attempt that failed is said in the language of the reader, with what to do, until one goes well', async () => {
  const folder = await backupFolder();
  useBackups({ folder, daily: true });
  await writeFile(join(folder, 'contents'), 'a file where a folder should be');
  const { client } = database();
  await client`insert into files (workspace_id, id, key, name, type, size, sha256, created_at)
    values (${company.workspaceId}, gen_random_uuid(), ${'2026-11-25/'.padEnd(43, 'a')}, 'a', 'text/plain', 1, '', now())`;
  await take();
  expect(await list()).toMatchObject({
    lastAttempt: { reason: 'asked', failure: expect.stringContaining('could not be written') },
  });
  expect(await list({ 'accept-language': 'th' })).toMatchObject({
    lastAttempt: { failure: expect.stringContaining('โปรดตรวจดู') },
  });
  await client`delete from files`;
  await rm(join(folder, 'contents'));
  await take();
  expect(await list()).toMatchObject({ lastAttempt: { failure: null } });
});

test('nobody else sees or takes backups', async () => {
  expect(here.home).not.toBe('');
  const other = await makeToken(company, 'requests:read', 'access:read');
  for (const method of ['GET', 'POST'])
    expect((await doors.call(method, '/api/v1/backups', { token: other })).status).toBe(403);
});

test('lost files and moments that cannot be kept are told', async () => {
  const folder = await backupFolder();
  useBackups({ folder, daily: true, moments: true });
  const at = '2026-11-26T01:00:00.000Z';
  const lost = { at, missing: 2, broughtBack: 0, keys: ['2026-11-20/abc'] };
  await noteLost(folder, lost);
  await noteRewindFailure(folder, { at, said: 'ENOSPC' });
  expect(await list()).toMatchObject({ lost, momentsFailure: { at, said: 'ENOSPC' } });
  const state = await doors.call('GET', '/api/v1/backups/state', {
    token: await makeToken(company, 'access:write'),
  });
  expect(state.json).toMatchObject({ lostFiles: 2 });
  await noteRewindFailure(folder, null);
  expect(await list()).toMatchObject({ momentsFailure: null });
});

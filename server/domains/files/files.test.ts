import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { type Call, makeToken, openDoors } from '../../../tests/harness/http.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { newId } from '../../kernel/ids.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { storage } from '../../platform/storage.ts';
import { sweepFiles } from './commands/remove-files.ts';
import {
  giveFiles,
  isLinkValid,
  linkTo,
  listFiles,
  readFileContent,
  releaseFiles,
  storeFile,
} from './index.ts';
import { files } from './schema.ts';

const given = useDatabase({ work: true });
let company: Company;
let token = '';
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
  company = await makeCompany();
  token = await makeToken(company, '*');
  doors = await openDoors();
});

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const upload = (body: Uint8Array<ArrayBuffer>, name: string, type: string, more: Call = {}) => {
  const headers = { 'content-type': type, 'x-file-name': encodeURIComponent(name) };
  return doors.call('POST', '/api/v1/files', { token, body: new Blob([body]), headers, ...more });
};
const get = (path: unknown) => doors.call('GET', String(path));

test('an uploaded picture is shown in place, by its link alone', async () => {
  const { status, json } = await upload(png, 'ภาพ พัสดุ.png', 'text/html');
  expect(status).toBe(201);
  expect(json).toMatchObject({ name: 'ภาพ พัสดุ.png', type: 'image/png', size: png.length });
  const answer = await get(json.url);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect(answer.headers.get('content-disposition')).toContain(
    `filename*=UTF-8''${encodeURIComponent('ภาพ พัสดุ.png')}`,
  );
  expect(answer.headers.get('content-security-policy')).toContain("sandbox; default-src 'none'");
});

test.each([
  ['page.html', 'text/html', '<script>alert(1)</script>'],
  ['drawing.svg', 'image/svg+xml', '<svg onload="alert(1)"/>'],
  ['liar.png', 'image/png', '<html><script>alert(1)</script>'],
  ['paper.pdf', 'application/pdf', '%PDF-1.4'],
])('%s is a download, never a page', async (name, type, content) => {
  const { json } = await upload(Buffer.from(content), name, type);
  const { headers } = await get(json.url);
  expect(headers.get('content-type')).toBe('application/octet-stream');
  expect(headers.get('content-disposition')).toMatch(/^attachment;/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test('a link that was changed in any part is not there', async () => {
  const { json } = await upload(png, 'a.png', 'image/png');
  const other = await upload(png, 'b.png', 'image/png');
  const url = String(json.url);
  const forged = [
    url.replace(/signature=.*/, 'signature=AAAA'),
    url.replace(/until=\d+/, 'until=99999999999'),
    url.replace(String(json.id), String(other.json.id)),
    url.replace(company.workspaceId, newId()),
    url.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
  ];
  for (const path of forged)
    expect(await get(path)).toMatchObject({ status: 404, json: { code: 'file-not-found' } });
  expect((await get(url.split('?')[0])).status).toBe(400);
});

test('a link runs out after half a day', async () => {
  const file = { workspaceId: company.workspaceId, id: newId() };
  const query = new URL(linkTo(file, monday), 'http://x').searchParams;
  const [until, signature] = [Number(query.get('until')), query.get('signature') ?? ''];
  const hours = (count: number) => new Date(monday.getTime() + count * 3_600_000);
  expect(isLinkValid(file, until, signature, hours(11.9))).toBe(true);
  expect(isLinkValid(file, until, signature, hours(12.1))).toBe(false);
});

test('a file of another company is not read', async () => {
  const other = await makeCompany('Siam Parcel');
  const theirs = await storeFile(other.asSystem, {
    name: 'x',
    type: 'text/plain',
    content: Buffer.from('x'),
  });
  await expect(readFileContent(as(company.sari), { fileId: theirs.id })).rejects.toMatchObject({
    status: 404,
  });
  expect(await listFiles(as(company.sari), { fileIds: [theirs.id] })).toEqual([]);
  await expect(
    giveFiles(as(company.sari), { fileIds: [theirs.id], owner: { type: 'message', id: newId() } }),
  ).rejects.toMatchObject({ status: 404 });
});

test('what a sender calls a path never is one', async () => {
  const { json } = await upload(png, '../../etc/passwd\u202egnp.exe', 'image/png');
  expect(json.name).toBe('passwdgnp.exe');
  const days = await readdir(join(given.home, 'files'));
  expect(days.every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))).toBe(true);
});

test('given files are taken, released ones are free again', async () => {
  const { id } = await storeFile(as(company.adi), {
    name: 'x',
    type: 'text/plain',
    content: Buffer.from('x'),
  });
  const owner = { type: 'message', id: newId() };
  await giveFiles(as(company.adi), { fileIds: [id], owner });
  await giveFiles(as(company.adi), { fileIds: [id, id], owner });
  const another = { fileIds: [id], owner: { type: 'message', id: newId() } };
  await expect(giveFiles(as(company.adi), another)).rejects.toMatchObject({ code: 'file-not-found' });
  await releaseFiles(as(company.adi), { fileIds: [id], owner });
  await expect(giveFiles(as(company.nok), another)).rejects.toMatchObject({ code: 'file-not-found' });
  await giveFiles(as(company.adi), another);
});

test('an upload that nothing used for a day goes with its bytes, everything else stays', async () => {
  const at = (hours: number) => new Date(monday.getTime() + hours * 3_600_000);
  const store = (hours: number) =>
    storeFile(as(company.adi, at(hours)), { name: 'x', type: 'text/plain', content: Buffer.from('x') });
  const [unused, fresh, owned, drafted] = [await store(0), await store(2), await store(0), await store(0)];
  await giveFiles(as(company.adi), { fileIds: [owned.id], owner: { type: 'message', id: newId() } });
  await giveFiles(as(company.adi), { fileIds: [drafted.id], owner: { type: 'draft', id: newId() } });
  await sweepFiles({ ...company.asSystem, now: at(24) }, {});
  expect(await listFiles(as(company.adi), { fileIds: [unused.id] })).toHaveLength(1);
  expect(await sweepFiles({ ...company.asSystem, now: at(25) }, {})).toEqual({ removed: 1 });
  const left = await inWorkspace(company.workspaceId, (tx) =>
    tx.select({ id: files.id }).from(files).where(eq(files.workspaceId, company.workspaceId)),
  );
  const ids = left.map((row) => row.id);
  expect(ids).toEqual(expect.arrayContaining([fresh.id, owned.id, drafted.id]));
  expect(ids).not.toContain(unused.id);
  await expect
    .poll(
      () =>
        storage()
          .get(unused.key)
          .then(String, () => 'gone'),
      { timeout: 15_000 },
    )
    .toBe('gone');
  expect(String(await storage().get(owned.key))).toBe('x');
});

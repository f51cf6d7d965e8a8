import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { type Call, makeToken, openDoors } from '../../../tests/harness/http.ts';
import { type ObjectStore, startObjectStore } from '../../../tests/harness/object-store.ts';
import { as, type Company, makeCompany } from '../../../tests/harness/people.ts';
import { eicar, startTestScanner, type TestScanner } from '../../../tests/harness/virus-scanner.ts';
import { inUnit } from '../../platform/command.ts';
import { useScanner } from '../../platform/storage/virus-scanner.ts';
import { openStorage } from '../../platform/storage.ts';
import { linkTo, listFiles, readFileContent, storeFile, useQuota } from './index.ts';

const here = useDatabase({ work: true });
let company: Company;
let token = '';
let doors: Awaited<ReturnType<typeof openDoors>>;
let store: ObjectStore;
let clamd: TestScanner;
beforeAll(async () => {
  company = await makeCompany();
  token = await makeToken(company, '*');
  doors = await openDoors();
  store = await startObjectStore();
  clamd = await startTestScanner();
});
afterAll(async () => {
  await store.close();
  await clamd.close();
});
afterEach(async () => {
  useScanner(null);
  useQuota(null);
  await openStorage(here.home);
});

const upload = (body: BodyInit, more: Call = {}) =>
  doors.call('POST', '/api/v1/files', { token, body, headers: { 'x-file-name': 'resi.bin' }, ...more });
const usage = async () => (await doors.call('GET', '/api/v1/files/usage', { token })).json;
const fetchFile = async (url: unknown) => doors.app.request(String(url));

/** A body that comes in pieces, without a size said before. */
function streamed(piece: Uint8Array<ArrayBuffer>, count: number): Call {
  let left = count;
  const body = new ReadableStream({
    pull(stream) {
      if (left-- > 0) stream.enqueue(piece);
      else stream.close();
    },
  });
  return { body };
}

/** A call whose body is a stream has to say so. */
const uploadStream = (given: Call) =>
  doors.app.request('/api/v1/files', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'x-file-name': 'resi.bin' },
    body: given.body ?? null,
    duplex: 'half',
  } as RequestInit);

test('a large file streams in and out, in a folder and in an object store', async () => {
  for (const bucket of [null, store.address]) {
    await openStorage(here.home, bucket);
    const piece = randomBytes(1_000_000);
    const answer = await uploadStream(streamed(piece, 12));
    expect(answer.status).toBe(201);
    const { url, size } = await answer.json();
    expect(size).toBe(12_000_000);
    const read = await fetchFile(url);
    expect(read.headers.get('content-length')).toBe('12000000');
    expect(Buffer.from(await read.arrayBuffer()).equals(Buffer.concat(Array(12).fill(piece)))).toBe(true);
  }
  expect(store.objects.size).toBe(1);
});

test('an upload without end is refused at the limit and leaves nothing', async () => {
  await openStorage(here.home, store.address);
  const before = [store.objects.size, (await usage()).bytes];
  const answer = await uploadStream(streamed(new Uint8Array(4_000_000), 1_000));
  expect(answer.status).toBe(413);
  expect([store.objects.size, (await usage()).bytes]).toEqual(before);
  expect(store.uploads.size).toBe(0);
});

test('people hear when the room of their workspace is used up; what customers send is kept all the same', async () => {
  const { bytes, files } = await usage();
  useQuota(Number(bytes) + 1_500);
  expect((await upload(new Uint8Array(1_000))).status).toBe(201);
  expect(await usage()).toEqual({
    files: Number(files) + 1,
    bytes: Number(bytes) + 1_000,
    quotaBytes: Number(bytes) + 1_500,
  });
  const { status, json } = await upload(new Uint8Array(1_000));
  expect([status, json.code]).toEqual([507, 'files-quota-reached']);
  expect((await uploadStream(streamed(new Uint8Array(600), 1))).status).toBe(507);
  const letter = { name: 'foto.jpg', type: 'image/jpeg', content: Buffer.alloc(1_000) };
  await storeFile(company.asSystem, letter);
  expect((await usage()).bytes).toBe(Number(bytes) + 2_000);
  const other = await makeCompany('Siam Parcel');
  await storeFile(as(other.adi), letter);
});

test('a virus is refused with its name and is not kept; what is clean is taken', async () => {
  useScanner(clamd.socket);
  await openStorage(here.home, store.address);
  const before = store.objects.size;
  const { status, json } = await upload(new Uint8Array(eicar));
  expect([status, json.code]).toEqual([422, 'file-refused-virus']);
  expect(json.title).toContain('Eicar-Test-Signature');
  expect(store.objects.size).toBe(before);
  const clean = await upload('JNE 123');
  expect(clean.status).toBe(201);
  expect((await fetchFile(clean.json.url)).status).toBe(200);
});

test('while the scanner is away nobody uploads, and nothing is kept unseen', async () => {
  useScanner('/nowhere/clamd.sock');
  await openStorage(here.home, store.address);
  const before = store.objects.size;
  expect(await upload('JNE 123')).toMatchObject({ status: 503, json: { code: 'scanner-unreachable' } });
  expect(store.objects.size).toBe(before);
});

test('what a mail brings waits for the scanner and is handed out when it is clean', async () => {
  useScanner('/nowhere/clamd.sock');
  const store = (content: Buffer) =>
    inUnit(company.asSystem, ({ context }) =>
      storeFile(context, { name: 'a.txt', type: 'text/plain', content }),
    );
  const [clean, infected] = [await store(Buffer.from('JNE 123')), await store(eicar)];
  for (const file of [clean, infected]) expect((await fetchFile(linkTo(file, new Date()))).status).toBe(503);
  useScanner(clamd.socket);
  const more = await store(Buffer.from('more'));
  const states = async () =>
    (await listFiles(company.asSystem, { fileIds: [clean.id, infected.id, more.id] })).map(
      ({ state }) => state,
    );
  await expect.poll(states, { timeout: 20_000 }).not.toContain('waiting');
  expect(String((await readFileContent(company.asSystem, { fileId: clean.id })).content)).toBe('JNE 123');
  const refused = { status: 403, code: 'file-infected' };
  await expect(readFileContent(company.asSystem, { fileId: infected.id })).rejects.toMatchObject(refused);
  expect((await fetchFile(linkTo(infected, new Date()))).status).toBe(403);
});

import { randomBytes } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { inUnit } from '../../../platform/command.ts';
import { storage } from '../../../platform/storage.ts';
import { zipped } from '../../../platform/zip.ts';
import { addNote } from '../../customers/index.ts';
import { storeFile } from '../../files/index.ts';
import { findPrivacyRequest } from '../asking/list-requests.ts';
import { openPrivacyRequest } from '../asking/open-request.ts';
import { findPerson } from '../person/find-person.ts';
import { askBundle } from './ask-bundle.ts';
import { partsOf, rowsOf } from './collect.ts';
import { makeBundle } from './make-bundle.ts';

useDatabase();
let company: Company;
let customerId = '';
let fileKey = '';
beforeAll(async () => {
  company = await makeCompany();
  const { id: fileId } = await storeFile(company.asSystem, {
    ...{ name: 'nota.txt', type: 'text/plain', content: Buffer.from('isi nota') },
  });
  const files = [{ fileId, contentId: null, isInline: false }];
  ({ customerId } = await openFor(company.asSystem, { files }));
  for (let note = 0; note < 120; note += 1)
    await addNote(as(company.adi), { customerId, text: `Catatan ${note}` });
  const parts = await collect();
  fileKey = parts.fileKey;
});

async function collect() {
  return inUnit(company.asSystem, async (run) => {
    const person = await findPerson(run, { customer: [customerId] });
    const parts = await partsOf(run, person);
    const notes = parts.find(({ name }) => name === 'customer_notes');
    if (!notes) throw new Error('There are no notes');
    const pages: number[] = [];
    for await (const page of rowsOf(run, notes)) pages.push(page.length);
    const [file] = await run.tx.execute(`select key from files where id = '${person.file?.[0]}'`);
    return { pages, names: parts.map(({ name }) => name), filled: notes.filled, fileKey: String(file?.key) };
  });
}

async function ask(): Promise<string> {
  const asked = { customerId, kind: 'access', country: 'ID' } as const;
  const { privacyRequestId } = await openPrivacyRequest(as(company.sari), asked);
  await askBundle(as(company.sari), { privacyRequestId });
  return privacyRequestId;
}
const make = (privacyRequestId: string) =>
  makeBundle({ workspaceId: company.workspaceId, privacyRequestId }, monday);
const rowOf = async (privacyRequestId: string) =>
  (await findPrivacyRequest(as(company.sari), { privacyRequestId })).row;

test('a zip takes no more of its files than it gives on', async () => {
  let taken = 0;
  async function* large() {
    for (let piece = 0; piece < 200; piece += 1) {
      taken += 1;
      yield randomBytes(65_536);
    }
  }
  const parts: Uint8Array[] = [];
  let given = 0;
  for await (const piece of zipped([
    { path: 'a.bin', isPacked: true, content: large() },
    { path: 'b.bin', isPacked: false, content: large() },
  ])) {
    given += piece.byteLength;
    parts.push(piece);
    // What waits inside is a few pieces, and never the whole.
    expect(taken * 65_536 - given).toBeLessThan(8 * 65_536);
  }
  expect(taken).toBe(400);
  const files = unzipSync(Buffer.concat(parts));
  expect(Object.values(files).map((one) => one.byteLength)).toEqual([200 * 65_536, 200 * 65_536]);
});

test('rows come a few at a time, each once; parts and columns that hold nothing are left out', async () => {
  const { pages, names, filled } = await collect();
  expect(pages).toEqual([50, 50, 20]);
  expect(names).not.toContain('customer_holds');
  expect(filled).toContain('text');
  expect(filled).not.toContain('edited_at');
});

test('the whole bundle opens, with every row and every file, and its size is told', async () => {
  const id = await ask();
  await make(id);
  const { bundleKey, bundleSize } = await rowOf(id);
  const content = await storage().get(bundleKey ?? '');
  expect(bundleSize).toBe(content.byteLength);
  const files = unzipSync(new Uint8Array(content));
  const data: unknown = JSON.parse(strFromU8(files['data.json'] ?? new Uint8Array()));
  expect(data).toHaveProperty('customer_notes.length', 120);
  expect(data).toHaveProperty('trail');
  expect(strFromU8(files['index.html'] ?? new Uint8Array()).match(/Catatan \d+</g)).toHaveLength(120);
  const file = Object.keys(files).find((path) => path.startsWith('files/'));
  expect(file).toMatch(/^files\/[\w-]+-nota\.txt$/);
  expect(strFromU8(files[file ?? ''] ?? new Uint8Array())).toBe('isi nota');
});

test('what breaks on the way leaves the request as it was, and the next try goes through', async () => {
  const id = await ask();
  const content = await storage().get(fileKey);
  await storage().remove(fileKey);
  await expect(make(id)).rejects.toThrow();
  expect(await rowOf(id)).toMatchObject({ bundleKey: null, bundleMadeAt: null });
  await storage().putAt(fileKey, content);
  await make(id);
  expect((await rowOf(id)).bundleKey).not.toBeNull();
});

import { beforeAll, expect } from 'vitest';
import { giveFiles, storeFile } from '../../server/domains/files/index.ts';
import { files } from '../../server/domains/files/schema.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import { storage } from '../../server/platform/storage.ts';
import { useDatabase } from '../harness/database.ts';
import { makeToken, openDoors } from '../harness/http.ts';
import { as, type Company, makeCompany, monday } from '../harness/people.ts';
import { openFor } from '../harness/requests.ts';
import { attack } from './attack.ts';
import { draftsOf } from './drafts.ts';

useDatabase();
const now = monday;
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
  company = await makeCompany('Toko Rina', now);
  doors = await openDoors();
});

const keep = (by: Parameters<typeof as>[0], content: string) =>
  storeFile(as(by, now), { name: 'nota.txt', type: 'text/plain', content: Buffer.from(content) });
const rows = (workspaceId: string) =>
  inWorkspace(workspaceId, (tx) => tx.select().from(files).orderBy(files.id));

attack('S27', async () => {
  const other = await makeCompany('Siam Parcel', now);
  const theirs = await keep(other.adi, 'of another company');
  const waiting = await keep(company.adi, 'uploaded by Adi, used by nothing yet');
  const said = await storeFile(company.asSystem, {
    name: 'foto.txt',
    type: 'text/plain',
    content: Buffer.from('said'),
  });
  const sent = { fileId: said.id, contentId: null, isInline: false };
  const first = await openFor(company.asSystem, { files: [sent], teamId: company.teamId });
  const second = await openFor(company.asSystem, { from: 'somchai@honest.example', teamId: company.teamId });
  const adi = draftsOf(company.adi);
  const drafted = await keep(company.adi, 'in the draft of Adi');
  expect((await adi('PUT', first.requestId, [drafted.id])).status).toBe(200);

  const own = await keep(company.adi, 'said by Adi himself');
  const message = { type: 'message', id: first.messageId };
  await giveFiles(as(company.adi, now), { fileIds: [own.id], owner: message });

  const before = [await rows(company.workspaceId), await rows(other.workspaceId)];
  const nok = draftsOf(company.nok);
  for (const fileId of [theirs.id, waiting.id, said.id, drafted.id])
    for (const requestId of [second.requestId, first.requestId]) {
      const { status, body } = await nok('PUT', requestId, [fileId]);
      expect([status, body.code]).toEqual([404, 'file-not-found']);
      await nok('DELETE', requestId);
    }
  expect((await adi('PUT', second.requestId, [own.id])).status).toBe(404);
  await adi('DELETE', second.requestId);
  const token = await makeToken(company, '*');
  const path = `/api/v1/requests/${second.requestId}/messages`;
  for (const { id } of [theirs, said]) {
    const json = { body: 'see it', kind: 'note', attachments: [id] };
    expect((await doors.call('POST', path, { token, json })).status).toBeGreaterThanOrEqual(400);
  }
  expect([await rows(company.workspaceId), await rows(other.workspaceId)]).toEqual(before);
  for (const { key, size } of before.flat()) expect(await storage().get(key)).toHaveLength(size);
});

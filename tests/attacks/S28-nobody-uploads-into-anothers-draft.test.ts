import { beforeAll, expect } from 'vitest';
import { storeFile } from '../../server/domains/files/index.ts';
import { files } from '../../server/domains/files/schema.ts';
import { newId } from '../../server/kernel/ids.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
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

attack(
  'S28',
  async () => {
    const { requestId, conversationId } = await openFor(company.asSystem, { teamId: company.teamId });
    const adi = draftsOf(company.adi);
    expect((await adi('PUT', requestId, [])).status).toBe(200);
    const before = await adi('GET', requestId);
    const token = await makeToken(company, 'files:write');
    const upload = (more: string, headers: Record<string, string> = {}) =>
      doors.call('POST', `/api/v1/files${more}`, { token, body: 'planted', headers });
    for (const id of [requestId, conversationId, newId()])
      for (const way of [
        `?draft=${id}`,
        `?owner=${id}`,
        `?ownerId=${id}&ownerType=draft`,
        `/${id}`,
        `/${company.workspaceId}/${id}`,
      ])
        expect([400, 404, 405]).toContain((await upload(way)).status);
    const named = await upload('', { 'x-draft': requestId, 'x-owner-id': requestId, 'x-form-id': requestId });
    const [row] = (await planted()).filter(({ id }) => id === named.json.id);
    expect([row?.ownerType, row?.ownerId]).toEqual([null, null]);
    expect(await adi('GET', requestId)).toEqual(before);
  },
  'by naming it',
);

attack(
  'S28',
  async () => {
    const { requestId } = await openFor(company.asSystem, {
      from: 'x@honest.example',
      teamId: company.teamId,
    });
    const [adi, nok] = [draftsOf(company.adi), draftsOf(company.nok)];
    const mine = await storeFile(as(company.nok, now), {
      name: 'n',
      type: 'text/plain',
      content: Buffer.from('Nok'),
    });
    expect((await adi('PUT', requestId, [])).status).toBe(200);
    expect((await nok('PUT', requestId, [mine.id])).status).toBe(200);
    expect((await adi('GET', requestId)).text).not.toContain(mine.id);
    expect((await adi('PUT', requestId, [mine.id], 1)).status).toBe(404);
    expect((await nok('GET', requestId)).text).toContain(mine.id);
  },
  'by a draft of one’s own on the same request',
);

attack(
  'S28',
  async () => {
    const ids = await Promise.all(
      Array.from({ length: 200 }, () =>
        storeFile(company.asSystem, { name: 'a', type: 'text/plain', content: Buffer.from('a') }),
      ),
    );
    expect(new Set(ids.map(({ key }) => key.split('/')[1])).size).toBe(200);
    for (const { key } of ids) expect(Buffer.from(key.split('/')[1] ?? '', 'base64url')).toHaveLength(24);
  },
  'by guessing: keys have 192 random bits',
);

const planted = () => inWorkspace(company.workspaceId, (tx) => tx.select().from(files));

import { simpleParser } from 'mailparser';
import { beforeAll, expect } from 'vitest';
import { outgoingMails } from '../../server/domains/channels/email/schema.ts';
import { makeLink } from '../../server/domains/conversations/index.ts';
import { changeRequest, solveRequest } from '../../server/domains/requests/index.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import { storage } from '../../server/platform/storage.ts';
import { useDatabase } from '../harness/database.ts';
import { openDoors } from '../harness/http.ts';
import { makeMailbox } from '../harness/mail-room.ts';
import { as, type Company, makeCompany } from '../harness/people.ts';
import { openFor } from '../harness/requests.ts';
import { attack } from './attack.ts';

useDatabase();
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
  await makeMailbox(company.workspaceId, 'support@toko-rina.example');
});

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
async function linkOf(now: Date) {
  const made = await openFor({ ...company.asSystem, now });
  const { conversationId } = made;
  const link = await makeLink({ ...company.asSystem, now }, { conversationId });
  return { ...made, path: new URL(link).pathname };
}
const post = (path: string, headers: Record<string, string> = {}) =>
  doors.call('POST', path, { body: new URLSearchParams({ words: 'x', score: '5' }), headers });

attack(
  'S73',
  async () => {
    const { path } = await linkOf(hoursAgo(25));
    const page = await doors.call('GET', path);
    expect(page.status).toBe(410);
    expect(page.text).not.toMatch(/Paket terlambat|Di mana|rina@/);
    for (const part of ['answer', 'rating']) expect((await post(`${path}/${part}`)).status).toBe(410);
  },
  'after a day it shows and takes nothing',
);

attack(
  'S73',
  async () => {
    const { path, requestId } = await linkOf(hoursAgo(1));
    expect((await doors.call('GET', path)).status).toBe(200);
    await solveRequest(as(company.adi, new Date()), { requestId });
    await changeRequest(as(company.adi, new Date()), { requestId, status: 'closed' });
    expect((await doors.call('GET', path)).status).toBe(410);
    expect((await post(`${path}/fresh`)).status).toBe(410);
  },
  'closing the request ends it',
);

attack(
  'S73',
  async () => {
    const { path } = await linkOf(hoursAgo(30));
    expect((await post(`${path}/fresh`)).text).not.toContain('rina@');
    const [mail] = await inWorkspace(company.workspaceId, (tx) => tx.select().from(outgoingMails));
    expect(mail?.recipients).toEqual(['rina@honest.example']);
    const sent = await simpleParser(Buffer.from(await storage().get(mail?.fileKey ?? '')));
    const fresh = new URL(/https?:\/\/\S+\/r\/\S+/.exec(sent.text ?? '')?.[0] ?? 'http://none').pathname;
    expect((await doors.call('GET', fresh)).status).toBe(200);
    expect((await doors.call('GET', path)).status).toBe(410);
    for (let count = 0; count < 3; count += 1) await post(`${path}/fresh`);
    expect((await post(`${path}/fresh`)).status).toBe(429);
  },
  'a fresh one goes to the customer’s own mailbox and nowhere else, three times an hour',
);

attack(
  'S73',
  async () => {
    const { path } = await linkOf(hoursAgo(1));
    for (const site of ['cross-site', 'same-site'])
      expect((await post(`${path}/answer`, { 'sec-fetch-site': site })).status).toBe(403);
    const swapped = `${path.slice(0, 10)}${path.charAt(10) === 'A' ? 'B' : 'A'}${path.slice(11)}`;
    expect((await doors.call('GET', swapped)).status).toBe(404);
  },
  'another site sends nothing by it, and it opens no other workspace',
);

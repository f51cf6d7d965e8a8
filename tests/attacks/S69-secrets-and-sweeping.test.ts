import { beforeAll, beforeEach, expect } from 'vitest';
import { forgetReaders } from '../../server/domains/access/reading/known-readers.ts';
import { changeReadingLimits } from '../../server/domains/access/reading/limits.ts';
import { listAudit } from '../../server/domains/audit/queries/list-audit.ts';
import { indexRequest } from '../../server/domains/search/commands/index-request.ts';
import { doneAfterwards } from '../../server/front-door/sign-in/afterwards.ts';
import { database } from '../../server/platform/database/open.ts';
import { forgetCallers } from '../../server/platform/http/known-callers.ts';
import { type Caller, callerWith, type Fetcher, signedIn } from '../harness/api.ts';
import { useDatabase } from '../harness/database.ts';
import { openDoors } from '../harness/doors.ts';
import { makeMailbox } from '../harness/mail-room.ts';
import { mailsOf } from '../harness/mailed-links.ts';
import { type Company, makeCompany } from '../harness/people.ts';
import { openFor } from '../harness/requests.ts';
import { secretsInLetters } from '../harness/secrets.ts';
import { hire } from '../harness/staff.ts';
import { attack } from './attack.ts';

useDatabase();
let ask: Fetcher;
let company: Company;
let owner: Caller;
let agent: Caller;
let agentId: string;
beforeAll(async () => {
  ask = (await openDoors()).ask;
  company = await makeCompany('Toko Rina', new Date());
  await makeMailbox(company.workspaceId, 'support@toko-rina.example');
  const sari = await hire(company.slug, 'Sari Lestari', 'owner');
  const adi = await hire(company.slug, 'Adi Wijaya', 'agent');
  agentId = adi.id;
  owner = await signedIn(ask, sari.email, company.slug);
  agent = await signedIn(ask, adi.email, company.slug);
});
beforeEach(() => forgetReaders());

async function token(given: object = {}) {
  const made = await owner('POST', '/tokens', { name: 'Integrasi', scopes: ['*'], ...given });
  const { id, secret } = made.body as { id: string; secret: string };
  return { id, call: callerWith(ask, { authorization: `Bearer ${secret}` }) };
}

attack(
  'S69',
  async () => {
    const program = await token();
    for (const { words, secret } of secretsInLetters) {
      const html = `<p>${words.replaceAll('\n', '<br>')}</p>`;
      const { requestId } = await openFor(company.asSystem, { subject: words, text: words, html });
      await indexRequest(company.asSystem, { requestId, messages: true });
      const answer = await agent('GET', `/requests/${requestId}/messages`);
      const [message] = (answer.body as { items: { text: string; html: string; hiddenSecrets: number }[] })
        .items;
      expect([secret, message?.hiddenSecrets]).toEqual([secret, 1]);
      const request = await program.call('GET', `/requests/${requestId}`);
      for (const seen of [answer.text, request.text]) expect(seen).not.toContain(firstLine(secret));
      expect(message?.text).toContain('••••');
    }
    const places = await database().client`
      select m.text, m.html, c.subject, r.subject as title from messages m
        join conversations c on c.id = m.conversation_id join requests r on r.conversation_id = c.id`;
    const rest = JSON.stringify([
      places,
      await database().client`select * from search_entries`,
      await database().client`select payload from events`,
      await database().client`select sealed from message_secrets`,
    ]);
    for (const { secret } of secretsInLetters) expect(rest).not.toContain(firstLine(secret));
  },
  'sixty secrets of letters stand nowhere readable: not in messages, subjects, the search or the trail',
  60_000,
);

attack(
  'S69',
  async () => {
    const text = 'Kartu 4111 1111 1111 1111, kata sandi: Kopi#Pahit2026';
    const { requestId, messageId, conversationId } = await openFor(company.asSystem, { text });
    const reveals = `/messages/${messageId}/secret-reveals`;
    const looks = async () => {
      const of = { subject: conversationId, name: 'message.secrets-revealed' };
      return (await listAudit(company.asSystem, of)).items.map(({ actor }) => actor.id);
    };
    const program = await token();
    expect(await program.call('POST', reveals)).toMatchObject({ status: 403, body: { code: 'member-only' } });
    const light = await hire(company.slug, 'Wati Ringan', 'light-agent');
    const wati = await signedIn(ask, light.email, company.slug);
    expect((await wati('POST', reveals)).status).toBe(403);
    expect(await looks()).toEqual([]);
    expect((await agent('POST', reveals)).body).toEqual({
      secrets: [
        { kind: 'card', value: '4111 1111 1111 1111' },
        { kind: 'password', value: 'Kopi#Pahit2026' },
      ],
    });
    expect(await looks()).toEqual([agentId]);
    expect((await agent('DELETE', `/messages/${messageId}/secrets`)).status).toBe(403);
    expect((await owner('DELETE', `/messages/${messageId}/secrets`)).status).toBe(204);
    expect((await owner('POST', reveals)).body).toEqual({ secrets: [] });
    const { body } = await agent('GET', `/requests/${requestId}/messages`);
    expect(body).toMatchObject({ items: [{ hiddenSecrets: 0, redacted: true }] });
  },
  'a look at what was hidden is a person’s alone and stands in the trail, and it can be forgotten for good',
);

attack(
  'S69',
  async () => {
    await changeReadingLimits(company.asSystem, { programsTellAt: 10, programsStopAt: 20 });
    const requests = await Promise.all(
      Array.from({ length: 24 }, async () => (await openFor(company.asSystem)).requestId),
    );
    const program = await token({ name: 'Obrolan lama' });
    const read = async (requestId: string) =>
      (await program.call('GET', `/requests/${requestId}/messages`)).status;
    const statuses: number[] = [];
    for (const requestId of requests) statuses.push(await read(requestId));
    expect(statuses).toEqual([...Array(20).fill(200), ...Array(4).fill(429)]);
    const refused = await program.call('GET', `/customers/${crypto.randomUUID()}`);
    expect(refused).toMatchObject({ status: 429, body: { code: 'reading-limited' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    // What is open stays open, lists go on, and people are not held up by a program.
    expect(await read(requests[0] ?? '')).toBe(200);
    expect((await program.call('GET', '/requests?limit=200')).status).toBe(200);
    expect((await agent('GET', `/requests/${requests[23]}/messages`)).status).toBe(200);
    const told = await Promise.all(
      ['reading.noticed', 'reading.stopped'].map((name) =>
        listAudit(company.asSystem, { subject: program.id, name }),
      ),
    );
    expect(told.map(({ items }) => items.map(({ payload }) => payload))).toMatchObject([
      [{ readerType: 'token', readerId: program.id, count: 10 }],
      [{ readerType: 'token', readerId: program.id, count: 21 }],
    ]);
    await doneAfterwards();
    const alarms = (await mailsOf(company.workspaceId)).filter(({ subject }) =>
      subject.includes('Obrolan lama'),
    );
    expect(
      alarms.filter(({ recipients }) => recipients.includes('sari.lestari@toko-rina.example')),
    ).toHaveLength(2);
    // Another node, and this one after a new start, go on where the row stands.
    forgetReaders();
    expect(await read(requests[22] ?? '')).toBe(429);
    expect((await owner('DELETE', `/tokens/${program.id}`)).status).toBe(204);
    expect(await read(requests[0] ?? '')).toBe(401);
  },
  'a token that sweeps is told of, stopped, and ended at once; the rest of the house goes on',
);

attack(
  'S69',
  async () => {
    const { call } = await token({ networks: ['203.0.113.0/24'] });
    const answer = await call('GET', '/requests');
    expect([answer.status, answer.body]).toMatchObject([403, { code: 'token-network-refused' }]);
    const here = await token({ networks: ['203.0.113.0/24', '127.0.0.1'] });
    forgetCallers();
    expect((await here.call('GET', '/requests')).status).toBe(200);
    expect((await owner('POST', '/tokens', { name: 'x', scopes: ['*'], networks: ['toko'] })).status).toBe(
      400,
    );
  },
  'a token is taken from its own networks alone',
);

attack(
  'S69',
  async () => {
    await changeReadingLimits(company.asSystem, { membersTellAt: 10, membersStopAt: 12 });
    const thief = await hire(company.slug, 'Budi Sapu', 'agent');
    const call = await signedIn(ask, thief.email, company.slug);
    const opened = [];
    for (let n = 0; n < 14; n += 1) opened.push((await openFor(company.asSystem)).number);
    const statuses = [];
    for (const number of opened) statuses.push((await call('GET', `/requests/${number}`)).status);
    expect(statuses.slice(0, 12)).toEqual(Array(12).fill(200));
    expect(statuses.slice(12)).toEqual([429, 429]);
    const crossed = await owner('PATCH', '/reading-limits', { membersStopAt: 11, membersTellAt: 12 });
    expect(crossed).toMatchObject({ status: 400, body: { code: 'reading-limits-crossed' } });
    expect((await owner('PATCH', '/reading-limits', { membersStopAt: 20_000 })).status).toBe(204);
    expect((await call('GET', `/requests/${opened[13]}`)).status).toBe(200);
  },
  'a stolen session that sweeps is stopped as well, and the limits are the workspace’s own',
);

attack(
  'S69',
  async () => {
    const program = await token({ name: 'Ekspor malam' });
    expect((await program.call('GET', '/customers/export')).status).toBe(200);
    expect((await owner('GET', '/customers/export')).status).toBe(200);
    await doneAfterwards();
    const told = await listAudit(company.asSystem, { name: 'reading.exported' });
    expect(told.items.map(({ actor, payload }) => [actor.type, payload.what])).toEqual([
      ['member', 'customers'],
      ['token', 'customers'],
    ]);
    const alarms = (await mailsOf(company.workspaceId)).filter(({ subject }) =>
      subject.includes('Ekspor malam'),
    );
    expect(alarms.flatMap(({ recipients }) => recipients)).toContain('sari.lestari@toko-rina.example');
  },
  'an export stands in the trail, and keepers are told when a program takes all customers',
);

const firstLine = (secret: string) => secret.split('\n')[1] ?? secret;

import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { createBrand } from '../../server/domains/access/brands.ts';
import { listAudit } from '../../server/domains/audit/queries/list-audit.ts';
import { storeFile } from '../../server/domains/files/index.ts';
import { keepContract } from '../../server/domains/providers/index.ts';
import { indexRequest } from '../../server/domains/search/commands/index-request.ts';
import { closeEnded, createCalendar } from '../../server/domains/team/index.ts';
import {
  changeProvider,
  closeProvider,
  createProvider,
} from '../../server/domains/team/providers/keep-provider.ts';
import { database } from '../../server/platform/database/open.ts';
import { forgetCallers } from '../../server/platform/http/known-callers.ts';
import { startLive, stopLive } from '../../server/platform/live/stream.ts';
import { type Caller, type Fetcher, signedIn } from '../harness/api.ts';
import { useDatabase } from '../harness/database.ts';
import { openDoors } from '../harness/doors.ts';
import { makeMailbox } from '../harness/mail-room.ts';
import { mailsOf } from '../harness/mailed-links.ts';
import { openStream } from '../harness/open-stream.ts';
import { type Company, makeCompany } from '../harness/people.ts';
import { type Letter, openFor } from '../harness/requests.ts';
import { hire } from '../harness/staff.ts';
import { attack } from './attack.ts';

useDatabase();
let ask: Fetcher;
let company: Company;
let owner: Caller;
let brandId: string;
let otherBrandId: string;
let hired = 0;
beforeAll(async () => {
  ask = (await openDoors()).ask;
  await startLive();
  company = await makeCompany('Toko Rina', new Date());
  await makeMailbox(company.workspaceId, 'support@toko-rina.example');
  brandId = (await createBrand(company.asSystem, { name: 'Batik' })).id;
  otherBrandId = (await createBrand(company.asSystem, { name: 'Kopi' })).id;
  const sari = await hire(company.slug, 'Sari Lestari', 'owner');
  owner = await signedIn(ask, sari.email, company.slug);
});
beforeEach(() => database().client`delete from sign_in_limits`.then(() => undefined));
afterAll(() => stopLive());

/** A provider that answers for one team and brand, and one of its people. */
async function outsource(reach: Partial<Parameters<typeof createProvider>[1]> = {}) {
  hired += 1;
  const where = { teamIds: [company.teamId], brandIds: [brandId] };
  const about = { name: `Mitra ${hired}`, kind: 'third-party' as const, ...where, ...reach };
  const { id: providerId } = await createProvider(company.asSystem, about);
  const staff = await hire(company.slug, `Wati ${hired}`, 'provider-agent', 'en', providerId);
  const call = await signedIn(ask, staff.email, company.slug);
  return { providerId, staff, call };
}

/** A request with its words findable. */
async function open(letter: Letter) {
  const opened = await openFor(company.asSystem, letter);
  await indexRequest(company.asSystem, { requestId: opened.requestId, messages: true });
  return opened;
}

type Shown = { id: string; attachments: { url: string; state: string }[] };
type Items = { items: { id: string }[] };
const idsIn = (body: unknown) => (body as Items).items.map(({ id }) => id);

attack(
  'S70',
  async () => {
    const mine = await open({ teamId: company.teamId, brandId, subject: 'Kain batik' });
    const others = [
      await open({ teamId: company.teamId, brandId: otherBrandId, subject: 'Kain kopi' }),
      await open({ teamId: null, brandId, subject: 'Kain tanpa tim' }),
      await open({ teamId: company.teamId, subject: 'Kain tanpa merek' }),
    ];
    const { call, staff } = await outsource();
    await database()
      .client`update requests set assignee_id = ${staff.id} where id = ${others[0]?.requestId ?? ''}`;
    expect(idsIn((await call('GET', '/requests')).body)).toEqual([mine.requestId]);
    expect(idsIn((await call('GET', '/search?q=kain&type=request')).body)).toEqual([mine.requestId]);
    const counts = await call('GET', '/requests/counts');
    expect(counts.body).toMatchObject({ open: 1 });
    for (const { requestId } of others)
      for (const door of ['', '/messages', '/participants', '/related'])
        expect((await call('GET', `/requests/${requestId}${door}`)).status).toBe(404);
    const shut = [
      '/customers',
      '/customers/export',
      '/requests/export',
      '/mail-log',
      '/audit',
      '/reports/requests',
      '/outbox',
      '/brands',
    ];
    for (const door of shut) expect([door, (await call('GET', door)).status]).toEqual([door, 403]);
    const act = { requestIds: [mine.requestId], act: { kind: 'priority', priority: 'high' } };
    expect((await call('POST', '/bulk-acts', act)).status).toBe(403);
    const people = (await call('GET', '/members')).body as { items: { name: string }[] };
    expect(people.items.map(({ name }) => name)).not.toContain('Sari Lestari');
  },
  'lists, searches, counts and exports nothing outside its teams and brands',
);

attack(
  'S70',
  async () => {
    const text = 'Mohon hubungi rina@honest.example atau 0812-3456-7890.';
    const { requestId } = await open({ teamId: company.teamId, brandId, from: 'rina@honest.example', text });
    const { call, staff } = await outsource();
    for (const door of ['', '/messages', '/participants', '/history']) {
      const answer = await call('GET', `/requests/${requestId}${door}`);
      expect([door, /rina@honest|3456-7890/.test(answer.text)]).toEqual([door, false]);
    }
    const looks = async () => {
      const of = { subject: requestId, name: 'request.contact-revealed' };
      return (await listAudit({ ...company.asSystem }, of)).items.map(({ actor }) => actor.id);
    };
    expect(await looks()).toEqual([]);
    const revealed = await call('POST', `/requests/${requestId}/contact-reveals`);
    expect(revealed.body).toEqual({ addresses: [{ kind: 'email', value: 'rina@honest.example' }] });
    expect(await looks()).toEqual([staff.id]);
    expect((await owner('GET', `/requests/${requestId}/messages`)).text).toContain('rina@honest.example');
  },
  'sees no address of a customer but by a look that stands in the trail',
);

attack(
  'S70',
  async () => {
    const words = 'Rina, rina@honest.example, +62 812 3456 7890';
    const kept = (name: string, type: string) =>
      storeFile(company.asSystem, { name, type, content: Buffer.from(words) });
    const names = [
      'a.txt text/plain',
      'b.csv text/csv',
      'c.vcf text/vcard',
      'd.eml message/rfc822',
      'e.pdf application/pdf',
    ];
    const ids = await Promise.all(
      names.map((one) => kept(...(one.split(' ') as [string, string])).then(({ id }) => id)),
    );
    const files = ids.map((fileId) => ({ fileId, contentId: null, isInline: false }));
    const { requestId } = await open({ teamId: company.teamId, brandId, files });
    const { call, staff } = await outsource();
    const messages = (await call('GET', `/requests/${requestId}/messages`)).body as { items: Shown[] };
    const [message] = messages.items;
    expect(message?.attachments.map(({ state }) => state)).toEqual([
      'ready',
      'ready',
      'masked',
      'masked',
      'masked',
    ]);
    const read = async (url: string) => {
      const answer = await ask(url, { headers: { cookie: call.cookie } });
      return [answer.status, (await answer.text()).includes('3456 7890') || answer.status === 200];
    };
    for (const { url, state } of message?.attachments ?? []) {
      expect(await read(url)).toEqual(state === 'ready' ? [200, true] : [403, false]);
      expect((await read(url.replace(/&masked=1/, '')))[0]).toBe(404);
    }
    const shown = await ask(message?.attachments[0]?.url ?? '', {});
    expect(await shown.text()).toBe('Rina, r•••@•••.example, ••••90');
    const card = { fileId: ids[2] };
    const revealed = await call('POST', `/messages/${message?.id}/file-reveals`, card);
    const original = await ask((revealed.body as { url: string }).url, {});
    expect(await original.text()).toBe(words);
    const of = { subject: requestId, name: 'request.file-revealed' };
    expect((await listAudit(company.asSystem, of)).items).toMatchObject([
      { actor: { id: staff.id }, payload: card },
    ]);
    const mine = { address: 'wati@private.example', name: '' };
    for (const [path, body] of [
      [`/messages/${message?.id}/forwards`, { to: [mine] }],
      [`/requests/${requestId}/messages`, { body: 'Baik.', bcc: [mine] }],
      [`/requests/${requestId}/messages`, { body: 'Baik.', cc: [mine] }],
      [`/requests/${requestId}/participants`, { email: mine.address }],
    ] as const)
      expect((await call('POST', path, body)).body).toMatchObject({ code: 'contacts-masked' });
  },
  'gets no address out of files either, but by a look that stands in the trail, and hands no original on',
);

attack(
  'S70',
  async () => {
    const { call, staff } = await outsource();
    const requests = await Promise.all([30, 20, 1].map((count) => withFiles(count)));
    const read = (index: number) => call('GET', `/requests/${requests[index]}/messages`);
    expect((await read(0)).status).toBe(200);
    expect((await read(1)).status).toBe(200);
    // The same ones again are no more than they were.
    expect((await read(0)).status).toBe(200);
    const tooMany = await read(2);
    expect([tooMany.status, tooMany.body]).toMatchObject([403, { code: 'provider-reader-locked' }]);
    expect(tooMany.text).not.toContain('/api/v1/files/');
    expect((await call('GET', '/requests')).status).toBe(401);
    const trail = await listAudit(company.asSystem, { subject: staff.id, name: 'provider.reader-locked' });
    expect(trail.items).toMatchObject([{ payload: { memberId: staff.id, count: 51 } }]);
    const alerts = (await mailsOf(company.workspaceId)).filter(({ subject }) => subject.includes(staff.name));
    expect(alerts.flatMap(({ recipients }) => recipients)).toContain('sari.lestari@toko-rina.example');
  },
  'is shut out at the fifty-first attachment of an hour, which it does not get, and keepers are told',
);

attack(
  'S70',
  async () => {
    const { call, providerId, staff } = await outsource();
    const closed = await openStream(ask, { cookie: call.cookie, slug: company.slug });
    expect((await call('GET', '/requests')).status).toBe(200);
    await closeProvider(company.asSystem, { providerId, closed: true });
    const soon = { timeout: 5_000 };
    await expect.poll(async () => (await call('GET', '/requests')).status, soon).toBe(401);
    await expect.poll(closed, soon).toBe(true);
    const again = await signedIn(ask, staff.email, company.slug);
    expect((await again('GET', '/requests')).status).toBe(401);
    await closeProvider(company.asSystem, { providerId, closed: false });
    expect((await again('GET', '/requests')).status).toBe(200);
  },
  'is out within five seconds when its company is shut out, on open streams too',
);

attack(
  'S70',
  async () => {
    const { call, providerId, staff } = await outsource();
    const until = (validUntil: string) =>
      keepContract(company.asSystem, {
        ...{ providerId, validFrom: '2020-01-01', validUntil, targets: [], fee: 0, currency: 'IDR' },
      });
    await until('2999-12-31');
    const closed = await openStream(ask, { cookie: call.cookie, slug: company.slug });
    expect((await call('GET', '/requests')).status).toBe(200);
    // The last day is over: nothing is done by anybody, and no job runs.
    await database().client`update providers set ends_at = now() where id = ${providerId}`;
    await expect.poll(async () => (await call('GET', '/requests')).status, { timeout: 5_000 }).toBe(401);
    const again = await signedIn(ask, staff.email, company.slug);
    expect((await again('GET', '/requests')).status).toBe(401);
    await expect.poll(closed, { timeout: 5_000 }).toBe(true);
    expect(await closeEnded({ ...company.asSystem, now: new Date() }, {})).toBe(1);
    const trail = await listAudit(company.asSystem, { subject: providerId, name: 'provider.closed' });
    expect(trail.items).toHaveLength(1);
  },
  'is out within five seconds of the end of its contract, without anybody doing anything',
);

attack(
  'S70',
  async () => {
    const [own, other] = [await outsource(), await outsource()];
    const boss = await hire(company.slug, `Bos ${hired}`, 'provider-manager', 'id', own.providerId);
    const call = await signedIn(ask, boss.email, company.slug);
    const [month] = new Date().toISOString().match(/^\d+-\d+/) ?? [];
    for (const { providerId } of [own, other])
      await keepContract(company.asSystem, {
        ...{ providerId, validFrom: '2020-01-01', validUntil: null, fee: 5, currency: 'IDR' },
        targets: [{ measure: 'promises', atLeast: 0.9 }],
      });
    const made = await owner('POST', `/providers/${other.providerId}/evidence`, { month });
    const { id } = made.body as { id: string };
    const mine = (await call('GET', '/provider-contracts')).body as Items;
    expect(idsIn(mine)).toEqual([own.providerId]);
    const shut = [`scorecard?month=${month}`, `observations?month=${month}&measure=promises`, 'evidence'];
    const more = ['corrective-actions', 'shared-months', `sample?month=${month}`];
    for (const door of [...shut, ...more]) {
      expect([door, (await call('GET', `/providers/${other.providerId}/${door}`)).status]).toEqual([
        door,
        404,
      ]);
      expect([door, (await call('GET', `/providers/${own.providerId}/${door}`)).status]).toEqual([door, 200]);
    }
    expect((await call('GET', `/provider-evidence/${id}`)).status).toBe(404);
    expect((await owner('GET', `/provider-evidence/${id}`)).status).toBe(200);
    const contract = { validFrom: '2026-01-01', validUntil: null, targets: [], fee: 9, currency: 'IDR' };
    expect((await call('PUT', `/providers/${own.providerId}/contract`, contract)).status).toBe(403);
    expect((await own.call('GET', '/provider-contracts')).status).toBe(403);
  },
  'has its manager see their own contract and scorecard, change neither, and nobody else’s',
);

attack(
  'S70',
  async () => {
    const { call, providerId } = await outsource({ networks: ['203.0.113.0/24'] });
    const code = async () => {
      forgetCallers();
      const { status, body } = await call('GET', '/requests');
      return status === 200 ? 200 : (body as { code: string }).code;
    };
    expect(await code()).toBe('provider-network-refused');
    await changeProvider(company.asSystem, { providerId, networks: ['127.0.0.0/8'] });
    expect(await code()).toBe(200);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const today = new Date().toISOString().slice(0, 10);
    const closedNow = [today, tomorrow].map((date) => ({ date, name: 'Libur' }));
    const calendar = { name: 'Tutup', zone: 'UTC', hours: { mon: [['09:00', '09:01'] as [string, string]] } };
    const { id: calendarId } = await createCalendar(company.asSystem, { ...calendar, holidays: closedNow });
    await changeProvider(company.asSystem, { providerId, calendarId });
    expect(await code()).toBe('provider-hours-over');
    await changeProvider(company.asSystem, { providerId, calendarId: null, ownSignIn: true });
    expect(await code()).toBe('provider-sign-in-needed');
    await changeProvider(company.asSystem, { providerId, ownSignIn: false });
    await database().client`update sessions set created_at = now() - interval '13 hours'`;
    expect(await code()).toBe('provider-session-over');
  },
  'comes in from its networks, in its hours, by its own provider, for twelve hours',
);

async function withFiles(count: number): Promise<string> {
  const files = [];
  for (let n = 0; n < count; n += 1) {
    const content = new TextEncoder().encode(`ktp ${n} ${count}`);
    const { id } = await storeFile(company.asSystem, { name: `ktp-${n}.txt`, type: 'text/plain', content });
    files.push({ fileId: id, contentId: null, isInline: false });
  }
  return (await open({ teamId: company.teamId, brandId, files })).requestId;
}

attack(
  'S70',
  async () => {
    const [own, other] = [await outsource(), await outsource()];
    const name = `Kepala ${hired}`;
    const boss = await hire(company.slug, name, 'provider-manager', 'id', own.providerId);
    const call = await signedIn(ask, boss.email, company.slug);
    const people = (of: { providerId: string }) => `/providers/${of.providerId}/people`;
    const listed = await call('GET', people(own));
    expect(idsIn(listed.body).sort()).toEqual([own.staff.id, boss.id].sort());
    expect(JSON.stringify(listed.body)).toContain(own.staff.email);
    expect(((await call('GET', '/providers')).body as Items).items).toHaveLength(1);
    const invite = { email: 'baru@mitra.example', role: 'provider-agent', teamIds: [company.teamId] };
    for (const [method, path, body, status] of [
      ['GET', people(other), undefined, 404],
      ['PATCH', `${people(other)}/${other.staff.id}`, { disabled: true }, 404],
      ['PATCH', `${people(own)}/${other.staff.id}`, { disabled: true }, 404],
      ['POST', `/providers/${other.providerId}/invitations`, invite, 404],
      ['PATCH', `/providers/${own.providerId}`, { masksContacts: false }, 403],
      ['POST', '/invitations', { ...invite, providerId: own.providerId }, 403],
      ['POST', `/providers/${own.providerId}/invitations`, { ...invite, role: 'owner' }, 400],
      ['POST', `/providers/${own.providerId}/invitations`, invite, 201],
      ['PATCH', `${people(own)}/${own.staff.id}`, { disabled: true }, 204],
      ['PATCH', `${people(own)}/${own.staff.id}`, { disabled: false }, 403],
    ] as const)
      expect([method, path, (await call(method, path, body)).status]).toEqual([method, path, status]);
    expect((await own.call('GET', '/me')).status).toBe(401);
    expect((await other.call('GET', '/me')).status).toBe(200);
    expect((await other.call('GET', people(other))).status).toBe(403);
  },
  'a provider’s manager reaches the people of their own company alone, and lets nobody in who was shut out',
);

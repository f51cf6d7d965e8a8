import { beforeAll, beforeEach, expect, test } from 'vitest';
import { callerWith } from '../../../tests/harness/api.ts';
import { useDatabase } from '../../../tests/harness/database.ts';
import { openDoors } from '../../../tests/harness/doors.ts';
import { makeMailbox } from '../../../tests/harness/mail-room.ts';
import { mailsOf } from '../../../tests/harness/mailed-links.ts';
import { as, type Company, makeCompany } from '../../../tests/harness/people.ts';
import { customerIn } from '../../../tests/harness/principals.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { sendMail } from '../../domains/channels/email/sending/post/send-mail.ts';
import { changeCustomer } from '../../domains/customers/index.ts';
import { assertConsent } from '../../domains/customers/protection/keep-consent.ts';
import { publishNotice } from '../../domains/customers/protection/keep-notice.ts';
import { fulfilPrivacyRequest, refusePrivacyRequest } from '../../domains/privacy/asking/settle-request.ts';
import { makeBundle } from '../../domains/privacy/bundles/make-bundle.ts';
import { tellCustomer } from '../../domains/privacy/own/tell-customer.ts';
import { changeSettings } from '../../domains/privacy/records/keep-settings.ts';
import { database } from '../../platform/database/open.ts';
import { openOutgoing } from '../../platform/mail/outgoing.ts';

const here = useDatabase();
let company: Company;
let ask: Awaited<ReturnType<typeof openDoors>>['ask'];
beforeAll(async () => {
  company = await makeCompany('Toko Rina', new Date());
  ({ ask } = await openDoors());
  await makeMailbox(company.workspaceId, 'support@toko-rina.example');
  openOutgoing({ smtpUrl: null, home: here.home });
});
beforeEach(() => database().client`delete from sign_in_limits`.then(() => undefined));

/** A customer with one request, signed in to the portal. */
async function somebody(from: string, name = 'Rina Putri') {
  const opened = await openFor(company.asSystem, { from, name });
  const place = { workspaceId: company.workspaceId, slug: company.slug, context: now() };
  const call = await customerIn(ask, place, opened.customerId);
  const portal = (method: string, path: string, body?: object) =>
    call(method, `/portal/${company.workspaceId}${path}`, body);
  return { ...opened, portal };
}
const now = () => ({ ...company.asSystem, now: new Date() });
const sari = () => as(company.sari, new Date());
const mailsTo = async (to: string) =>
  (await mailsOf(company.workspaceId)).filter(({ recipients }) => recipients.includes(to));
const idOf = (answer: { body: unknown }) => (answer.body as { id: string }).id;

test('a customer asks, sees the clock, and is told once that it came and once that it is done', async () => {
  const email = 'rina.minta@honest.example';
  const { portal } = await somebody(email);
  const officer = { officerName: 'Sari Hidayat', officerEmail: 'dpo@toko-rina.example' };
  await changeSettings(sari(), officer);
  const asked = await portal('POST', '/privacy-requests', { kind: 'correction', note: 'Nama saya Rina' });
  expect(asked).toMatchObject({ status: 201, body: { kind: 'correction', state: 'open', standing: 'fine' } });
  const { askedAt, dueAt } = asked.body as { askedAt: string; dueAt: string };
  expect(Date.parse(dueAt) - Date.parse(askedAt)).toBe(72 * 3_600_000);
  expect((await portal('POST', '/privacy-requests', { kind: 'correction' })).status).toBe(409);
  const privacyRequestId = idOf(asked);
  await Promise.all([1, 2, 3].map(() => tellCustomer(now(), { privacyRequestId, what: 'received' })));
  const [first, second] = await mailsTo(email);
  expect(second).toBeUndefined();
  expect(first?.text).toContain('perbaikan data Anda');
  expect(first?.text).toContain('dpo@toko-rina.example');
  await fulfilPrivacyRequest(sari(), { privacyRequestId, outcome: 'Nama sudah kami perbaiki.' });
  for (const what of ['settled', 'settled', 'received'] as const)
    await tellCustomer(now(), { privacyRequestId, what });
  const mails = await mailsTo(email);
  expect(mails).toHaveLength(2);
  expect(mails[0]?.text).toContain('Nama sudah kami perbaiki.');
  const list = await portal('GET', '/privacy-requests');
  expect(list.body).toMatchObject({ items: [{ state: 'done', outcome: 'Nama sudah kami perbaiki.' }] });
});

test('a copy is made at once, and handed over when somebody has looked at it; to its customer alone', async () => {
  const { portal } = await somebody('salinan@honest.example', 'Rina Salinan');
  const { portal: stranger } = await somebody('somchai@honest.example', 'Somchai');
  const id = idOf(await portal('POST', '/privacy-requests', { kind: 'access', country: 'TH' }));
  await makeBundle({ workspaceId: company.workspaceId, privacyRequestId: id }, new Date());
  const door = `/privacy-requests/${id}/bundle`;
  expect((await portal('GET', door)).status).toBe(404);
  await fulfilPrivacyRequest(sari(), { privacyRequestId: id });
  expect((await stranger('GET', door)).status).toBe(404);
  expect((await stranger('GET', '/privacy-requests')).body).toMatchObject({ items: [] });
  expect((await portal('GET', '/privacy-requests')).body).toMatchObject({
    items: [{ bundle: { isReady: true } }],
  });
  const fetched = await portal('GET', door);
  expect(fetched.headers.get('content-type')).toBe('application/zip');
  expect(fetched.text.slice(0, 2)).toBe('PK');
});

test('who was erased is told once more, and the outbox forgets to whom', async () => {
  const email = 'lupakan@honest.example';
  const { portal } = await somebody(email, 'Rina Lupakan');
  const privacyRequestId = idOf(await portal('POST', '/privacy-requests', { kind: 'erasure' }));
  await tellCustomer(now(), { privacyRequestId, what: 'received' });
  await fulfilPrivacyRequest(sari(), { privacyRequestId });
  await tellCustomer(now(), { privacyRequestId, what: 'settled' });
  const last = await mailsTo(email);
  expect(last.map(({ text }) => text)).toEqual([expect.stringContaining('sudah dihapus')]);
  expect(JSON.stringify(last)).not.toContain('Rina Lupakan');
  const rows = () =>
    database().client<{ id: string; state: string; recipients: string[]; file_key: string | null }[]>`
      select id, state, recipients, file_key from outgoing_mails where kind = 'farewell'`;
  const [waiting] = await rows();
  expect(waiting?.recipients).toEqual([email]);
  await sendMail({ workspaceId: company.workspaceId, mailId: waiting?.id ?? '' }, new Date());
  expect(await rows()).toMatchObject([{ state: 'not-sent', recipients: [], file_key: null }]);
  expect((await portal('GET', '/privacy-requests')).status).toBe(401);
});

test('a refusal says why, in the customer’s language', async () => {
  const email = 'malee@honest.example';
  const { portal, customerId } = await somebody(email, 'Malee');
  await changeCustomer(sari(), { customerId, language: 'th' });
  const privacyRequestId = idOf(await portal('POST', '/privacy-requests', { kind: 'erasure' }));
  await refusePrivacyRequest(sari(), { privacyRequestId, outcome: 'ต้องเก็บใบกำกับภาษีไว้' });
  await tellCustomer(now(), { privacyRequestId, what: 'settled' });
  const [mail] = await mailsTo(email);
  expect(mail?.text).toContain('ไม่สามารถดำเนินการตามคำขอของคุณได้');
  expect(mail?.text).toContain('ต้องเก็บใบกำกับภาษีไว้');
});

test.each(['no-reply@bank.example', 'support@toko-rina.example'])('%s is mailed nothing', async (email) => {
  const { portal } = await somebody(email, 'Robot');
  const privacyRequestId = idOf(await portal('POST', '/privacy-requests', { kind: 'objection' }));
  expect(await tellCustomer(now(), { privacyRequestId, what: 'received' })).toBeNull();
  expect(await mailsTo(email)).toEqual([]);
});

test('a customer reads the notice, agrees, and withdraws with effect at once; nobody withdraws for them', async () => {
  const { portal, customerId } = await somebody('setuju@honest.example', 'Rina Setuju');
  const { portal: stranger } = await somebody('lain@honest.example', 'Lain');
  const text = 'Kami menyimpan data Anda untuk menjawab pertanyaan.';
  await publishNotice(sari(), { texts: { en: `${text} EN`, id: text, th: `${text} TH` } });
  expect((await portal('GET', '/privacy')).body).toMatchObject({ notice: { version: 1 }, consents: [] });
  const given = await portal('POST', '/consents', { purpose: 'surveys' });
  expect(given.status).toBe(201);
  const { consentId } = given.body as { consentId: string };
  const check = () => assertConsent(now(), { customerId, purpose: 'surveys' });
  await check();
  expect((await stranger('DELETE', `/consents/${consentId}`)).status).toBe(404);
  await check();
  expect((await portal('DELETE', `/consents/${consentId}`)).status).toBe(204);
  await expect(check()).rejects.toMatchObject({ code: 'consent-missing' });
  expect((await portal('GET', '/privacy')).body).toMatchObject({
    consents: [{ purpose: 'surveys', noticeVersion: 1, withdrawnAt: expect.any(String) }],
  });
});

test('nobody asks without being signed in, and nobody without end', async () => {
  const path = `/portal/${company.workspaceId}/privacy-requests`;
  const outside = callerWith(ask, { 'x-sapa': '1' });
  expect((await outside('POST', path, { kind: 'access' })).status).toBe(401);
  const { portal } = await somebody('lagi@honest.example', 'Lagi');
  const tried: number[] = [];
  for (let time = 0; time < 21; time += 1)
    tried.push((await portal('POST', '/consents', { purpose: 'marketing' })).status);
  expect([...new Set(tried)]).toEqual([201, 409, 429]);
});

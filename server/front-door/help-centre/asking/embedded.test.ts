import { beforeAll, beforeEach, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { openDoors } from '../../../../tests/harness/http.ts';
import { makeMailbox } from '../../../../tests/harness/mail-room.ts';
import { as, type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { solve } from '../../../../web/apps/widget/form/work.ts';
import { createTopic } from '../../../domains/knowledge/index.ts';
import { createForm } from '../../../domains/requests/fields/keep-form.ts';
import { listRequests } from '../../../domains/requests/index.ts';
import { database } from '../../../platform/database/open.ts';
import { markOfTime } from './ask-guard.ts';
import { workBits } from './proof-of-work.ts';

useDatabase();
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
  await makeMailbox(company.workspaceId, 'support@toko-rina.example');
});
beforeEach(() => database().client`delete from sign_in_limits`.then(() => undefined));

const shop = { origin: 'https://shop.example', 'sec-fetch-site': 'cross-site' };
const get = (path = '') => doors.call('GET', `/embedded-form/toko-rina/id${path}`, { headers: shop });
const post = (fields: Record<string, string>) =>
  doors.call('POST', '/embedded-form/toko-rina/id', { body: new URLSearchParams(fields), headers: shop });
const rina = { name: 'Rina', email: 'rina@honest.example', words: 'Bisa ditukar?' };
const half = () => markOfTime(new Date(Date.now() - 30_000));
const solved = (seen: string) => solve(seen, workBits, new AbortController().signal);
async function folderOf(subject: string): Promise<string> {
  for (const folder of ['work', 'spam']) {
    const asked = folder === 'spam' ? { spam: true } : {};
    const { items } = await listRequests({ ...company.asSystem, now: new Date() }, asked);
    if (items.some((one) => one.subject === subject)) return folder;
  }
  return 'nowhere';
}

test('any page may show the form, and what is sent with its task solved is a request', async () => {
  const page = await get();
  expect([page.status, page.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
  expect(page.text).toContain(`data-work="${workBits}"`);
  expect(page.text).toContain('name="seen"');
  expect(page.text).not.toMatch(/<script|style=| on\w+=/);
  const seen = await half();
  const sent = await post({ ...rina, subject: 'Dari toko', seen, work: await solved(seen) });
  expect([sent.status, sent.headers.get('access-control-allow-origin')]).toEqual([201, '*']);
  expect(await folderOf('Dari toko')).toBe('work');
});

test.each([
  ['no task was solved', async (seen: string) => ({ seen })],
  ['the task of another form was', async (seen: string) => ({ seen, work: await solved(`${seen}x`) })],
  ['the trap was filled', async (seen: string) => ({ seen, work: await solved(seen), website: 'x' })],
])('where %s it is kept as spam, and the sender hears nothing of it', async (what, more) => {
  const sent = await post({ ...rina, subject: what, ...(await more(await half())) });
  expect(sent.status).toBe(201);
  expect(await folderOf(what)).toBe('spam');
});

test('one solved task is good for three; then it is said in words', async () => {
  const seen = await half();
  const work = await solved(seen);
  const sends = [1, 2, 3, 4].map((at) => ({
    ...rina,
    email: `r${at}@honest.example`,
    subject: `Ke-${at}`,
    seen,
    work,
  }));
  const statuses: number[] = [];
  let last = '';
  for (const one of sends) {
    const answer = await post(one);
    statuses.push(answer.status);
    last = answer.text;
  }
  expect(statuses).toEqual([201, 201, 201, 429]);
  expect(last).toMatch(/^<p class="fault" role="alert">/);
});

test('what is wrong comes back with what was written; whose form there is not, is said so', async () => {
  const wrong = await post({ ...rina, email: 'rina', subject: 'Salah', seen: await half() });
  expect(wrong.status).toBe(400);
  expect(wrong.text).toContain('Bisa ditukar?</textarea>');
  expect(await folderOf('Salah')).toBe('nowhere');
  const nobody = await doors.call('GET', '/embedded-form/tidak-ada/id', { headers: shop });
  expect([nobody.status, nobody.headers.get('access-control-allow-origin')]).toEqual([404, '*']);
});

test('of several forms one is chosen first', async () => {
  const sari = as(company.sari, new Date());
  for (const name of ['Retur', 'Tagihan']) {
    const { id: topicId } = await createTopic(sari, { names: { id: name, en: name, th: name } });
    await createForm(sari, { name, topicId, isDefault: false, fields: [] });
  }
  const page = await get();
  const [, id] = /data-form="([^"]+)">Tagihan/.exec(page.text) ?? [];
  expect(page.text).not.toContain('<form');
  expect((await get(`?form=${id}`)).text).toContain('<h2>Tagihan</h2>');
});

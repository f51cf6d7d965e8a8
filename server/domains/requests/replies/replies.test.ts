import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { changeCustomer } from '../../customers/index.ts';
import { assignRequest } from '../index.ts';
import { changeReply, createReply, removeReply } from './keep-reply.ts';
import { insertReply, listReplies } from './list-replies.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const text = {
  en: '{customer.greeting}\n\nYour request {request.number} is with {team.name}. {member.name}',
  id: '{customer.greeting}\n\nPermintaan {request.number} ada di {team.name}. {member.name}',
  th: '{customer.greeting}\n\nคำขอ {request.number} อยู่ที่ {team.name} {member.name}',
};
const mine = { title: 'Diterima', text };
const create = (shortcut: string, more = {}) => createReply(as(company.adi), { ...mine, shortcut, ...more });

const people = [
  ['id', 'Rina Wulandari', 'Ibu', 'Selamat pagi, Ibu Rina.\n\nPermintaan N ada di tim kami. Adi Wijaya'],
  ['id', 'Agus Salim', null, 'Selamat pagi, Agus.\n\nPermintaan N ada di tim kami. Adi Wijaya'],
  ['th', 'สมชาย ใจดี', null, 'เรียน คุณสมชาย\n\nคำขอ N อยู่ที่ ทีมของเรา Adi Wijaya'],
  ['en', 'Jane Whitfield', 'Ms', 'Hello Ms Whitfield,\n\nYour request N is with our team. Adi Wijaya'],
] as const;
test.each(people)('in %s %s is greeted as %s', async (language, name, honorific, words) => {
  const { id } = await create(`diterima-${name.length}-${language}`);
  const from = `p${name.length}${language}@example.com`;
  const { requestId, customerId, number } = await openFor(company.asSystem, { name, from });
  await changeCustomer(as(company.adi), { customerId, language, honorific });
  const put = await insertReply(as(company.adi), { id, requestId });
  expect(put).toMatchObject({ language, text: words.replace('N', String(number)) });
  expect(put.html).toContain('</p>\n<p>');
});

test('another language may be asked for, and what is missing comes in the one that is there', async () => {
  const only = { en: '', id: 'Terima kasih, {customer.name}.', th: '' };
  const { id } = await create('terima-kasih', { text: only });
  const { requestId } = await openFor(company.asSystem);
  await assignRequest(as(company.adi), { requestId, teamId: company.teamId });
  const put = await insertReply(as(company.adi), { id, requestId, language: 'th' });
  expect(put).toMatchObject({ language: 'id', text: 'Terima kasih, Rina.' });
});

test('each use is counted, and the most used stand first', async () => {
  const { id } = await create('sering');
  const { requestId } = await openFor(company.asSystem);
  for (let time = 0; time < 9; time += 1) await insertReply(as(company.adi), { id, requestId });
  const [first] = await listReplies(as(company.adi), {});
  expect(first).toMatchObject({ id, uses: 9, mine: true, shared: false });
});

test('what is one’s own nobody else finds; a name of a customer runs nothing', async () => {
  const { id } = await create('rahasia');
  const { requestId } = await openFor(company.asSystem, { name: '<img src=x>', from: 'x@example.com' });
  await expect(insertReply(as(company.nok), { id, requestId })).rejects.toMatchObject({
    code: 'canned-reply-not-found',
  });
  expect((await insertReply(as(company.adi), { id, requestId })).html).not.toContain('<img');
});

test('a shortcut belongs to one: among the shared ones, and among one’s own', async () => {
  await create('salam');
  await expect(create('Salam')).rejects.toMatchObject({ code: 'shortcut-taken' });
  const shared = { ...mine, shortcut: 'salam', shared: true };
  const { id } = await createReply(as(company.dewi), shared);
  await expect(createReply(as(company.sari), shared)).rejects.toMatchObject({ code: 'shortcut-taken' });
  await changeReply(as(company.sari), { id, ...shared, title: 'Salam baru' });
  await expect(removeReply(as(company.nok), { id })).rejects.toMatchObject({ code: 'permission-missing' });
  await removeReply(as(company.dewi), { id });
});

test.each([
  ['a placeholder that nobody knows', { text: { id: 'Halo {customer.nme}' } }, 'placeholder-unknown'],
  ['a shortcut of two words', { shortcut: 'dua kata' }, 'input-invalid'],
  ['no words in any language', { text: {} }, 'input-invalid'],
  ['sharing without permission', { shared: true }, 'permission-missing'],
])('%s is refused', async (_what, more, code) => {
  await expect(create('baru', more)).rejects.toMatchObject({ code });
});

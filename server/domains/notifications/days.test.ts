import { beforeEach, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { listenTo } from '../../../tests/harness/hear-all.ts';
import { as, type Company, type Member, makeCompany, monday } from '../../../tests/harness/people.ts';
import { inUnit } from '../../platform/command.ts';
import { remindOfDates } from '../customers/dates/remind.ts';
import { addDate, recogniseCustomer } from '../customers/index.ts';
import { changeMember, findActorOfMember } from '../team/index.ts';
import { chooseNotifications } from './commands/choose.ts';
import { lineOf, linkOf, listNews, sentenceOf } from './queries/list-news.ts';
import { listNotifications } from './queries/list-notifications.ts';

useDatabase();
let company: Company;
let hear: ReturnType<typeof listenTo>;
beforeEach(async () => {
  company = await makeCompany();
  hear = listenTo(company.workspaceId);
});

async function birthday(by: Member) {
  const person = {
    value: 'rina@example.com',
    name: 'Rina Wulandari',
    language: 'id' as const,
    verified: true,
  };
  const { customerId } = await recogniseCustomer(company.asSystem, person);
  await addDate(as(by), { customerId, kind: 'birthday', day: '1990-11-27' });
  return customerId;
}
async function remind(today: string) {
  await remindOfDates(company.asSystem, { today });
  await hear();
}
const told = async (who: Member) => (await listNotifications(as(who), {})).items;

test('whoever wrote a day down is told when it comes near, on which day and whose it is', async () => {
  const customerId = await birthday(company.adi);
  await remind('2026-11-24');
  expect(await told(company.adi)).toMatchObject([
    {
      kind: 'day-near',
      request: null,
      day: { customerId, customerName: 'Rina Wulandari', kind: 'birthday', label: '', fallsOn: '2026-11-27' },
    },
  ]);
  expect((await listNotifications(as(company.adi), {})).unread).toBe(1);
  expect(await told(company.nok)).toEqual([]);
});

test('where they are gone, those who look after the customers are told', async () => {
  await birthday(company.adi);
  await changeMember(as(company.sari), { memberId: company.adi.id, disabled: true });
  await remind('2026-11-24');
  expect((await told(company.dewi)).map((one) => one.kind)).toEqual(['day-near']);
  expect(await told(company.nok)).toEqual([]);
});

test('who does not want to be told is not', async () => {
  const never = { inProgram: false, byDigest: false, byPush: false };
  await chooseNotifications(as(company.adi), { kinds: { 'day-near': never } });
  await birthday(company.adi);
  await remind('2026-11-24');
  expect(await told(company.adi)).toEqual([]);
});

test('mails and pushes say it in the language of the member, and lead to the customer', async () => {
  const customerId = await birthday(company.adi);
  await remind('2026-11-24');
  const reader = await findActorOfMember(company.asSystem, { memberId: company.adi.id });
  if (reader?.type !== 'member') throw new Error('Adi works here');
  const [news] = await inUnit({ ...company.asSystem, now: monday }, (run) =>
    listNews(run, reader, undefined),
  );
  if (!news) throw new Error('Adi was told');
  expect(sentenceOf(news, 'id')).toBe('Hari penting seorang pelanggan sudah dekat');
  expect(lineOf(news, 'id')).toBe('Rina Wulandari · Ulang tahun · 27 November');
  expect(lineOf(news, 'th')).toBe('Rina Wulandari · วันเกิด · 27 พฤศจิกายน');
  expect(linkOf(company.slug, news)).toContain(`/w/${company.slug}/customers/${customerId}`);
});

import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { newId } from '../../kernel/ids.ts';
import { listMessages } from '../conversations/index.ts';
import { findRequest } from '../requests/index.ts';
import { performActs } from './commands/perform-acts.ts';
import { type Act, actsInput, labelsAfter, replyIn } from './rules/acts.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const see = (requestId: string) => findRequest(as(company.sari), { request: requestId });

test('several acts are done in their order by the verbs of people', async () => {
  const { requestId, conversationId } = await openFor(company.asSystem);
  const acts: Act[] = [
    { do: 'set-priority', priority: 'urgent' },
    { do: 'add-labels', labels: ['pecah', 'vip'] },
    { do: 'remove-labels', labels: ['VIP'] },
    { do: 'set-field', key: 'order', value: 'A-17' },
    { do: 'set-team', teamId: company.teamId },
    { do: 'assign', memberId: company.nok.id },
    { do: 'write-note', text: 'Periksa gudang dulu' },
    { do: 'write-reply', text: { en: 'Sorry', id: 'Mohon maaf', th: '' } },
    { do: 'snooze', hours: 2 },
    { do: 'notify', teamId: company.teamId },
  ];
  const { left } = await performActs(as(company.adi), { requestId, acts });
  expect(left).toEqual([acts.at(-1)]);
  expect(await see(requestId)).toMatchObject({
    ...{ priority: 'urgent', labels: ['pecah'], fields: { order: 'A-17' }, teamName: 'Layanan' },
    ...{ assigneeName: 'Nok Charoen', snoozedUntil: new Date(monday.getTime() + 7_200_000) },
  });
  const { items } = await listMessages(as(company.adi), { conversationId });
  expect(items.map(({ kind, text }) => [kind, text])).toEqual(
    expect.arrayContaining([
      ['note', 'Periksa gudang dulu'],
      ['reply', 'Mohon maaf'],
    ]),
  );
});

test('one that cannot be done takes all back', async () => {
  const { requestId } = await openFor(company.asSystem);
  const acts: Act[] = [
    { do: 'set-priority', priority: 'low' },
    { do: 'assign', memberId: newId() },
  ];
  await expect(performActs(as(company.adi), { requestId, acts })).rejects.toMatchObject({
    code: 'member-not-found',
  });
  expect(await see(requestId)).toMatchObject({ priority: 'normal' });
});

test('whoever may not work on requests performs nothing', async () => {
  const { requestId } = await openFor(company.asSystem);
  const acts: Act[] = [{ do: 'set-status', status: 'solved' }];
  await expect(performActs(as(company.lek), { requestId, acts })).rejects.toMatchObject({ status: 403 });
});

test.each([
  ['th', 'สวัสดี'],
  ['id', 'Halo'],
  ['en', 'Halo'],
  [null, 'Halo'],
])('a reply to somebody who reads %s is %s', (language, wanted) => {
  expect(replyIn({ en: '', id: 'Halo', th: 'สวัสดี' }, language)).toBe(wanted);
});

test('a reply without words is none', () => {
  expect(replyIn({ en: '', id: '', th: '' }, 'en')).toBeNull();
});

test('labels come and go whatever their case', () => {
  expect(labelsAfter(['Vip', 'pecah'], { remove: ['vip'], add: ['baru'] })).toEqual(['pecah', 'baru']);
});

test.each([
  ['an act that nobody knows', { do: 'explode' }],
  ['telling nobody', { do: 'notify' }],
  ['telling two at once', { do: 'notify', memberId: newId(), teamId: newId() }],
  ['more than the act needs', { do: 'set-priority', priority: 'low', colour: 'red' }],
  ['no label', { do: 'add-labels', labels: [] }],
])('%s is refused', (_what, act) => {
  expect(actsInput.safeParse([act]).success).toBe(false);
});

import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { redactMessage, takeBackMessage, writeReply } from '../conversations/index.ts';
import { forgetReply, forgetWords } from './commands/hear.ts';
import { listPromises, makePromise, movePromise } from './index.ts';

/** Promises and the replies that they were made by. */
useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const hours = (count: number) => new Date(monday.getTime() + count * 3_600_000);
const inTwoHours = hours(2).toISOString();
const see = async (requestId: string) => (await listPromises(as(company.sari), { requestId })).items;

test('a promise by a reply is made once, goes with the undone reply, and keeps no redacted words', async () => {
  const { requestId, conversationId } = await openFor(company.asSystem);
  const body = 'Kami kirim besok sore ke 4111 1111 1111 1111';
  const { messageId } = await writeReply(as(company.adi), { conversationId, body, sendAfterSeconds: 10 });
  const given = { requestId, at: inTwoHours, words: 'besok sore ke 4111', messageId };
  const first = await makePromise(as(company.adi), given);
  expect(await makePromise(as(company.adi), given)).toEqual(first);
  await redactMessage(as(company.dewi), { messageId, text: '4111 1111 1111 1111' });
  await forgetWords(company.asSystem, { messageId });
  expect(await see(requestId)).toMatchObject([{ words: '', messageId }]);
  await takeBackMessage(as(company.adi), { messageId });
  await forgetReply(company.asSystem, { messageId });
  expect(await see(requestId)).toMatchObject([{ state: 'withdrawn' }]);
});

test('of many calls at one moment one promise comes', async () => {
  const { requestId, conversationId } = await openFor(company.asSystem);
  const { messageId } = await writeReply(as(company.adi), { conversationId, body: 'Kami kirim besok' });
  const given = { requestId, at: inTwoHours, words: 'besok', messageId };
  const made = await Promise.all(Array.from({ length: 8 }, () => makePromise(as(company.adi), given)));
  expect(new Set(made.map((one) => one.promiseId)).size).toBe(1);
  expect(await see(requestId)).toHaveLength(1);
});

test('redacted words go from every promise that they were carried on to', async () => {
  const { requestId, conversationId } = await openFor(company.asSystem);
  const body = 'Besok sore ke 4111 1111 1111 1111';
  const { messageId } = await writeReply(as(company.adi), { conversationId, body });
  const given = { requestId, at: inTwoHours, words: 'besok sore ke 4111', messageId };
  const first = await makePromise(as(company.adi), given);
  const other = await makePromise(as(company.adi), { requestId, at: inTwoHours, words: 'besok' });
  const second = await movePromise(as(company.adi), {
    ...{ promiseId: first.promiseId, at: hours(3).toISOString(), body: 'Sedikit lebih lama' },
  });
  await movePromise(as(company.adi), {
    ...{ promiseId: second.promiseId, at: hours(4).toISOString(), body: 'Lebih lama lagi' },
  });
  await forgetWords(company.asSystem, { messageId });
  const words = new Map((await see(requestId)).map((one) => [one.id, one.words]));
  expect(words.get(other.promiseId)).toBe('besok');
  expect([...words.values()].sort()).toEqual(['', '', '', 'besok']);
});

test('a reply of another request makes no promise here', async () => {
  const here = await openFor(company.asSystem);
  const there = await openFor(company.asSystem, { from: 'budi@example.com' });
  const { messageId } = await writeReply(as(company.adi), {
    conversationId: there.conversationId,
    body: 'Besok',
  });
  const wrong = makePromise(as(company.adi), { requestId: here.requestId, at: inTwoHours, messageId });
  await expect(wrong).rejects.toMatchObject({ code: 'message-not-found' });
});

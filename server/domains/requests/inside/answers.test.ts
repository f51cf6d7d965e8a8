import { expect, test } from 'vitest';
import { as } from '../../../../tests/harness/people.ts';
import { useWarehouse } from '../../../../tests/harness/warehouse.ts';
import { readMessage, redactMessage, takeBackMessage, writeReply } from '../../conversations/index.ts';
import { storeFile } from '../../files/index.ts';
import { purgeRequests } from '../commands/purge-requests.ts';
import { moveRequest } from '../index.ts';
import { listMessagesOfRequest } from '../queries/list-requests.ts';
import { carryAnswer } from './carry-answer.ts';

/** What becomes of an answer of the warehouse on its way to the outer request. */
const given = useWarehouse();
const { at, days, nok, program, ask, answer, thread } = given;

test('words that are taken out of an answer are gone from the note too, and the other way round', async () => {
  const { outer, inner } = await ask();
  const messageId = await answer(inner, 'Kartu 4111 1111, nama Budi', 2);
  const sari = as(given.company.sari, at(3));
  await redactMessage(sari, { messageId, text: '4111 1111' });
  const note = (await listMessagesOfRequest(program(), { request: outer.requestId })).items.at(-1);
  expect(note?.text).not.toContain('4111');
  await redactMessage(sari, { messageId: note?.id ?? '', text: 'Budi' });
  expect((await readMessage(program(), { messageId }))?.text).not.toContain('Budi');
});

test('an answer is carried out once, and not at all when it was taken back', async () => {
  const { outer, inner } = await ask();
  const { conversationId } = inner;
  const messageId = await answer(inner, 'Ada', 2);
  await carryAnswer(program(), { conversationId, messageId });
  const wrong = await writeReply(nok(3), { conversationId, body: 'Salah', sendAfterSeconds: 10 });
  await takeBackMessage(nok(3), { messageId: wrong.messageId });
  await carryAnswer(program(4), { conversationId, messageId: wrong.messageId });
  const notes = (await thread(outer.requestId)).filter((line) => line.startsWith('note'));
  expect(notes).toEqual(['note Nok Charoen: Ada']);
});

test('a picture from the warehouse stays on the outer request when the inner one is gone', async () => {
  const { outer, inner } = await ask();
  const picture = { name: 'rak.txt', type: 'text/plain', content: Buffer.from('rak B') };
  const { id: fileId } = await storeFile(nok(), picture);
  await answer(inner, 'Lihat', 2, { files: [{ fileId }] });
  await moveRequest(as(given.company.sari, at(3)), { requestId: inner.requestId, folder: 'trash' });
  await purgeRequests(program(days(40)), {});
  const { items } = await listMessagesOfRequest(program(), { request: outer.requestId });
  expect(items.flatMap((one) => one.attachments.map((file) => file.name))).toEqual(['rak.txt']);
});

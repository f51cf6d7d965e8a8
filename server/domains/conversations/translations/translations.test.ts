import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeAll, expect, onTestFinished, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { useOutside } from '../../../platform/guarded-call.ts';
import { useLanguageModel } from '../../../platform/model/language-model.ts';
import { withdrawConsents } from '../../customers/index.ts';
import { recordConsent } from '../../customers/protection/keep-consent.ts';
import { listMessages, redactMessage, writeReply } from '../index.ts';
import { listTranslations, translateDraft, translateMessages, writeTranslated } from './translations.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});
afterEach(() => {
  useOutside();
  useLanguageModel();
});

/** A model on this machine that counts as outside; it keeps what it was asked. */
async function model(answer: (texts: string[]) => unknown): Promise<string[][]> {
  const heard: string[][] = [];
  const server = createServer(async (request, response) => {
    const asked = JSON.parse(Buffer.concat(await request.toArray()).toString()) as {
      messages: { content: string }[];
    };
    const { texts } = JSON.parse(asked.messages[1]?.content ?? '') as { texts: string[] };
    heard.push(texts);
    const content = JSON.stringify(await answer(texts));
    response.end(JSON.stringify({ choices: [{ message: { content } }] }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  useOutside({ mayCall: (ip) => ip === '127.0.0.1', mayBePlain: true });
  useLanguageModel({ url: `http://127.0.0.1:${port}/v1`, name: 'small', key: null });
  return heard;
}

/** A request in Indonesian; its customer has agreed to a model, unless told. */
async function ask(from: string, text: string, agrees = true) {
  const { requestId: _request, ...opened } = await openFor(company.asSystem, { from, text });
  if (agrees)
    await recordConsent(as(company.sari), {
      ...{ customerId: opened.customerId, purpose: 'language-model' as const, way: 'email' as const },
    });
  return opened;
}
const known = (conversationId: string) =>
  listTranslations(as(company.adi), { conversationId, language: 'en' });

test('words are shown to a model after the customer has agreed alone, and the translation is kept beside them', async () => {
  const heard = await model((texts) => ({ texts: texts.map((text) => `EN ${text}`) }));
  const { conversationId, messageId } = await ask('rina@honest.example', 'Resi TR-8421 di mana?');
  const given = { conversationId, messageIds: [messageId], language: 'en' as const };
  const items = [{ messageId, text: 'EN Resi TR-8421 di mana?', source: 'model' }];
  expect(await translateMessages(as(company.adi), given)).toEqual(items);
  expect(await known(conversationId)).toEqual({ items, why: null });
  const { items: said } = await listMessages(as(company.adi), { conversationId });
  expect(said[0]?.text).toBe('Resi TR-8421 di mana?');
  const silent = await ask('sri@honest.example', 'Tolong', false);
  const theirs = { ...given, conversationId: silent.conversationId, messageIds: [silent.messageId] };
  await expect(translateMessages(as(company.adi), theirs)).rejects.toMatchObject({ code: 'consent-missing' });
  await expect(translateDraft(as(company.adi), { ...theirs, text: 'Hello' })).rejects.toMatchObject({
    code: 'consent-missing',
  });
  expect(heard).toHaveLength(1);
  // Of another conversation nothing is told, whoever asks.
  expect(await translateMessages(as(company.adi), { ...given, messageIds: [silent.messageId] })).toEqual([]);
});

test('what is written in one language leaves in the other, and what was meant stays beside it', async () => {
  await model((texts) => ({ texts: texts.map(() => 'Paket 8421 tiba besok') }));
  const { conversationId } = await ask('lina@honest.example', 'Kapan tiba?');
  const original = 'Parcel 8421 arrives tomorrow';
  const body = await translateDraft(as(company.adi), { conversationId, language: 'id', text: original });
  const written = { conversationId, body, original, language: 'en' as const };
  const { messageId } = await writeTranslated(as(company.adi), written);
  const { items } = await listMessages(as(company.adi), { conversationId });
  expect(items.find(({ id }) => id === messageId)?.text).toBe('Paket 8421 tiba besok');
  expect((await known(conversationId)).items).toEqual([{ messageId, text: original, source: 'writer' }]);
  await redactMessage(as(company.dewi), { messageId, text: '8421' });
  expect((await known(conversationId)).items).toEqual([]);
  const choices = ['Resi 5512', 'Lain'];
  const asked = { conversationId, body: 'Yang mana?', choices };
  const question = await writeReply(as(company.adi), asked);
  await redactMessage(as(company.dewi), { messageId: question.messageId, text: '5512' });
  const after = await listMessages(as(company.adi), { conversationId });
  expect(after.items.find(({ id }) => id === question.messageId)?.choices).toEqual(['Resi █████', 'Lain']);
});

test.each([
  ['loses a figure', (texts: string[]) => ({ texts: texts.map(() => 'Where is it?') })],
  ['answers fewer', () => ({ texts: [] })],
  ['says something else', () => ({ answer: 'no' })],
])('a model that %s is not believed: nothing is kept', async (what, answer) => {
  await model(answer);
  const { conversationId, messageId } = await ask(`${what.replaceAll(' ', '')}@honest.example`, 'Resi 8421?');
  const given = { conversationId, messageIds: [messageId], language: 'en' as const };
  await expect(translateMessages(as(company.adi), given)).rejects.toMatchObject({
    code: 'translation-failed',
  });
  expect((await known(conversationId)).items).toEqual([]);
});

test('a consent that was withdrawn while the model was at work keeps nothing; without a model it is said', async () => {
  const { conversationId, messageId, customerId } = await ask('budi@honest.example', 'Halo');
  await model(async (texts) => {
    await withdrawConsents(as(company.sari), { customerId });
    return { texts };
  });
  const given = { conversationId, messageIds: [messageId], language: 'en' as const };
  await expect(translateMessages(as(company.adi), given)).rejects.toMatchObject({ code: 'consent-missing' });
  useLanguageModel();
  expect(await known(conversationId)).toEqual({ items: [], why: 'no-language-model' });
});

import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../../tests/harness/people.ts';
import { openFor, writeIn } from '../../../tests/harness/requests.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import {
  keepDraft,
  listMessages,
  redactionMark,
  redactMessage,
  writeReply,
  writeSystemLine,
} from './index.ts';
import { conversations, drafts, messageSecrets } from './schema.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const card = '4111 1111 1111 1111';
const quoted = '> Kartu saya 4111-1111-1111-1111';

test('a card number is taken out of every message, the subject and the drafts of its conversation', async () => {
  const { conversationId, messageId } = await writeIn(company.asSystem, {
    subject: `Kartu ${card}`,
    text: `Nomornya ${card}, tolong`,
    html: '<p>Nomornya <b>4111</b>&nbsp;1111&nbsp;1111&nbsp;1111, tolong</p>',
  });
  await writeReply(as(company.adi), { conversationId, body: `Baik, terima kasih.\n${quoted}` });
  await writeSystemLine(company.asSystem, { conversationId, code: 'message.noted', params: { name: card } });
  const draft = { kind: 'note' as const, html: `<p>${card}</p>`, version: 0 };
  await keepDraft(as(company.nok), { conversationId, ...draft });
  const { messageIds } = await redactMessage(as(company.dewi), { messageId, text: card });
  expect(messageIds).toHaveLength(3);
  const kept = await inWorkspace(company.workspaceId, async (tx) => [
    await tx.select().from(conversations).where(eq(conversations.id, conversationId)),
    await tx.select().from(drafts).where(eq(drafts.conversationId, conversationId)),
  ]);
  const { items } = await listMessages(as(company.adi), { conversationId });
  expect(JSON.stringify([kept, items])).not.toMatch(/4111|1111.1111/);
  expect(items[0]).toMatchObject({ text: `Nomornya ${redactionMark}, tolong` });
  expect(items[0]?.redactedAt).not.toBeNull();
});

test('a line that says what happened stays a line, whatever words are taken out', async () => {
  const { conversationId, messageId } = await writeIn(company.asSystem, { text: 'code params name' });
  const line = { code: 'request.assigned', params: { name: 'Adi' } };
  await writeSystemLine(company.asSystem, { conversationId, ...line });
  for (const text of ['code', 'params', 'name'])
    await redactMessage(as(company.dewi), { messageId, text }).catch(() => undefined);
  const { items } = await listMessages(as(company.adi), { conversationId });
  expect(JSON.parse(items.find((one) => one.kind === 'system')?.text ?? '')).toEqual(line);
});

test('words that are not there change nothing and are said to be missing', async () => {
  const { messageId, conversationId } = await writeIn(company.asSystem);
  await expect(redactMessage(as(company.dewi), { messageId, text: '999999' })).rejects.toMatchObject({
    status: 409,
    code: 'redaction-not-found',
  });
  expect((await listMessages(as(company.adi), { conversationId })).items[0]?.redactedAt).toBeNull();
});

test('an agent may not take words out', async () => {
  const { messageId } = await openFor(company.asSystem);
  await expect(redactMessage(as(company.adi), { messageId, text: 'paket' })).rejects.toMatchObject({
    status: 403,
  });
});

test('other conversations keep their words', async () => {
  const one = await writeIn(company.asSystem, { text: card });
  const two = await writeIn(company.asSystem, { text: card });
  await redactMessage(as(company.dewi), { messageId: one.messageId, text: card });
  const { items } = await listMessages(as(company.adi), { conversationId: two.conversationId });
  expect(items[0]).toMatchObject({ text: '••••1111', hiddenSecrets: 1 });
  const left = await inWorkspace(company.workspaceId, (tx) => tx.select().from(messageSecrets));
  expect(left.map(({ messageId }) => messageId)).not.toContain(one.messageId);
});

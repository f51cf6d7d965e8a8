import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { openFor, writeIn } from '../../../tests/harness/requests.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { storeFile } from '../files/index.ts';
import { changeMember } from '../team/index.ts';
import {
  checkDraft,
  findDraft,
  keepDraft,
  listMessages,
  listSharedDrafts,
  react,
  shareDraft,
  takeBackNote,
  takeOverDraft,
  writeReply,
} from './index.ts';
import { mentions } from './schema.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const later = (seconds: number) => new Date(monday.getTime() + seconds * 1000);
const open = () => openFor(company.asSystem);
const draft = { kind: 'reply' as const, html: '<p>Halo Ibu Rina</p>', version: 0 };
const reactionsOf = async (conversationId: string) =>
  (await listMessages(as(company.sari), { conversationId })).items[0]?.reactions;

test('a sign is put and taken away by its own member, once', async () => {
  const { conversationId, messageId } = await open();
  const thumb = { messageId, reaction: 'thumb' as const };
  await react(as(company.adi), { ...thumb, on: true });
  await react(as(company.adi), { ...thumb, on: true });
  await react(as(company.lek, later(1)), { ...thumb, on: true });
  await react(as(company.nok), { ...thumb, on: false });
  expect(await reactionsOf(conversationId)).toEqual([
    { reaction: 'thumb', memberId: company.adi.id },
    { reaction: 'thumb', memberId: company.lek.id },
  ]);
  await react(as(company.adi), { ...thumb, on: false });
  expect(await reactionsOf(conversationId)).toHaveLength(1);
});

test('a reply written past a newer message is refused, until the writer has seen it', async () => {
  const { conversationId, messageId } = await open();
  const mine = { conversationId, body: 'Besok.', lastSeenId: messageId };
  const { messageId: first } = await writeReply(as(company.adi, later(1)), mine);
  await writeReply(as(company.adi, later(2)), mine);
  const nok = (lastSeenId?: string) =>
    writeReply(as(company.nok, later(3)), { ...mine, ...(lastSeenId ? { lastSeenId } : {}) });
  await expect(nok()).rejects.toMatchObject({ status: 409, code: 'newer-messages' });
  await expect(nok(first)).rejects.toMatchObject({ code: 'newer-messages' });
  await writeReply(as(company.nok, later(4)), { ...mine, kind: 'note' });
  await writeReply(as(company.nok, later(5)), { conversationId, body: 'Tetap kirim.' });
  const { messageId: newest } = await writeIn({ ...company.asSystem, now: later(6) }, { conversationId });
  await expect(nok(first)).rejects.toMatchObject({ code: 'newer-messages' });
  await nok(newest);
});

test('in a chat both write at once: only a colleague holds a reply back', async () => {
  const { conversationId, messageId } = await open();
  const chat = { conversationId, channel: 'chat' };
  await writeIn({ ...company.asSystem, now: later(1) }, chat);
  const mine = { ...chat, body: 'Sebentar.', lastSeenId: messageId };
  await writeReply(as(company.adi, later(2)), mine);
  await expect(writeReply(as(company.nok, later(3)), mine)).rejects.toMatchObject({ code: 'newer-messages' });
});

test('of four who answer at once one is first, the others are asked', async () => {
  const { conversationId, messageId } = await open();
  const people = [company.adi, company.nok, company.dewi, company.sari];
  const tries = people.map((who) =>
    writeReply(as(who, later(1)), { conversationId, body: 'Saya', lastSeenId: messageId }),
  );
  const ends = await Promise.allSettled(tries);
  expect(ends.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
});

test('a whole team is named: everybody who is let in, once, and not who writes', async () => {
  const { conversationId } = await open();
  await changeMember(as(company.sari), { memberId: company.lek.id, teamIds: [company.teamId] });
  await changeMember(as(company.sari), { memberId: company.lek.id, disabled: true });
  const named = { mentions: [company.nok.id, company.dewi.id], mentionedTeams: [company.teamId] };
  const { messageId } = await writeReply(as(company.adi), {
    ...{ conversationId, kind: 'note', body: 'Tolong lihat', ...named },
  });
  const rows = await inWorkspace(company.workspaceId, (tx) =>
    tx.select().from(mentions).where(eq(mentions.messageId, messageId)),
  );
  expect(rows.map((row) => row.memberId).sort()).toEqual([company.nok.id, company.dewi.id].sort());
  await changeMember(as(company.sari), { memberId: company.lek.id, disabled: false });
});

test('a note is taken back within a minute by who wrote it', async () => {
  const { conversationId } = await open();
  const resi = { name: 'resi.txt', type: 'text/plain', content: Buffer.from('JNE 123') };
  const { id: fileId } = await storeFile(as(company.adi), resi);
  const note = { conversationId, kind: 'note' as const, body: 'Salah', files: [{ fileId }] };
  const { messageId } = await writeReply(as(company.adi), note);
  await expect(takeBackNote(as(company.nok), { messageId })).rejects.toMatchObject({
    code: 'message-not-found',
  });
  await expect(takeBackNote(as(company.adi, later(61)), { messageId })).rejects.toMatchObject({
    code: 'message-left',
  });
  await takeBackNote(as(company.adi, later(60)), { messageId });
  expect((await listMessages(as(company.sari), { conversationId })).items).toHaveLength(1);
  // The file is free again: the same words can be written once more.
  await writeReply(as(company.adi, later(60)), note);
});

test('a draft is one’s own until it is shared; it is looked at, and asks again when it is written on', async () => {
  const { conversationId } = await open();
  const shared = async () =>
    (await listSharedDrafts(as(company.nok), { conversationId })).map((one) => [one.name, one.sharing]);
  await keepDraft(as(company.adi), { ...draft, conversationId });
  expect(await shared()).toEqual([]);
  await shareDraft(as(company.adi), { conversationId, sharing: 'check', checkerId: company.nok.id });
  expect(await shared()).toEqual([['Adi Wijaya', 'check']]);
  await keepDraft(as(company.adi), { ...draft, conversationId, version: 1, html: '<p>Lebih jelas</p>' });
  const look = { conversationId, memberId: company.adi.id };
  await expect(checkDraft(as(company.nok), { ...look, version: 1 })).rejects.toMatchObject({
    code: 'draft-changed',
  });
  await checkDraft(as(company.nok), { ...look, version: 2 });
  expect(await shared()).toEqual([['Adi Wijaya', 'checked']]);
  await keepDraft(as(company.adi), { ...draft, conversationId, version: 2, html: '<p>Lain</p>' });
  expect(await shared()).toEqual([['Adi Wijaya', 'shared']]);
  await shareDraft(as(company.adi), { conversationId, sharing: null });
  expect(await shared()).toEqual([]);
  await expect(checkDraft(as(company.nok), { ...look, version: 3 })).rejects.toMatchObject({
    code: 'draft-not-found',
  });
});

test('a shared draft is taken over with its files, unless one has begun another', async () => {
  const { conversationId } = await open();
  const file = { name: 'foto.txt', type: 'text/plain', content: new Uint8Array(Buffer.from('foto')) };
  const { id: fileId } = await storeFile(as(company.adi), file);
  await keepDraft(as(company.adi), { ...draft, conversationId, fileIds: [fileId] });
  const take = { conversationId, memberId: company.adi.id };
  await expect(takeOverDraft(as(company.nok), take)).rejects.toMatchObject({ code: 'draft-not-found' });
  await shareDraft(as(company.adi), { conversationId, sharing: 'shared' });
  await keepDraft(as(company.dewi), { ...draft, conversationId });
  await expect(takeOverDraft(as(company.dewi), take)).rejects.toMatchObject({ code: 'draft-stands' });
  await takeOverDraft(as(company.nok), take);
  expect(await findDraft(as(company.adi), { conversationId })).toBeNull();
  expect(await findDraft(as(company.nok), { conversationId })).toMatchObject({
    ...{ html: draft.html, version: 2, sharing: null, files: [{ name: 'foto.txt' }] },
  });
  const { messageId } = await writeReply(as(company.nok), {
    ...{ conversationId, body: draft.html, files: [{ fileId }] },
  });
  const { items } = await listMessages(as(company.sari), { conversationId });
  expect(items.find((one) => one.id === messageId)?.attachments).toHaveLength(1);
});

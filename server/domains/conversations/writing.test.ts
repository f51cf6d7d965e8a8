import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { writeIn } from '../../../tests/harness/requests.ts';
import { newId } from '../../kernel/ids.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { keepToken } from '../access/index.ts';
import { storeFile, useLinkKey } from '../files/index.ts';
import { changeTeam, createTeam } from '../team/index.ts';
import {
  dropDraft,
  findDraft,
  keepDraft,
  listMessages,
  markRead,
  readMessage,
  reportDelivery,
  setAccessCard,
  takeBackMessage,
  writeReply,
} from './index.ts';
import { mentions, readMarks } from './schema.ts';

useDatabase();
let company: Company;
let conversationId = '';
beforeAll(async () => {
  useLinkKey('a key of the tests');
  company = await makeCompany();
  ({ conversationId } = await writeIn(company.asSystem));
});

const seconds = (count: number) => new Date(monday.getTime() + count * 1000);
const upload = (by = as(company.adi)) =>
  storeFile(by, { name: 'resi.txt', type: 'text/plain', content: Buffer.from('JNE 123') });

test('a reply waits in the queue with clean HTML and its plain words', async () => {
  const body = '<p>Halo <b>Rina</b></p><script>alert(1)</script>';
  const { messageId } = await writeReply(as(company.adi), { conversationId, body });
  const message = await readMessage(as(company.nok), { messageId });
  expect(message).toMatchObject({ kind: 'reply', deliveryState: 'queued', text: 'Halo Rina' });
  expect(message?.html).not.toContain('script');
  expect(message?.author).toMatchObject({ type: 'member', name: 'Adi Wijaya' });
});

test('what a program writes carries the name of its token', async () => {
  const { workspaceId } = company;
  const id = await keepToken(
    workspaceId,
    { name: 'Kasir', secret: 'a token of this test', scopes: ['*'] },
    monday,
  );
  const actor = { type: 'token' as const, id, workspaceId, scopes: ['conversations:write'] };
  const { messageId } = await writeReply({ actor, now: monday }, { conversationId, body: 'Sudah dibayar' });
  const message = await readMessage(as(company.nok), { messageId });
  expect(message?.author).toMatchObject({ type: 'token', name: 'Kasir' });
});

test('a light agent may leave a note and no reply', async () => {
  const note = { conversationId, body: 'Gudang sudah cek', kind: 'note' as const };
  const { messageId } = await writeReply(as(company.lek), note);
  const message = await readMessage(as(company.lek), { messageId });
  expect(message).toMatchObject({ kind: 'note', deliveryState: null, sendAt: null, cc: [], bcc: [] });
  const reply = writeReply(as(company.lek), { ...note, kind: 'reply' });
  await expect(reply).rejects.toMatchObject({ status: 403 });
});

test('an empty reply is refused, one with a file alone is not', async () => {
  await expect(writeReply(as(company.adi), { conversationId, body: '<p> </p>' })).rejects.toMatchObject({
    code: 'message-empty',
  });
  const { id } = await upload();
  await writeReply(as(company.adi), { conversationId, body: '<p></p>', files: [{ fileId: id }] });
});

test('somebody else’s upload cannot be sent', async () => {
  const { id } = await upload(as(company.nok));
  const reply = { conversationId, body: 'Ini resinya', files: [{ fileId: id }] };
  await expect(writeReply(as(company.adi), reply)).rejects.toMatchObject({ code: 'file-not-found' });
});

test('a reply can be taken back until it leaves, with its words and its files', async () => {
  const { id } = await upload();
  const reply = { conversationId, body: 'Terlalu cepat', files: [{ fileId: id }], sendAfterSeconds: 10 };
  const { messageId } = await writeReply(as(company.adi), reply);
  const back = await takeBackMessage(as(company.adi, seconds(9)), { messageId });
  expect(back).toMatchObject({ conversationId, text: 'Terlalu cepat', fileIds: [id] });
  expect(await readMessage(as(company.adi), { messageId })).toBeNull();
  await writeReply(as(company.adi), { ...reply, body: 'Sekarang benar' });
});

test('when its time has come it is too late', async () => {
  const { messageId } = await writeReply(as(company.adi), {
    conversationId,
    body: 'Pergi',
    sendAfterSeconds: 10,
  });
  await expect(takeBackMessage(as(company.adi, seconds(10)), { messageId })).rejects.toMatchObject({
    code: 'message-left',
  });
  await expect(takeBackMessage(as(company.adi), { messageId: newId() })).rejects.toMatchObject({
    code: 'message-not-found',
  });
});

test('what was delivered or failed never goes back to waiting', async () => {
  const { messageId } = await writeReply(as(company.adi), { conversationId, body: 'Kabar' });
  const report = async (state: 'queued' | 'sent' | 'delivered' | 'failed') => {
    await reportDelivery(company.asSystem, { messageId, state, reason: null });
    return (await readMessage(as(company.adi), { messageId }))?.deliveryState;
  };
  expect(await report('sent')).toBe('sent');
  expect(await report('failed')).toBe('failed');
  expect(await report('queued')).toBe('failed');
  expect(await report('sent')).toBe('sent');
  expect(await report('delivered')).toBe('delivered');
  expect(await report('queued')).toBe('delivered');
});

test('naming a colleague reaches members who are let in, each once', async () => {
  const body = '@Nok tolong lihat';
  const note = {
    conversationId,
    body,
    kind: 'note' as const,
    mentions: [company.nok.id, company.nok.id, newId()],
  };
  const { messageId } = await writeReply(as(company.adi), note);
  const rows = await inWorkspace(company.workspaceId, (tx) =>
    tx.select().from(mentions).where(eq(mentions.messageId, messageId)),
  );
  expect(rows.map((row) => row.memberId)).toEqual([company.nok.id]);
});

test('a draft keeps its newest version, and an older window is told', async () => {
  const draft = (version: number, html: string) =>
    keepDraft(as(company.nok), { conversationId, kind: 'reply', html, version });
  expect(await draft(0, '<p>Satu</p>')).toEqual({ version: 1 });
  expect(await draft(1, '<p>Dua</p>')).toEqual({ version: 2 });
  await expect(draft(1, '<p>Lama</p>')).rejects.toMatchObject({ status: 409, code: 'draft-newer' });
  expect(await findDraft(as(company.nok), { conversationId })).toMatchObject({
    html: '<p>Dua</p>',
    version: 2,
  });
  expect(await findDraft(as(company.adi), { conversationId })).toBeNull();
});

test('a draft tells its files by name, size and a link, in the order they were attached', async () => {
  const { conversationId: other } = await writeIn(company.asSystem);
  const [one, two] = [await upload(), await upload()];
  const fileIds = [two.id, one.id];
  await keepDraft(as(company.adi), { conversationId: other, kind: 'reply', html: '', fileIds, version: 0 });
  const draft = await findDraft(as(company.adi), { conversationId: other });
  expect(draft?.files.map((file) => file.id)).toEqual(fileIds);
  expect(draft?.files[0]).toMatchObject({ name: 'resi.txt', type: 'text/plain', size: 7 });
  expect(draft?.files[0]?.url).toMatch(`/api/v1/files/${company.workspaceId}/${two.id}?until=`);
});

test('two windows that begin at once leave one draft', async () => {
  const begin = (html: string) =>
    keepDraft(as(company.dewi), { conversationId, kind: 'note', html, version: 0 }).then(
      () => 'kept',
      (problem) => problem.code,
    );
  const ends = await Promise.all([begin('<p>a</p>'), begin('<p>b</p>'), begin('<p>c</p>')]);
  expect(ends.sort()).toEqual(['draft-newer', 'draft-newer', 'kept']);
});

test('files of a draft are held by it, go with the reply, and are free again when it is dropped', async () => {
  const [one, two] = [await upload(), await upload()];
  const draft = (fileIds: string[], version: number) =>
    keepDraft(as(company.adi), { conversationId, kind: 'reply', html: '<p>x</p>', fileIds, version });
  await draft([one.id, two.id], 0);
  await draft([one.id], 1);
  await writeReply(as(company.adi), { conversationId, body: 'Resi', files: [{ fileId: one.id }] });
  expect(await findDraft(as(company.adi), { conversationId })).toBeNull();
  await draft([two.id], 0);
  await dropDraft(as(company.adi), { conversationId });
  await writeReply(as(company.adi), { conversationId, body: 'Resi', files: [{ fileId: two.id }] });
  await expect(draft([one.id], 0)).rejects.toMatchObject({ code: 'file-not-found' });
});

test('reading is marked for members, programs read nothing', async () => {
  await markRead(as(company.adi, seconds(5)), { conversationId });
  await markRead(as(company.adi, seconds(9)), { conversationId });
  await markRead(company.asSystem, { conversationId });
  const rows = await inWorkspace(company.workspaceId, (tx) => tx.select().from(readMarks));
  expect(rows.map((row) => [row.memberId, row.readAt])).toEqual([[company.adi.id, seconds(9)]]);
});

test('a private team’s words are closed to others: reading, writing, drafts and marks', async () => {
  const { id: teamId } = await createTeam(company.asSystem, { name: 'Hukum', isPrivate: true });
  await changeTeam(company.asSystem, { teamId, memberIds: [company.nok.id] });
  const secret = await writeIn(company.asSystem, { teamId });
  const adi = as({ ...company.adi, hiddenTeamIds: [teamId] });
  const closed = { conversationId: secret.conversationId };
  const refused = expect.objectContaining({ status: 404, code: 'conversation-not-found' });
  const body = 'x';
  const draft = { kind: 'note' as const, html: body, version: 0 };
  for (const look of [
    () => listMessages(adi, closed),
    () => readMessage(adi, { messageId: secret.messageId }),
    () => writeReply(adi, { ...closed, body }),
    () => keepDraft(adi, { ...closed, ...draft }),
    () => findDraft(adi, closed),
    () => markRead(adi, closed),
  ])
    await expect(look()).rejects.toThrow(refused);
  await setAccessCard(company.asSystem, { ...closed, assigneeId: company.adi.id });
  expect((await listMessages(adi, closed)).items).toHaveLength(1);
});

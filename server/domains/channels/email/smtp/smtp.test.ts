import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../../tests/harness/database.ts';
import { letter, type MailRoom, makeMailbox, openMailRoom } from '../../../../../tests/harness/mail-room.ts';
import { forgedOwnMail } from '../../../../../tests/harness/own-mail.ts';
import { database } from '../../../../platform/database/open.ts';
import { storage } from '../../../../platform/storage.ts';
import { createWorkspace } from '../../../access/index.ts';
import { findMail, listMails } from '../intake/log/list-mails.ts';
import { readRaw } from '../intake/log/read-raw.ts';
import { replayMail } from '../intake/log/replay-mail.ts';
import { incomingMails, mailboxes, mailRoutes } from '../schema.ts';
import { findDestination, forgetDestinations } from './recipients.ts';
import { startSmtp } from './server.ts';

useDatabase();
let room: MailRoom;
beforeAll(async () => {
  room = await openMailRoom();
});
afterAll(() => room.close());

const log = async () => (await listMails(room.context(), {})).items;

test('before anything is set up mail is asked to come again; then any address at localhost will do', async () => {
  await room.read((tx) => tx.delete(mailboxes).where(eq(mailboxes.id, room.mailboxId)));
  await room.read((tx) => tx.delete(mailRoutes).where(eq(mailRoutes.mailboxId, room.mailboxId)));
  forgetDestinations();
  expect(await room.deliver(letter({}), { to: ['anything@localhost'] })).toBe(250);
  expect(await room.deliver(letter({}), { to: [`help+${forgedOwnMail(room).token}@localhost`] })).toBe(250);
  expect(await room.deliver(letter({}), { to: ['somebody@elsewhere.example'] })).toBe(550);
  const boxes = await room.read((tx) => tx.select().from(mailboxes));
  expect(boxes.map(({ address, isDefault }) => [address, isDefault])).toEqual([['support@localhost', true]]);
  await makeMailbox(room.workspaceId, room.address);
  forgetDestinations();
  expect(await room.deliver(letter({}), { to: ['anything@localhost'] })).toBe(550);
  expect(await room.deliver(letter({}), { to: ['support@localhost'] })).toBe(250);
});

test('a reply address leads to its mailbox, in any case of letters', async () => {
  const { replyTo } = forgedOwnMail(room);
  expect(await room.deliver(letter({}), { to: [replyTo.toUpperCase()] })).toBe(250);
  const [mail] = await log();
  expect((await findMail(room.context(), { mailId: mail?.id ?? '' })).envelopeTo).toHaveLength(1);
});

test('a mail for two mailboxes is kept for each', async () => {
  const second = `sales@${room.address.split('@')[1]}`;
  const secondId = await makeMailbox(room.workspaceId, second);
  const raw = letter({ text: 'For both of you.' });
  expect(await room.deliver(raw, { to: [room.address, second, second.toUpperCase()] })).toBe(250);
  const [one, two] = await log();
  expect(new Set([one?.mailboxId, two?.mailboxId]).size).toBe(2);
  expect(one?.sha256).toBe(two?.sha256);
  const mails = (await room.decide()).slice(-2);
  expect(mails.map(({ fate }) => fate)).toEqual(['opened', 'opened']);
  const ofSecond = await listMails(room.context(), { mailboxId: secondId });
  expect(ofSecond.items).toHaveLength(1);
});

test('nothing is acknowledged when the disk or the database says no', async () => {
  const before = (await log()).length;
  const { put } = storage();
  storage().put = () => Promise.reject(new Error('ENOSPC: no space left on device'));
  const mend = () => {
    storage().put = put;
  };
  expect(await room.deliver(letter({})).finally(mend)).toBe(451);
  await database().client`alter table incoming_mails rename to away`;
  const back = () => database().client`alter table away rename to incoming_mails`;
  expect(await room.deliver(letter({})).finally(back)).toBe(451);
  expect(await log()).toHaveLength(before);
  expect(await room.deliver(letter({}))).toBe(250);
});

test('the log is read in pages, by fate and by words, and hands out the raw mail', async () => {
  const raw = letter({ subject: 'A very particular subject_1', text: 'ผมรอพัสดุ' });
  await room.deliver(raw);
  await room.decide();
  const { items } = await listMails(room.context(), { q: 'particular subject_', fate: ['opened'] });
  expect(items.map(({ subject }) => subject)).toEqual(['A very particular subject_1']);
  expect((await listMails(room.context(), { q: 'particular%subject' })).items).toEqual([]);
  const first = await listMails(room.context(), { limit: 2 });
  const next = await listMails(room.context(), { limit: 200, cursor: first.nextCursor ?? '' });
  const ids = [...first.items, ...next.items].map(({ id }) => id);
  expect(ids).toEqual((await log()).map(({ id }) => id));
  const mailId = items[0]?.id ?? '';
  expect((await readRaw(room.context(), { mailId })).content.toString()).toBe(raw);
  await expect(replayMail(room.context(), { mailId })).rejects.toMatchObject({ code: 'mail-not-replayable' });
});

test('a stopped listener finishes what is in transfer and takes no more', async () => {
  const smtp = await startSmtp({ smtpHost: '127.0.0.1', smtpPort: 0, tls: null });
  await smtp.stop();
  await expect(
    startSmtp({ smtpHost: '127.0.0.1', smtpPort: smtp.port, tls: null }).then((one) => one.stop()),
  ).resolves.toBeUndefined();
});

test('with two companies nobody guesses whose localhost is meant', async () => {
  const other = await createWorkspace({ name: 'Siam Parcel', language: 'th' });
  forgetDestinations();
  expect(await findDestination('anything@localhost', Date.now())).toBe('unknown');
  const stranger = { ...room.context(), actor: { type: 'system' as const, workspaceId: other.id, id: null } };
  expect((await listMails(stranger, {})).items).toEqual([]);
  const [mail] = await room.read((tx) => tx.select().from(incomingMails).limit(1));
  await expect(findMail(stranger, { mailId: mail?.id ?? '' })).rejects.toMatchObject({
    code: 'mail-not-found',
  });
});

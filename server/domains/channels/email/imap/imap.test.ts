import { eq } from 'drizzle-orm';
import type { ImapFlow } from 'imapflow';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { useDatabase } from '../../../../../tests/harness/database.ts';
import { type Dovecot, dovecotProgram, startDovecot } from '../../../../../tests/harness/dovecot.ts';
import { letter, type MailRoom, makeMailbox, openMailRoom } from '../../../../../tests/harness/mail-room.ts';
import { newId } from '../../../../kernel/ids.ts';
import { secretBox } from '../../../../platform/secrets/secret-box.ts';
import { replayMail } from '../intake/log/replay-mail.ts';
import { incomingMails, mailboxes } from '../schema.ts';
import { type Imap, startImap } from './supervise.ts';

useDatabase({ work: true });
const pace = { look: 500, poll: 500, compare: 300_000, firstPause: 100, longestPause: 1_000 };
let room: MailRoom;
let server: Dovecot;
let person: ImapFlow;
let user: string;
let mailboxId: string;

beforeAll(async () => {
  if (!dovecotProgram) return;
  room = await openMailRoom();
  server = await startDovecot();
});
afterAll(async () => {
  await server?.stop();
  await room?.close();
});
beforeEach(async () => {
  if (!dovecotProgram) return;
  user = `box-${newId()}`;
  person = await server.connect(user);
  mailboxId = await makeMailbox(room.workspaceId, `${user}@honest.example`);
});

async function connectBox(
  more: { takeOldMail?: boolean; password?: string; folder?: string } = {},
): Promise<Imap> {
  const { takeOldMail, password = server.password, folder = 'INBOX' } = more;
  const imapSecret = (await secretBox()).seal(password, mailboxId);
  const imap = {
    host: server.host,
    port: server.port,
    secure: false,
    user,
    folder,
    auth: 'password' as const,
  };
  const settings = { imap: takeOldMail ? { ...imap, takeOldMail } : imap, imapSecret };
  await room.read((tx) => tx.update(mailboxes).set(settings).where(eq(mailboxes.id, mailboxId)));
  return startImap(pace);
}

async function box() {
  const [row] = await room.read((tx) => tx.select().from(mailboxes).where(eq(mailboxes.id, mailboxId)));
  return row;
}

function mails() {
  return room.read((tx) => tx.select().from(incomingMails).where(eq(incomingMails.mailboxId, mailboxId)));
}

const fates = async () => (await mails()).map(({ fate }) => fate).sort();
const soon = { timeout: 10_000, interval: 50 };

test.skipIf(!dovecotProgram)(
  'new mail is taken in, read or not, and the folder stays as it was',
  async () => {
    const imap = await connectBox();
    await expect.poll(async () => (await box())?.imapState, soon).toBe('working');
    await person.append('INBOX', letter({ subject: 'New' }));
    await person.append('INBOX', letter({ subject: 'Read by somebody' }), ['\\Seen']);
    await expect.poll(fates, soon).toEqual(['opened', 'opened']);
    await imap.stop();
    await person.mailboxOpen('INBOX');
    const flags = await person.fetchAll('1:*', { flags: true });
    expect(flags.map((one) => [...(one.flags ?? [])].filter((flag) => flag !== '\\Recent'))).toEqual([
      [],
      ['\\Seen'],
    ]);
    await person.logout();
  },
);

test.skipIf(!dovecotProgram)(
  'mail that came while nobody fetched is taken in, however old it says it is',
  async () => {
    const first = await connectBox();
    await expect.poll(async () => (await box())?.imapState, soon).toBe('working');
    await first.stop();
    await person.append(
      'INBOX',
      letter({ subject: 'One' }),
      ['\\Seen'],
      new Date(Date.now() - 10 * 86_400_000),
    );
    await person.append('INBOX', letter({ subject: 'Two' }));
    const second = await startImap(pace);
    await expect.poll(fates, soon).toEqual(['opened', 'opened']);
    expect((await mails()).map(({ reason }) => reason).sort()).toEqual([null, 'old-mail']);
    await second.stop();
    await person.logout();
  },
);

test.skipIf(!dovecotProgram)(
  'mail from before the connection is left alone, or taken without an answer',
  async () => {
    await person.append('INBOX', letter({ subject: 'Old' }), [], new Date('2025-01-01'));
    const left = await connectBox();
    await expect.poll(async () => (await box())?.imapState, soon).toBe('working');
    expect(await mails()).toEqual([]);
    await left.stop();
    mailboxId = await makeMailbox(room.workspaceId, `second-${user}@honest.example`);
    const taken = await connectBox({ takeOldMail: true });
    await expect.poll(fates, soon).toEqual(['opened']);
    expect((await mails())[0]).toMatchObject({ reason: 'old-mail', way: 'imap' });
    await taken.stop();
    await person.logout();
  },
);

test.skipIf(!dovecotProgram)(
  'a folder that is built anew brings only what is new; older strangers wait',
  async () => {
    await person.mailboxCreate('Help');
    const old = letter({ subject: 'Never taken' });
    await person.append('Help', old, [], new Date('2025-01-01'));
    const imap = await connectBox({ folder: 'Help' });
    await expect.poll(async () => (await box())?.imapState, soon).toBe('working');
    const known = letter({ subject: 'Known' });
    await person.append('Help', known);
    await expect.poll(fates, soon).toEqual(['opened']);
    await imap.stop();
    await person.mailboxDelete('Help');
    await person.mailboxCreate('Help');
    await person.append('Help', old, [], new Date('2025-01-01'));
    await person.append('Help', known);
    await person.append('Help', letter({ subject: 'New' }));
    const again = await startImap(pace);
    const decided = async () =>
      (await mails())
        .filter((one) => one.processedAt !== null)
        .map(({ fate }) => fate)
        .sort();
    await expect.poll(decided, soon).toEqual(['duplicate', 'opened', 'opened', 'stored']);
    const waiting = (await mails()).find(({ fate }) => fate === 'stored');
    expect(waiting?.reason).toBe('older-than-connection');
    await replayMail(room.context(), { mailId: waiting?.id ?? '' });
    await expect.poll(fates, soon).toEqual(['duplicate', 'opened', 'opened', 'opened']);
    await again.stop();
    await person.logout();
  },
);

test.skipIf(!dovecotProgram)(
  'a wrong password degrades the mailbox with its reason, and the right one heals it',
  async () => {
    const imap = await connectBox({ password: 'wrong' });
    await expect
      .poll(async () => (await box())?.imapReason, { ...soon, timeout: 15_000 })
      .toBe('refused-login');
    expect((await box())?.imapState).toBe('degraded');
    const imapSecret = (await secretBox()).seal(server.password, mailboxId);
    await room.read((tx) => tx.update(mailboxes).set({ imapSecret }).where(eq(mailboxes.id, mailboxId)));
    await imap.refresh();
    await expect.poll(async () => (await box())?.imapState, soon).toBe('working');
    expect((await box())?.imapReason).toBeNull();
    await imap.stop();
    await person.logout();
  },
);

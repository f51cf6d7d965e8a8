import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect } from 'vitest';
import '../../server/rooms.ts';
import { startImap } from '../../server/domains/channels/email/imap/supervise.ts';
import { outgoingMails } from '../../server/domains/channels/email/schema.ts';
import { events } from '../../server/platform/events/schema.ts';
import { openOutgoing } from '../../server/platform/mail/outgoing.ts';
import { useDatabase } from '../harness/database.ts';
import { type Dovecot, dovecotProgram, startDovecot } from '../harness/dovecot.ts';
import { boxOf, layIn, mailsOf, makeCollectedBox, quick } from '../harness/imap-box.ts';
import { type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { type SmtpSink, startSmtpSink } from '../harness/smtp-sink.ts';
import { faultIf } from './fault.ts';

const given = useDatabase({ work: true });
const old = 15;
const patience = { timeout: 20_000, interval: 50 };
let room: MailRoom;
let server: Dovecot;
let sink: SmtpSink;
beforeAll(async () => {
  room = await openMailRoom();
  sink = await startSmtpSink();
  openOutgoing({ smtpUrl: sink.url, home: given.home });
  if (dovecotProgram) server = await startDovecot();
});
afterAll(async () => {
  await server?.stop();
  await sink.close();
  await room.close();
});

faultIf(dovecotProgram, 'F09', async (random, seed) => {
  const { workspaceId } = room;
  const takeOldMail = seed % 2 === 1;
  const user = `full-${seed}`;
  const person = await server.connect(user);
  const age = () => new Date(Date.now() - 60_000 - random.below(400 * 86_400_000));
  await layIn(
    person,
    // Each of a sender of their own whom a machine may answer, so that nothing but their age keeps it silent.
    Array.from({ length: old }, (_, at) => ({
      subject: `Old ${at} of seed ${seed}`,
      from: `adi${at}.${seed}@plain.example`,
      at: age(),
    })),
  );
  const source = { ...server, user, takeOldMail };
  const box = { workspaceId, mailboxId: await makeCollectedBox(workspaceId, source) };
  const imap = await startImap(quick);
  await expect.poll(async () => (await boxOf(box))?.imapState, patience).toBe('working');
  const sent = sink.mails.length;
  const before = { sent: await thoughts('receipt.sent'), withheld: await thoughts('receipt.withheld') };
  await layIn(person, [{ subject: `Today of seed ${seed}`, from: `rina${seed}@plain.example` }]);
  const expected = takeOldMail ? old + 1 : 1;
  const opened = async () => (await mailsOf(box)).filter(({ fate }) => fate === 'opened').length;
  await expect.poll(opened, patience).toBe(expected);
  // Each letter that was opened has been thought about, and only today's was answered.
  await expect.poll(() => thoughts('receipt.sent'), patience).toEqual([...before.sent, 'sent']);
  if (takeOldMail) {
    const all = before.withheld.length + old;
    await expect.poll(async () => (await thoughts('receipt.withheld')).length, patience).toBe(all);
  }
  await expect.poll(() => sink.mails.length, patience).toBe(sent + 1);
  await imap.stop();
  await person.logout();
  const mine = eq(outgoingMails.mailboxId, box.mailboxId);
  const laid = await room.read((tx) => tx.select().from(outgoingMails).where(mine));
  expect(laid).toHaveLength(1);
  expect(sink.mails.length).toBe(sent + 1);
  expect(sink.mails.at(-1)?.recipients).toEqual([`rina${seed}@plain.example`]);
});

/** What was decided about receipts so far: sent, or the reason why not. */
async function thoughts(name: 'receipt.sent' | 'receipt.withheld'): Promise<string[]> {
  const about = and(eq(events.workspaceId, room.workspaceId), eq(events.name, name));
  const rows = await room.read((tx) => tx.select().from(events).where(about));
  return rows.map(({ payload }) => (payload as { reason?: string }).reason ?? 'sent');
}

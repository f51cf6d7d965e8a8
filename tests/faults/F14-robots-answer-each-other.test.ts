import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect } from 'vitest';
import '../../server/rooms.ts';
import { incomingMails, outgoingMails } from '../../server/domains/channels/email/schema.ts';
import { newId } from '../../server/kernel/ids.ts';
import { events } from '../../server/platform/events/schema.ts';
import { openOutgoing } from '../../server/platform/mail/outgoing.ts';
import { useDatabase } from '../harness/database.ts';
import { letter, type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { type SmtpSink, type SunkMail, startSmtpSink } from '../harness/smtp-sink.ts';
import { fault } from './fault.ts';

const given = useDatabase({ work: true });
const patience = { timeout: 15_000 };
const bots = new Set<string>();
let rina: MailRoom;
let siam: MailRoom;
let sink: SmtpSink;

beforeAll(async () => {
  rina = await openMailRoom('Toko Rina');
  siam = await openMailRoom('Siam Parcel');
  sink = await startSmtpSink();
  sink.beforeAnswer = (mail) => void carry(mail);
  openOutgoing({ smtpUrl: sink.url, home: given.home });
});
afterAll(async () => {
  await sink.close();
  await siam.close();
  await rina.close();
});

fault(
  'F14',
  async (_random, seed) => {
    const mail = letter({ from: `Siam <${siam.address}>`, to: rina.address, subject: `Parcels ${seed}` });
    await rina.deliver(mail, { from: siam.address });
    await expect.poll(() => receiptsTo(rina, siam.address), patience).toBe(1);
    const [receipt] = await siam.decided(1);
    expect(receipt?.from).toBe(rina.address);
    expect(await receiptsTo(siam, rina.address)).toBe(0);
    expect(sentTo(siam.address) + sentTo(rina.address)).toBe(1);
  },
  'two companies of ours, one of which begins',
);

fault(
  'F14',
  async (random, seed) => {
    const bot = `bot${seed}@vacation.example`;
    bots.add(bot);
    await answerAsBot(bot);
    await expect.poll(() => sentTo(bot), patience).toBe(1);
    const more = 2 + random.below(3);
    const withheld = await receiptsWithheld(rina);
    for (let count = 0; count < more; count += 1) await answerAsBot(bot);
    await expect.poll(() => mailsFrom(rina, bot), patience).toBe(more + 2);
    await expect.poll(() => receiptsWithheld(rina), patience).toBeGreaterThanOrEqual(withheld + more);
    expect([await receiptsTo(rina, bot), sentTo(bot)]).toEqual([1, 1]);
  },
  'a vacation program that sets no header',
);

fault(
  'F14',
  async (_random, seed) => {
    const robots = ['MAILER-DAEMON@mail.example', 'no-reply@shop.example', rina.address];
    const before = (await rina.decided(0)).length;
    for (const from of robots) {
      const mail = letter({ from, to: rina.address, subject: `Notice ${seed}` });
      await rina.deliver(mail, { from: from.startsWith('MAILER') ? '' : from });
    }
    await rina.decided(before + robots.length);
    for (const from of robots) expect(await receiptsTo(rina, from.toLowerCase())).toBe(0);
  },
  'a mailer-daemon, a no-reply address and ourselves as sender',
);

/** A mail server of the world: companies get their mail, bots answer whatever comes, without any header. */
async function carry({ raw, sender, recipients }: SunkMail): Promise<void> {
  for (const to of recipients) {
    for (const room of [rina, siam])
      if (to.replace(/\+[^@]*@/, '@') === room.address) await room.deliver(raw, { from: sender, to: [to] });
    if (bots.has(to)) await answerAsBot(to);
  }
}

/** An answer of the careless kind: a subject of its own, no In-Reply-To, no Auto-Submitted. */
function answerAsBot(bot: string): Promise<number> {
  const subject = `Thank you ${newId()}`;
  const mail = letter({ from: `Bot <${bot}>`, to: rina.address, subject, text: `Noted, ${newId()}.` });
  return rina.deliver(mail, { from: bot });
}

/** Mails that reached the world for an address. */
function sentTo(address: string): number {
  return sink.mails.filter((mail) => mail.recipients.includes(address)).length;
}

/** Receipts that a company laid out for an address. */
async function receiptsTo(room: MailRoom, address: string): Promise<number> {
  const receipts = and(eq(outgoingMails.workspaceId, room.workspaceId), eq(outgoingMails.kind, 'receipt'));
  const rows = await room.read((tx) => tx.select().from(outgoingMails).where(receipts));
  return rows.filter((row) => row.recipients.includes(address)).length;
}

/** Mails of an address that were read and decided. */
async function mailsFrom(room: MailRoom, address: string): Promise<number> {
  const theirs = and(eq(incomingMails.workspaceId, room.workspaceId), eq(incomingMails.from, address));
  const rows = await room.read((tx) => tx.select().from(incomingMails).where(theirs));
  return rows.filter((row) => row.processedAt !== null).length;
}

/** How often a machine of the company kept silent. */
async function receiptsWithheld(room: MailRoom): Promise<number> {
  const silent = and(eq(events.workspaceId, room.workspaceId), eq(events.name, 'receipt.withheld'));
  return (await room.read((tx) => tx.select({ id: events.id }).from(events).where(silent))).length;
}

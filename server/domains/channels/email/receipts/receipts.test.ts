import { eq } from 'drizzle-orm';
import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import '../../../../rooms.ts';
import { useDatabase } from '../../../../../tests/harness/database.ts';
import { openTalk as open, type Talk } from '../../../../../tests/harness/talk.ts';
import { newId } from '../../../../kernel/ids.ts';
import { inWorkspace } from '../../../../platform/database/transaction.ts';
import { storage } from '../../../../platform/storage.ts';
import { createBrand } from '../../../access/brands.ts';
import { conversations } from '../../../conversations/schema.ts';
import { publishNotice } from '../../../customers/protection/keep-notice.ts';
import { customers } from '../../../customers/schema.ts';
import { createCalendar } from '../../../team/index.ts';
import { incomingMails, mailboxes } from '../schema.ts';
import { personFrom } from '../sending/face.ts';
import { composeReceipt } from './compose-receipt.ts';
import { sendReceipt } from './send-receipt.ts';

useDatabase();
const monday = new Date('2026-11-23T03:00:00Z');
const later = (hours: number) => new Date(monday.getTime() + hours * 3_600_000);

const openTalk = (first: Parameters<typeof open>[0] = {}) => open({ receiptOn: true, ...first });

const receive = (talk: Talk, more: { automatic?: boolean; at?: Date; conversationId?: string } = {}) =>
  sendReceipt(talk.context(more.at ?? monday), {
    requestId: newId(),
    number: 1024,
    conversationId: more.conversationId ?? talk.conversationId,
    automatic: more.automatic ?? false,
  });

async function readOnly(talk: Talk) {
  const [mail] = await talk.outbox();
  return { mail, raw: (await storage().get(mail?.fileKey ?? '')).toString() };
}

test('a customer is told the number and when an answer comes, in their language, by a machine that says so', async () => {
  const talk = await openTalk();
  await receive(talk);
  const { mail, raw } = await readOnly(talk);
  expect(mail).toMatchObject({
    kind: 'receipt',
    sender: '',
    recipients: ['rina@example.com'],
    state: 'waiting',
  });
  const read = await simpleParser(raw);
  expect(read.subject).toBe('Pesan Anda sudah kami terima (#1024)');
  expect(read.text).toContain('nomor #1024');
  expect(read.text).toContain('paling lambat Selasa, 24 November 2026 pukul 10.00 (WIB)');
  expect(read.headers.get('auto-submitted')).toBe('auto-replied');
  expect(read.headers.get('x-auto-response-suppress')).toBe('All');
  expect(read.headers.get('precedence')).toBe('auto_reply');
  expect(read.inReplyTo).toBe(talk.incomingId);
});

test('a receipt speaks as the brand, in its language where the customer’s own is not known; a person as the mailbox', async () => {
  const talk = await openTalk();
  await inWorkspace(talk.workspaceId, async (tx) => {
    await tx.update(mailboxes).set({ name: 'Tim Gudang' });
    await tx.update(customers).set({ language: null });
    await tx.update(conversations).set({ language: null });
  });
  await createBrand(talk.context(), { name: 'Rina Kopi', language: 'th' });
  await receive(talk);
  const read = await simpleParser((await readOnly(talk)).raw);
  expect(read.from?.value[0]).toMatchObject({ name: 'Rina Kopi', address: talk.address });
  expect(read.subject).toContain('เราได้รับ');
  expect(personFrom(await boxOf(talk), { id: 'b', name: 'Rina Kopi', language: null }, null).name).toBe(
    'Tim Gudang',
  );
  expect(personFrom(await boxOf(talk), { id: 'b', name: 'Rina Kopi', language: null }, 'b').name).toBe(
    'Rina Kopi',
  );
});

async function boxOf(talk: Talk) {
  const [box] = await inWorkspace(talk.workspaceId, (tx) => tx.select().from(mailboxes));
  if (!box) throw new Error('There is no mailbox');
  return box;
}

test('whoever writes learns from the first answer how their data is treated, once that was published', async () => {
  const before = await openTalk();
  await receive(before);
  expect((await readOnly(before)).raw).not.toContain('/r/privacy/');
  const talk = await openTalk();
  const text = 'Kami menyimpan tulisan Anda selama dua tahun.';
  await publishNotice(talk.context(), { texts: { en: text, id: text, th: text } });
  await receive(talk);
  const { raw } = await readOnly(talk);
  const read = await simpleParser(raw);
  expect(read.text).toMatch(/Cara kami menjaga data Anda: http\S+\/r\/privacy\/toko-rina\S*\?lang=id/);
});

test('nothing that the sender wrote comes back: no word, no name, no subject', async () => {
  const words = { text: 'Visit casino.example', name: 'Win Big', email: 'victim@example.com' };
  const talk = await openTalk({ ...words, language: 'en' });
  await inWorkspace(talk.workspaceId, (tx) => tx.update(incomingMails).set({ messageId: '<a b@casino>' }));
  await receive(talk);
  const { raw } = await readOnly(talk);
  for (const word of ['casino', 'Win Big', 'Paket']) expect(raw).not.toContain(word);
  expect(raw).not.toMatch(/in-reply-to/i);
});

test('out of hours the receipt says when somebody is back', async () => {
  const talk = await openTalk({ language: 'th' });
  await receive(talk, { at: new Date('2026-11-20T14:00:00Z') });
  const { raw } = await readOnly(talk);
  const { text } = await simpleParser(raw);
  expect(text).toContain('ขณะนี้อยู่นอกเวลาทำการ เราจะกลับมาในวันจันทร์ที่ 23 พฤศจิกายน พ.ศ. 2569');
});

test('on a holiday of the calendar nobody is promised an answer', async () => {
  const talk = await openTalk({ language: 'en' });
  const friday = new Date('2026-11-20T14:00:00Z');
  await createCalendar(talk.context(friday), {
    ...{ name: 'Kantor', zone: 'Asia/Jakarta' },
    hours: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] },
    ...{ holidays: [{ date: '2026-11-23', name: 'Libur' }], isDefault: true },
  });
  await receive(talk, { at: friday });
  const { text } = await simpleParser((await readOnly(talk)).raw);
  expect(text).toMatch(/back on Tuesday,? 24 November/);
});

test('the calendar chosen for the mailbox counts, and one that is never open promises nothing', async () => {
  const talk = await openTalk({ language: 'en' });
  const { id: calendarId } = await createCalendar(talk.context(later(0)), {
    ...{ name: 'Tutup', zone: 'Asia/Bangkok', hours: {}, isDefault: false },
  });
  await inWorkspace(talk.workspaceId, (tx) => tx.update(mailboxes).set({ calendarId }));
  await receive(talk);
  const { text } = await simpleParser((await readOnly(talk)).raw);
  expect(text).toContain('#1024');
  expect(text).not.toContain('expect to answer');
});

test('a request has one receipt, however often it is asked for', async () => {
  const talk = await openTalk({ dmarc: 'pass' });
  await receive(talk);
  await receive(talk, { at: later(2) });
  expect(await talk.outbox()).toHaveLength(1);
});

test('two requests of an address at the same moment have one receipt', async () => {
  const talk = await openTalk();
  const second = await receiveAnother(talk, 'none');
  await Promise.all([receive(talk), receive(talk, { conversationId: second })]);
  expect(await talk.outbox()).toHaveLength(1);
});

test('a proved sender has a second receipt after an hour, an unproved one the next day', async () => {
  for (const [dmarc, hours, count] of [
    ['pass', 0.9, 1],
    ['pass', 1.1, 2],
    ['none', 1.1, 1],
    ['none', 24.1, 2],
  ] as const) {
    const talk = await openTalk({ dmarc });
    await receive(talk);
    await receive(talk, { at: later(hours), conversationId: await receiveAnother(talk, dmarc) });
    expect([dmarc, hours, (await talk.outbox()).length]).toEqual([dmarc, hours, count]);
  }
});

test.each([
  ['a machine', { automatic: true }],
  ['a bounce', { envelopeFrom: '' }],
  ['a no-reply address', { email: 'no-reply@bank.example' }],
  ['a forged sender', { dmarc: 'fail' }],
])('%s gets no receipt', async (_who, who) => {
  const talk = await openTalk(who);
  await receive(talk, { automatic: 'automatic' in who });
  expect(await talk.outbox()).toEqual([]);
});

test('mail that was imported or is older than its mailbox gets no receipt', async () => {
  for (const change of [{ way: 'import' as const }, { reason: 'old-mail' }]) {
    const talk = await openTalk();
    await inWorkspace(talk.workspaceId, (tx) =>
      tx.update(incomingMails).set(change).where(eq(incomingMails.workspaceId, talk.workspaceId)),
    );
    await receive(talk);
    expect(await talk.outbox()).toEqual([]);
  }
});

test('a receipt reads well in English', () => {
  const prospect = { isOpen: true, opensAt: monday, expectedAt: later(4) };
  expect(composeReceipt({ number: 7, prospect, zone: 'Asia/Jakarta', link: null }, 'en')).toEqual({
    subject: 'We have received your message (#7)',
    text: [
      'Hello,',
      'Thank you for writing to us. Your message has arrived and has the number #7. We expect to answer you by Monday, 23 November 2026 at 14:00 (GMT+7).',
      'If you want to add something, simply answer this mail.',
      'This mail was written automatically.',
    ].join('\n\n'),
  });
});

/** The same person asks something else: a conversation of its own. */
async function receiveAnother(talk: Talk, dmarc: string): Promise<string> {
  const other = await talk.begin({ email: 'rina@example.com', name: 'Rina', role: 'requester', dmarc });
  return other.conversationId;
}

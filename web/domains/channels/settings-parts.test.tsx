import { expect, test } from 'vitest';
import { type Answers, shown, wordsIn } from '../../../tests/harness/stage.tsx';
import type { Language } from '../../platform/messages/language.ts';
import { BlockedSenders } from './BlockedSenders.tsx';
import { FateChip } from './FateChip.tsx';
import { Mailboxes } from './Mailboxes.tsx';
import { MailboxForm } from './MailboxForm.tsx';
import { OutboxTable } from './OutboxTable.tsx';
import { StoppedAddresses, StoppedOf } from './StoppedAddresses.tsx';
import { fates, type Mailbox, type OutboxEntry } from './types.ts';

const box: Mailbox = {
  id: 'b1',
  address: 'halo@toko-rina.example',
  name: 'Toko Rina',
  teamId: 't1',
  brandId: null,
  language: 'id',
  isDefault: false,
  receiptOn: true,
  linkOn: true,
  playsCustomer: false,
  expectedMinutes: 480,
  calendarId: null,
  imap: null,
};
const teams: Answers[number] = [['teams'], [{ id: 't1', name: 'Layanan', isPrivate: false, memberIds: [] }]];
const boxes = (...list: Mailbox[]): Answers => [[['mailboxes'], list], teams];

test('a mailbox says its address, its name and where its requests go', () => {
  const words = wordsIn(shown(<Mailboxes />, 'en', boxes(box)));
  expect(words).toContain('halo@toko-rina.example Toko Rina · Layanan');
  expect(words).not.toContain('IMAP Toko');
});

test('the form of a mailbox says the hours of the calendar that is chosen, of its team, or the usual ones', () => {
  const calendar = { zone: 'Asia/Jakarta', holidays: [], isDefault: false, teamIds: [] };
  const calendars = [
    { ...calendar, id: 'c1', name: 'Kantor', hours: { mon: [['08:00', '16:00']] }, isDefault: true },
    { ...calendar, id: 'c2', name: 'Malam', hours: { sat: [['20:00', '24:00']] } },
    { ...calendar, id: 'c3', name: 'Gudang', hours: { sun: [['07:00', '09:00']] }, teamIds: ['t1'] },
  ];
  const form = (change: Partial<Mailbox>, language: Language, known: unknown[] = calendars) => {
    const answers: Answers = [teams, [['calendars'], known]];
    return wordsIn(shown(<MailboxForm box={{ ...box, ...change }} onDone={() => {}} />, language, answers));
  };
  expect(form({ calendarId: 'c2' }, 'en')).toContain('The hours are Sat 20:00–24:00 (Asia/Jakarta).');
  expect(form({}, 'id')).toContain('Jam kerja Sama seperti timnya');
  expect(form({}, 'en')).toContain('The hours are Sun 07:00–09:00 (Asia/Jakarta).');
  expect(form({ teamId: null }, 'en')).toContain('The hours are Mon 08:00–16:00 (Asia/Jakarta).');
  expect(form({ calendarId: 'gone' }, 'th', [])).toContain('วันจันทร์ถึงศุกร์ เวลา 9.00–17.00');
});

test('a mailbox that cannot be fetched says why, in the language of the reader', () => {
  const settings = { host: 'imap.example.com', port: 993, secure: true, user: 'rina', hasPassword: true };
  const broken = { ...box, imap: { ...settings, state: 'failed', reason: 'no-folder' } };
  const html = shown(<Mailboxes />, 'th', boxes(broken));
  expect(wordsIn(html)).toContain('ไม่มีโฟลเดอร์นี้แล้ว');
  expect(wordsIn(html)).toContain('Layanan · IMAP');
});

test('without a mailbox it says what is accepted, and while it loads nothing is claimed', () => {
  expect(wordsIn(shown(<Mailboxes />, 'id', boxes()))).toContain('Belum ada kotak surel');
  expect(wordsIn(shown(<Mailboxes />, 'id'))).not.toContain('Belum ada kotak surel');
});

test('every fate has its words', () => {
  const words = fates.map((fate) => wordsIn(shown(<FateChip fate={fate} />, 'id')));
  expect(new Set(words).size).toBe(fates.length);
  expect(words.every((one) => one.length > 2)).toBe(true);
});

test('a blocked sender can be let in again by name', () => {
  const answers: Answers = [
    [['blocked-senders'], [{ id: 's1', pattern: 'spam@example.com', createdAt: '2026-11-20T02:00:00Z' }]],
  ];
  const html = shown(<BlockedSenders />, 'en', answers);
  expect(html).toContain('aria-label="Unblock spam@example.com"');
});

test('nobody blocked is said so', () => {
  expect(wordsIn(shown(<BlockedSenders />, 'en', [[['blocked-senders'], []]]))).toContain(
    'Nobody is blocked',
  );
});

test('an address to which nothing is sent says why, what to do, and can be allowed again by name', () => {
  const stopped = {
    ...{ id: 's1', address: 'rina@example.com', words: '5.1.1 no such user' },
    stoppedAt: '2026-11-20T02:00:00Z',
  };
  const mine: Answers[number] = [['me'], { permissions: ['channels:write'] }];
  const html = shown(<StoppedOf customerId="c1" />, 'en', [[['stopped-addresses', 'c1'], [stopped]], mine]);
  expect(wordsIn(html)).toContain('5.1.1 no such user');
  expect(wordsIn(html)).toContain('ask the customer in another way');
  expect(html).toContain('aria-label="Allow mail to rina@example.com again"');
  expect(wordsIn(shown(<StoppedOf customerId="c1" />, 'en', [[['stopped-addresses', 'c1'], []]]))).toBe('');
  const none = shown(<StoppedAddresses />, 'id', [[['stopped-addresses'], []]]);
  expect(wordsIn(none)).toContain('Belum ada surel yang kembali');
});

const outgoing: OutboxEntry = {
  id: 'o1',
  messageId: null,
  requestId: 'r1',
  requestNumber: 12,
  kind: 'reply',
  to: ['rina@example.com', 'adi@example.com'],
  subject: '',
  state: 'queued',
  reason: null,
  createdAt: '2026-11-26T02:00:00Z',
};
const outbox = (change: Partial<OutboxEntry>): string => {
  const pages = [{ items: [{ ...outgoing, ...change }], nextCursor: null }];
  return wordsIn(shown(<OutboxTable />, 'en', [[['outbox'], { pages, pageParams: [undefined] }]]));
};

test('the outbox says to whom, about what, and what became of it', () => {
  expect(outbox({})).toContain('No subject rina@example.com, adi@example.com');
  expect(outbox({})).toContain('Leaves soon');
  expect(outbox({})).toContain('R- 12');
});

test('what was refused tells the words of the other server, a missing server is told once', () => {
  expect(outbox({ state: 'failed', reason: 'refused: 550 no such box' })).toContain(
    'The receiving server refused it: 550 no such box',
  );
  const kept = outbox({ state: 'not-sent', reason: 'no-outgoing-server' });
  expect(kept.match(/no outgoing server is set/gi)).toHaveLength(1);
});

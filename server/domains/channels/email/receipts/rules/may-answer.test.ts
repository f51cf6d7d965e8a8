import { expect, test } from 'vitest';
import { type Asked, isRobot, type Withheld, whyNotAnswer } from './may-answer.ts';

const now = new Date('2026-11-22T04:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const rina: Asked = {
  receiptOn: true,
  automatic: false,
  isOld: false,
  hasOne: false,
  envelopeFrom: 'rina@example.com',
  address: 'rina@example.com',
  ownAddresses: ['help@toko.example'],
  dmarc: 'none',
  sentAt: [],
  now,
};

const cases: [string, Partial<Asked>, Withheld | null][] = [
  ['a person who writes for the first time', {}, null],
  ['a person of whom no return path is known', { envelopeFrom: null }, null],
  ['a mailbox whose receipts are switched off', { receiptOn: false }, 'switched-off'],
  ['somebody without an address', { address: null }, 'no-address'],
  ['a vacation notice', { automatic: true }, 'automatic'],
  ['a mail from before the mailbox was connected', { isOld: true }, 'old-mail'],
  ['a conversation that has had its receipt', { hasOne: true }, 'already-sent'],
  ['a bounce', { envelopeFrom: '' }, 'automatic'],
  ['a mailer-daemon', { address: 'MAILER-DAEMON@example.com' }, 'robot'],
  ['a list by its return path', { envelopeFrom: 'news-bounces+rina=x@lists.example' }, 'robot'],
  ['our own mailbox as sender', { address: 'help@toko.example' }, 'own-address'],
  ['a forged sender', { dmarc: 'fail' }, 'unauthenticated'],
  ['somebody who had one ten minutes ago', { sentAt: [ago(10)], dmarc: 'pass' }, 'recent'],
  ['an unproved address that had one today', { sentAt: [ago(300)] }, 'too-many'],
  ['an unproved address that had one yesterday', { sentAt: [ago(24 * 60)] }, null],
  ['a proved address that had one two hours ago', { sentAt: [ago(120)], dmarc: 'pass' }, null],
  [
    'a proved address that had three today',
    { sentAt: [ago(120), ago(300), ago(600)], dmarc: 'pass' },
    'too-many',
  ],
];
test.each(cases)('%s', (_who, part, reason) => {
  expect(whyNotAnswer({ ...rina, ...part })).toBe(reason);
});

test.each([
  'no-reply@example.com',
  'noreply@example.com',
  'do_not_reply@example.com',
  'postmaster@example.com',
  'bounce+77@example.com',
  'rina-request@lists.example',
  'owner-rina@lists.example',
])('%s is a robot', (address) => expect(isRobot(address)).toBe(true));

test.each([
  'rina@example.com',
  'norep@example.com',
  'rooter@example.com',
  'bouncer@example.com',
  'owner@example.com',
])('%s is a person', (address) => expect(isRobot(address)).toBe(false));

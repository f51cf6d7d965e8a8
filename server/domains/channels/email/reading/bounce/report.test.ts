import { expect, test } from 'vitest';
import { emptyPart, type Part, splitMail } from '../parts/split.ts';
import { partsOf, reportedRecipients, unwrapReport } from './report.ts';

const status = (text: string): Part => ({
  ...emptyPart('message/delivery-status'),
  bytes: Buffer.from(text),
});
const only = (text: string) => reportedRecipients(status(`Reporting-MTA: dns; mx\n\n${text}\n`))[0];

test.each([
  ['Final-Recipient: rfc822; nok@example.com\nAction: failed\nStatus: 5.1.1', 'failed', '5.1.1'],
  [
    'Final-Recipient: RFC822;<nok@example.com>\nAction: Failed (bad)\nStatus: 5.0.0 (permanent)',
    'failed',
    '5.0.0',
  ],
  ['Final-Recipient: nok@example.com\nAction: delayed', 'delayed', null],
  ['Final-Recipient: rfc822; nok@example.com\nStatus: 4.2.2', 'delayed', '4.2.2'],
  ['Final-Recipient: rfc822; nok@example.com\nStatus: 2.0.0', 'delivered', '2.0.0'],
  ['Final-Recipient: rfc822; nok@example.com', 'failed', null],
])('reads %j', (text, action, code) => {
  expect(only(text)).toMatchObject({ address: 'nok@example.com', action, status: code });
});

test('joins folded diagnostics and leaves their type out', () => {
  const text = 'Final-Recipient: rfc822; nok@example.com\nDiagnostic-Code: smtp; 550\n  user unknown';
  expect(only(text)?.diagnostic).toBe('550 user unknown');
});

test('reads every recipient once', () => {
  const text = ['nok', 'adi', 'NOK']
    .map((name) => `Final-Recipient: rfc822; ${name}@example.com`)
    .join('\n\n');
  expect(reportedRecipients(status(text))).toHaveLength(2);
});

test('passes over groups that name nobody', () => {
  expect(
    reportedRecipients(status('Reporting-MTA: dns; mx\n\nAction: failed\n\nFinal-Recipient: rfc822; \n')),
  ).toEqual([]);
});

test('opens the report that a gateway wrapped', async () => {
  const inner = [
    'Content-Type: multipart/report; report-type=delivery-status; boundary=i',
    '',
    '--i',
    'Content-Type: message/delivery-status',
    '',
    'Final-Recipient: rfc822; nok@example.com',
    '--i--',
  ];
  const raw = [
    'Content-Type: multipart/mixed; report-type=delivery-status; boundary=o',
    '',
    '--o',
    'Content-Type: message/rfc822',
    '',
    ...inner,
    '--o--',
  ].join('\r\n');
  const root = await splitMail(Buffer.from(raw));
  expect(reportedRecipients(root)).toEqual([]);
  expect(reportedRecipients(await unwrapReport(root))).toMatchObject([{ address: 'nok@example.com' }]);
  expect(partsOf(root)).toHaveLength(2);
});

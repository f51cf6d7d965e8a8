import { expect, test } from 'vitest';
import { isChallenge, type NoticeInput, readNotice } from './plain-notice.ts';

const notice = (over: Partial<NoticeInput>) =>
  readNotice({
    from: { name: '', address: 'MAILER-DAEMON@mx.example.com' },
    to: [{ name: '', address: 'help@sapa.example' }],
    subject: 'failure notice',
    text: 'could not be delivered: nok@example.com',
    isFromServer: false,
    failedRecipients: [],
    ...over,
  });
const addresses = (over: Partial<NoticeInput>) => notice(over)?.map((recipient) => recipient.address);

test('names neither us nor the server', () => {
  const text =
    'help@sapa.example: your mail to nok@example.com could not be delivered. postmaster@mx.example.com';
  expect(addresses({ text })).toEqual(['nok@example.com']);
});

test('names nobody out of the mail that came back', () => {
  const text = `could not be delivered\n\n<nok@example.com>: unknown\n\n--- Original message follows.\n\nTo: adi@example.com`;
  expect(addresses({ text })).toEqual(['nok@example.com']);
});

test('completes a name that stands without its domain', () => {
  const from = { name: '', address: 'MAILER-DAEMON@mail.example' };
  expect(addresses({ from, text: 'Your mail could not be delivered to these:\n\tnok\n' })).toEqual([
    'nok@mail.example',
  ]);
});

test('believes the header that names them', () => {
  const text = 'Maaf.';
  expect(addresses({ text, subject: 'x', from: null, failedRecipients: ['nok@example.com'] })).toEqual([
    'nok@example.com',
  ]);
});

test.each([
  ['has been delayed and will be retried', 'delayed'],
  ['THIS IS A WARNING MESSAGE ONLY. It could not be delivered for 4 hours', 'delayed'],
  ['could not be delivered. This is a permanent error; it will not be retried', 'failed'],
  ['quota exceeded', 'failed'],
  ['User unknown', 'failed'],
])('reads %j as %s', (words, action) => {
  expect(notice({ text: `nok@example.com: ${words}` })?.[0]?.action).toBe(action);
});

test('keeps the words and the code of the server', () => {
  const text = 'could not be delivered\nnok@example.com\n550 5.1.1 no such user';
  expect(notice({ text })?.[0]).toMatchObject({
    status: '5.1.1',
    diagnostic: expect.stringContaining('no such user'),
  });
});

test.each([
  ['a person', { from: { name: 'Nok', address: 'nok@example.com' }, subject: 'Delivery failure' }],
  [
    'a person who answers',
    { from: { name: 'Nok', address: 'nok@example.com' }, subject: 'Re: failure notice' },
  ],
  ['a server with news', { subject: 'Maintenance', text: 'We update mx.example.com on Monday.' }],
])('takes %s for no notice', (_name, over) => {
  expect(notice(over)).toBeNull();
});

test('knows a question for a proof', () => {
  expect(isChallenge('Please confirm that you are not a robot')).toBe(true);
  expect(isChallenge('Please confirm my order')).toBe(false);
});

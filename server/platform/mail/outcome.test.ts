import { expect, test } from 'vitest';
import { outcomeOf, type SendFailure } from './outcome.ts';

const failures: [string, Partial<SendFailure>, 'later' | 'refused'][] = [
  ['a mail refused after DATA', { command: 'DATA', responseCode: 554, response: '554 No' }, 'refused'],
  ['a sender refused', { command: 'MAIL FROM', responseCode: 550, response: '550 No' }, 'refused'],
  ['a full server', { command: 'DATA', responseCode: 452, response: '452 Full' }, 'later'],
  ['a mixed-up session', { command: 'DATA', responseCode: 503, response: '503 Order' }, 'later'],
  ['a greeting that sends us away', { command: 'CONN', responseCode: 554, response: '554 Go' }, 'later'],
  ['a password that is not taken', { command: 'AUTH PLAIN', code: 'EAUTH', responseCode: 535 }, 'later'],
  ['a server that is not there', { code: 'ESOCKET' }, 'later'],
  ['a server that is silent', { code: 'ETIMEDOUT', command: 'CONN' }, 'later'],
  ['an address that no server can take', { code: 'EENVELOPE' }, 'refused'],
];
test.each(failures)('%s: %j is %s', (_what, failure, kind) => {
  expect(outcomeOf({ message: 'It failed', ...failure }).kind).toBe(kind);
});

test('one recipient put off among refused ones keeps the mail waiting', () => {
  const each = (recipient: string, responseCode: number) => ({
    ...{ message: '', command: 'RCPT TO', recipient, responseCode, response: `${responseCode} no` },
  });
  const rejectedErrors = [each('a@example.com', 550), each('b@example.com', 450)];
  const all = { message: 'all', code: 'EENVELOPE', command: 'RCPT TO', responseCode: 450, rejectedErrors };
  expect(outcomeOf(all)).toEqual({
    kind: 'sent',
    accepted: [],
    refused: [
      { address: 'a@example.com', words: '550 no', forGood: true },
      { address: 'b@example.com', words: '450 no', forGood: false },
    ],
  });
});

test('the words of a server are kept on one line and within bounds', () => {
  const response = `550 a\r\n550 ${'b'.repeat(500)}`;
  const outcome = outcomeOf({ message: '', command: 'DATA', responseCode: 550, response });
  expect(outcome).toMatchObject({ words: expect.stringMatching(/^550 a 550 b+$/) });
  expect('words' in outcome ? outcome.words : '').toHaveLength(300);
});

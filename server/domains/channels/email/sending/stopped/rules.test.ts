import { expect, test } from 'vitest';
import { failureOf, nextAfterReturn, saysNobody } from './rules.ts';

test.each([
  ['5.1.1', 'no such user', 'gone'],
  ['5.1.10', null, 'gone'],
  ['5.2.1', 'mailbox disabled', 'gone'],
  ['5.4.1', 'Recipient address rejected: Access denied', 'gone'],
  ['5.0.0', 'something', 'gone'],
  [null, '550 unknown user', 'gone'],
  [null, null, 'gone'],
  ['5.7.1', '550 5.7.1 user unknown', 'gone'],
  ['4.4.7', 'delivery time expired', 'later'],
  ['5.4.7', 'delivery time expired', 'later'],
  ['5.2.2', null, 'later'],
  ['5.0.0', 'mailbox full', 'later'],
  [null, 'rina@honest.example: quota exceeded', 'later'],
  ['5.7.1', 'refused by policy', 'this-mail'],
  ['5.1.8', 'bad sender', 'this-mail'],
  ['5.2.3', 'message too large', 'this-mail'],
])('status %s with the words %j is %s', (status, diagnostic, failure) => {
  expect(failureOf({ status, diagnostic })).toBe(failure);
});

test.each([
  ['550 5.1.1 <rina@honest.example>: Recipient address rejected', true],
  ['550 No such user here', true],
  ['550 User unknown in virtual mailbox table', true],
  ['550 5.7.1 Relaying denied', false],
  ['554 5.7.26 unauthenticated mail is refused', false],
  ['550 Requested action not taken: mailbox unavailable', false],
])('a server that says %j speaks of nobody: %s', (words, nobody) => {
  expect(saysNobody(words)).toBe(nobody);
});

test('what came back for a while goes out after four hours, eight, sixteen, for five days', () => {
  const written = new Date('2026-11-02T00:00:00Z');
  const hours = (tries: number, after: number) => {
    const now = new Date(written.getTime() + after * 3_600_000);
    const at = nextAfterReturn(tries, written, now);
    return at ? (at.getTime() - now.getTime()) / 3_600_000 : null;
  };
  expect([hours(1, 0), hours(2, 4), hours(3, 12), hours(4, 28)]).toEqual([4, 8, 16, 32]);
  expect(hours(5, 60)).toBeNull();
  expect(hours(1, 119)).toBeNull();
});

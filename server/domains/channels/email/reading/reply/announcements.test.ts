import { expect, test } from 'vitest';
import { announcementAt } from './announcements.ts';

const countOf = (text: string, at = 0) => announcementAt(text.split('\n'), at);

test('counts the lines that a program wrapped it into', () => {
  expect(countOf('On Nov 21, 2026,\nat 10:18,\nRina <rina@example.com> wrote:')).toBe(3);
  expect(countOf('2026-10-24 15:36 GMT+07:00 Rina <\nrina@example.com>:')).toBe(2);
});

test('does not draw the words above into it', () => {
  expect(countOf('My order 123 is late\nRina <rina@example.com> wrote:')).toBe(0);
  expect(countOf('My order 123 is late\nRina <rina@example.com> wrote:', 1)).toBe(1);
});

test.each([
  'On the whole I am happy.',
  'On 5 May it arrived broken',
  'She wrote: please call',
  'Please write to rina@example.com',
  'https://example.com/2026/05/04/on-what-she-wrote',
  '12:30 and still waiting',
  '',
])('takes %j for words', (line) => {
  expect(countOf(line)).toBe(0);
});

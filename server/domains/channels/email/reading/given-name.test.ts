import { expect, test } from 'vitest';
import { guessGivenName } from './given-name.ts';

test.each([
  ['Rina Wijaya', 'Rina'],
  ['RINA WIJAYA', 'Rina'],
  ['rina', 'Rina'],
  ['Wijaya, Rina', 'Rina'],
  ['Bapak Adi Nugroho', 'Adi'],
  ['Dr. Sari Putri (Jakarta)', 'Sari'],
  ['M. Sari', 'Sari'],
  ['คุณสมชาย ใจดี', 'สมชาย'],
  ['นางสาวนก สุขใจ', 'นก'],
  ['Nok via Facebook', 'Nok'],
  ["D'Arcy O'Neil", "D'Arcy"],
  ['Customer Service', null],
  ['PT Toko Rina', null],
  ['ฝ่ายขาย', null],
  ['rina@example.com', null],
  ['Rina99', null],
  ['J', null],
  ['', null],
])('addresses %j as %s', (displayName, given) => {
  expect(guessGivenName(displayName)).toBe(given);
});

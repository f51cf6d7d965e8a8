import { expect, test } from 'vitest';
import { maskCodes } from './mask-codes.ts';

test.each([
  ['Your code is 482913.', 'Your code is ••••••.'],
  ['482913 is your Apple ID Code', '•••••• is your Apple ID Code'],
  ['Kode OTP Anda: 482-913', 'Kode OTP Anda: •••-•••'],
  ['รหัสของคุณคือ 4829', 'รหัสของคุณคือ ••••'],
  ['My order 482913 is late.', 'My order 482913 is late.'],
  ['Call +62 812 3456 7890', 'Call +62 812 3456 7890'],
  ['', ''],
])('%j is shown to customers as %j', (text, shown) => {
  expect(maskCodes(text)).toBe(shown);
});

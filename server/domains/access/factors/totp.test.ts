import { expect, test } from 'vitest';
import { base32, codeAt, newTotpSecret, stepOf, stepOfCode, totpAddress } from './totp.ts';

const published = base32(Buffer.from('12345678901234567890'));

// RFC 6238, appendix B, SHA-1, the last six digits of eight.
test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('at second %i the code is the published one', (second, code) => {
  expect(codeAt(published, stepOf(new Date(second * 1000)))).toBe(code);
});

test('a code counts a step early or late, and no further', () => {
  const now = new Date('2026-11-25T02:00:00Z');
  const step = stepOf(now);
  const found = [-2, -1, 0, 1, 2].map((off) => stepOfCode(published, codeAt(published, step + off), now));
  expect(found).toEqual([null, step - 1, step, step + 1, null]);
});

test.each(['', '1', '12345', '1234567', 'abcdef', '１２３４５６'])('%j is no code', (code) => {
  expect(stepOfCode(published, code, new Date())).toBeNull();
});

test('a secret has 160 bits, and its address says whose it is', () => {
  const secret = newTotpSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(totpAddress(secret, 'sari+1@toko-rina.example')).toBe(
    `otpauth://totp/Sapa:sari%2B1%40toko-rina.example?secret=${secret}&issuer=Sapa`,
  );
});

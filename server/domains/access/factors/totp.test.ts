import { expect, test } from 'vitest';
import { base32, codeAt, findCode, judgeCode, newTotpSecret, stepOf, totpAddress } from './totp.ts';

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

test('a code is found a step early or late, and no further', () => {
  const now = new Date('2026-11-25T02:00:00Z');
  const step = stepOf(now);
  const found = [-2, -1, 0, 1, 2].map((off) => findCode(published, codeAt(published, step + off), now)?.off);
  expect(found).toEqual([undefined, -1, 0, 1, undefined]);
});

const right = { drift: 0, strayStep: null, strayOff: null };
const slow = { ...right, drift: -1 };
test.each([
  ['of the half minute that is now', 0, right, 'counts'],
  ['that has just run out', -1, right, 'stray'],
  ['of the half minute to come', 1, right, 'stray'],
  ['that has run out after one that had too', -1, { ...right, strayStep: 99, strayOff: -1 }, 'counts-anew'],
  ['that has run out after one that came early', -1, { ...right, strayStep: 99, strayOff: 1 }, 'stray'],
  ['that has run out a while after another', -1, { ...right, strayStep: 90, strayOff: -1 }, 'stray'],
  ['that has run out, the same once more', -1, { ...right, strayStep: 100, strayOff: -1 }, 'stray'],
  ['in time by a clock known to be slow', -1, slow, 'counts'],
  ['of now by a clock known to be slow', 0, slow, 'stray'],
])('a code %s, %i steps off', (_name, off, clock, verdict) => {
  expect(judgeCode({ step: 100, off }, clock)).toBe(verdict);
});

test.each(['', '1', '12345', '1234567', 'abcdef', '１２３４５６'])('%j is no code', (code) => {
  expect(findCode(published, code, new Date())).toBeNull();
});

test('a secret has 160 bits, and its address says whose it is', () => {
  const secret = newTotpSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(totpAddress(secret, 'sari+1@toko-rina.example')).toBe(
    `otpauth://totp/Sapa:sari%2B1%40toko-rina.example?secret=${secret}&issuer=Sapa`,
  );
});

import { expect, test } from 'vitest';
import { shown, wordsIn } from '../../../../tests/harness/stage.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import type { Signature } from '../types.ts';
import { SignatureLine } from './SignatureLine.tsx';

const rina = { name: 'Rina Wijaya', address: 'rina@example.com', issuer: 'Contoh Trust' };
const told = (signature: Signature, language: Language) =>
  wordsIn(shown(<SignatureLine signature={signature} />, language));

test.each<[Language, Signature['state'], string]>([
  ['en', 'valid', 'nothing was altered, and Contoh Trust vouches'],
  ['id', 'altered', 'Isinya bukan yang ditandatangani'],
  ['th', 'other-address', 'ไม่ใช่ที่อยู่ที่ส่งอีเมลฉบับนี้มา'],
  ['en', 'expired', 'the certificate was not valid on the day'],
  ['id', 'unknown-issuer', 'penerbit sertifikatnya tidak dikenal'],
])('in %s a signature that is %s says so, with who signed', (language, state, says) => {
  expect(told({ state, ...rina }, language)).toContain(says);
  expect(told({ state, ...rina }, language)).toContain('Rina Wijaya, rina@example.com');
});

test('of a signature that could not be read nobody is named', () => {
  const none = { name: null, address: null, issuer: null };
  expect(told({ state: 'unreadable', ...none }, 'en')).toBe(
    'The mail carries a signature that could not be checked. It proves nothing.',
  );
});

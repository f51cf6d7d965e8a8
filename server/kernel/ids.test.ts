import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isId, newId, newSecret, sha256 } from './ids.ts';

test('an id is a UUID of version 7 with the variant of RFC 9562, whatever the clock says', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (now) => {
      const id = newId(now);
      expect(isId(id)).toBe(true);
      expect(id[14]).toBe('7');
      expect('89ab').toContain(id[19]);
    }),
  );
});

test('ids sort by their making, even ten thousand within one millisecond and when the clock steps back', () => {
  const now = Date.now();
  const ids = Array.from({ length: 10_000 }, (_, at) => newId(now - (at % 3)));
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test('an id begins with the milliseconds of its time', () => {
  const timeOf = (id: string) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  // Ids never go back: another test of this process may have made some of a time to come.
  const later = timeOf(newId()) + 60_000;
  expect(timeOf(newId(later))).toBe(later);
});

test('secrets are long, differ, and are refused when they would be short', () => {
  const secrets = Array.from({ length: 1000 }, () => newSecret());
  expect(new Set(secrets).size).toBe(1000);
  expect(Buffer.from(secrets[0] ?? '', 'base64url').length).toBe(24);
  expect(Buffer.from(newSecret(128), 'base64url').length).toBe(16);
  expect(() => newSecret(127)).toThrow(RangeError);
});

test('a content is named by its SHA-256', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256(Buffer.from('abc'))).toBe(sha256('abc'));
});

test.each([
  ['019a8f2e-5b7c-7d3a-8f10-2b6c5d4e3f21', true],
  ['019A8F2E-5B7C-7D3A-8F10-2B6C5D4E3F21', true],
  ['019a8f2e5b7c7d3a8f102b6c5d4e3f21', false],
  ['019a8f2e-5b7c-7d3a-8f10-2b6c5d4e3f21\n', false],
  ['', false],
  ["'; drop table requests; --", false],
])('%j has the shape of an id: %s', (text, isOne) => {
  expect(isId(text)).toBe(isOne);
});

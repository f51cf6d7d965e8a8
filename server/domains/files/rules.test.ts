import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inGigabytes, mayBeShown, tidyName, trustedType } from './rules.ts';

const bytes = (hex: string) => Buffer.from(hex, 'hex');

test.each([
  ['89504e470d0a1a0a', 'text/html', 'image/png'],
  ['ffd8ffe000104a46', 'application/pdf', 'image/jpeg'],
  ['474946383961', '', 'image/gif'],
  ['52494646000000005745425056503820', 'x', 'image/webp'],
  ['0000001c667479706176696600000000', 'image/png', 'image/avif'],
  ['3c68746d6c3e', 'image/png', 'application/octet-stream'],
  ['3c737667', 'image/svg+xml', 'application/octet-stream'],
  ['25504446', 'application/PDF; x=y', 'application/pdf'],
  ['00', 'text/html\r\nx: y', 'application/octet-stream'],
  ['', '', 'application/octet-stream'],
])('bytes %s that call themselves %j are %s', (hex, given, type) => {
  expect(trustedType(given, bytes(hex))).toBe(type);
});

test('only plain pictures are shown in place', () => {
  expect(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'].every(mayBeShown)).toBe(true);
  expect(['image/svg+xml', 'text/html', 'application/pdf', 'text/plain', ''].some(mayBeShown)).toBe(false);
});

test.each([
  ['C:\\Users\\Rina\\resi.pdf', 'resi.pdf'],
  ['../../.bashrc', 'bashrc'],
  ['invoice\u202efdp.exe', 'invoicefdp.exe'],
  ['  .. ', 'file'],
  ['', 'file'],
  ['a<b>:"|?*.txt', 'a_b______.txt'],
  ['ใบเสร็จ.pdf', 'ใบเสร็จ.pdf'],
])('the name %j is kept as %j', (given, kept) => {
  expect(tidyName(given)).toBe(kept);
});

test('no name becomes a path, is hidden, is empty or endless', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const name = tidyName(given);
      expect(name).not.toMatch(/[/\\\0\r\n]/);
      expect(name.startsWith('.')).toBe(false);
      expect([...name].length).toBeLessThanOrEqual(150);
      expect(name.length).toBeGreaterThan(0);
    }),
  );
});

test.each([
  [1024 ** 3 * 1234.5, 1234.5],
  [1024 ** 3 * 12.25, 12.25],
  [1024 ** 3, 1],
  [2_147_483, 0.002],
])('%i bytes are told as %d gigabytes', (bytes, told) => {
  expect(inGigabytes(bytes)).toBe(told);
});

import { expect, test } from 'vitest';
import { mayShow, originOf } from './origins.ts';

test.each([
  ['https://toko-rina.example', 'https://toko-rina.example'],
  ['https://toko-rina.example/', 'https://toko-rina.example'],
  ['http://localhost:5000', 'http://localhost:5000'],
  ['https://toko-rina.example/keranjang', null],
  ['https://rina@toko-rina.example', null],
  ['toko-rina.example', null],
  ['file:///etc/passwd', null],
  ['*', null],
])('%s as an origin is %s', (text, origin) => {
  expect(originOf(text)).toBe(origin);
});

test.each([
  ['https://toko-rina.example', undefined, true],
  ['https://sapa.example', 'same-origin', true],
  ['https://toko-rina.example.evil.example', undefined, false],
  ['null', 'cross-site', false],
  [undefined, 'same-origin', true],
  [undefined, 'cross-site', false],
  [undefined, undefined, false],
])('a page of %s (%s) may use it: %s', (origin, site, may) => {
  const known = { origins: ['https://toko-rina.example'], own: 'https://sapa.example' };
  expect(mayShow({ origin, site }, known)).toBe(may);
});

import { expect, test } from 'vitest';
import { linkOf } from './links.ts';

test.each([
  ['https://toko-rina.example/a b', null],
  ['https://toko-rina.example/retur', 'https://toko-rina.example/retur'],
  ['toko-rina.example/retur?x=1', 'https://toko-rina.example/retur?x=1'],
  ['ร้าน.ไทย', 'https://ร้าน.ไทย'],
  ['mailto:halo@toko-rina.example', 'mailto:halo@toko-rina.example'],
  ['tel:+62215550123', 'tel:+62215550123'],
  ['#retur', '#retur'],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['https://', null],
  ['kata biasa', null],
  ['kata', null],
])('an address typed as %s', (typed, link) => {
  expect(linkOf(typed)).toBe(link);
});

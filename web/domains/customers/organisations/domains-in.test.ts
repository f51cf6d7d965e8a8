import { expect, test } from 'vitest';
import { domainsIn } from './domains-in.ts';

test('domains are taken as people write them', () => {
  expect(domainsIn(' @Batik.example, info@batik.example;  toko.example ')).toEqual([
    'batik.example',
    'toko.example',
  ]);
  expect(domainsIn('  ')).toEqual([]);
});

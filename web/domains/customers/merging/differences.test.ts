import { expect, test } from 'vitest';
import type { Customer } from '../types.ts';
import { choicesOf, differencesOf } from './differences.ts';

const rina = {
  ...{ name: 'Rina Putri', preferredName: null, honorific: 'Ibu', language: 'id', isInternal: false },
  ...{ organisation: { id: 'o1', name: 'Toko Batik' }, fields: { level: 'gold', size: 3 } },
} as unknown as Customer;
const twin = {
  ...{ name: 'Rina P.', preferredName: 'Rin', honorific: 'Ibu', language: null, isInternal: false },
  ...{ organisation: { id: 'o2', name: 'Batik Jaya' }, fields: { level: 'silver', age: 4 } },
} as unknown as Customer;

test('only what both cards say, and not the same, is asked', () => {
  expect(differencesOf(rina, twin)).toEqual([
    { part: 'name', kept: 'Rina Putri', merged: 'Rina P.' },
    { part: 'organisationId', kept: 'Toko Batik', merged: 'Batik Jaya' },
    { part: 'field:level', kept: 'gold', merged: 'silver' },
  ]);
});

test('what was chosen is said part by part, own fields by their keys', () => {
  expect(choicesOf({ name: 'merged', 'field:level': 'kept' })).toEqual({
    name: 'merged',
    fields: { level: 'kept' },
  });
  expect(choicesOf({})).toEqual({});
});

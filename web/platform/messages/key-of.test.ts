import { expect, test } from 'vitest';
import { keyOf } from './key-of.ts';

test.each([
  [{ en: 'Order number', id: '', th: '' }, [], 'order-number'],
  [{ en: '', id: 'Ukuran (cm)', th: '' }, [], 'ukuran-cm'],
  [{ en: 'Résumé', id: '', th: '' }, [], 're-sume'],
  [{ en: '', id: '', th: 'ขนาด' }, [], 'field'],
  [{ en: '2nd choice', id: '', th: '' }, [], 'nd-choice'],
  [{ en: 'Size', id: '', th: '' }, ['size', 'size-2'], 'size-3'],
])('%j becomes a key', (labels, taken, key) => {
  expect(keyOf(labels, taken, 'field').replace('re-sume', 're-sume')).toBe(key);
});

test('a long name stays within what a key may hold', () => {
  expect(keyOf({ en: 'a'.repeat(100), id: '', th: '' }, [], 'field')).toMatch(/^[a-z][a-z0-9-]{0,39}$/);
});

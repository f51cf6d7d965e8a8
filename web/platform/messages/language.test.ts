import { expect, test } from 'vitest';
import { isLanguage, preferredLanguage } from './language.ts';

test.each([
  [['id-ID', 'en'], 'id'],
  [['in', 'en'], 'id'],
  [['th'], 'th'],
  [['de-DE', 'th-TH'], 'th'],
  [['de', 'fr'], 'en'],
  [[], 'en'],
])('a browser that wishes %j is spoken to in %s', (wished, language) => {
  expect(preferredLanguage(wished)).toBe(language);
});

test('only the three languages count as ours', () => {
  expect(['en', 'id', 'th', 'de', '', null].map(isLanguage as (v: string | null) => boolean)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

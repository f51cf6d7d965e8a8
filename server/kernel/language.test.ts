import { expect, test } from 'vitest';
import { chooseLanguage, isLanguage } from './language.ts';

test.each([
  ['th', 'th'],
  ['th-TH,th;q=0.9,en;q=0.8', 'th'],
  ['en-GB;q=0.5, id;q=0.9', 'id'],
  ['ID', 'id'],
  ['fr, de;q=0.9, id;q=0.1', 'id'],
  ['th;q=0, en', 'en'],
  ['en;q=0.1.2, id;q=0.2', 'id'],
  ['en;q=7, th;q=0.2', 'th'],
  [' th ; q=1.0', 'th'],
  ['ido, the, english', 'en'],
])('a reader who asks for %j reads %s', (header, language) => {
  expect(chooseLanguage(header)).toBe(language);
});

test.each([null, undefined, '', '*', 'fr', ';;;q=,', 'th;q=0'])('%j leaves the fallback', (header) => {
  expect(chooseLanguage(header, 'id')).toBe('id');
});

test('only the three languages of the product are languages', () => {
  expect(['en', 'id', 'th'].every(isLanguage)).toBe(true);
  expect([null, undefined, '', 'EN', 'fr', 'constructor'].some(isLanguage)).toBe(false);
});

import { expect, test } from 'vitest';
import type { FieldDefinition } from '../../../../server/domains/requests/fields/rules/values.ts';
import { typedValue, valueWords } from './value-words.ts';

const choices = [{ value: 'biru', labels: { en: 'Blue', id: 'Biru', th: '' } }];
type Kind = FieldDefinition['kind'];

test.each<[Kind, unknown, 'en' | 'id' | 'th', string]>([
  ['text', 'Jl. Braga', 'id', 'Jl. Braga'],
  ['number', 1234.5, 'id', '1.234,5'],
  ['yes-no', false, 'en', 'No'],
  ['choice', 'biru', 'en', 'Blue'],
  ['choices', ['biru', 'hijau'], 'id', 'Biru, hijau'],
  ['choice', 'biru', 'th', 'Blue'],
  ['date', null, 'en', '–'],
])('a %s %j reads in %s', (kind, value, language, words) => {
  expect(valueWords({ kind, rules: { choices } }, value, language, ['Yes', 'No'])).toBe(words);
});

test('money stands in its currency', () => {
  const rules = { currency: 'THB' };
  expect(valueWords({ kind: 'money', rules }, 1890, 'en', ['Yes', 'No'])).toMatch(/1,890/);
});

test.each<[Kind, string, unknown]>([
  ['number', ' 1,5 ', 1.5],
  ['money', '12', 12],
  ['number', 'many', 'many'],
  ['text', ' x ', 'x'],
  ['text', '  ', null],
])('a %s typed as %j is kept as %j', (kind, text, value) => {
  expect(typedValue(kind, text)).toBe(value);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type FieldDefinition,
  type FieldFault,
  type FieldKind,
  type FieldRules,
  faultOf,
  fitsPattern,
  isEmptyValue,
  labelIn,
  rulesFault,
} from './values.ts';

const choices = ['red', 'blue'].map((value) => ({ value, labels: { en: value, id: '', th: '' } }));

test.each<[FieldKind, FieldRules, unknown, FieldFault | null]>([
  ['text', {}, 'Jl. Cihampelas 112', null],
  ['text', {}, 12, 'wrong-kind'],
  ['text', { min: 3 }, 'ab', 'too-small'],
  ['text', { max: 2 }, 'ไทย', 'too-large'],
  ['text', {}, 'x'.repeat(501), 'too-large'],
  ['long-text', {}, 'x'.repeat(20_000), null],
  ['long-text', {}, 'x'.repeat(20_001), 'too-large'],
  ['number', { min: 1, max: 5 }, 5, null],
  ['number', { min: 1, max: 5 }, 6, 'too-large'],
  ['number', {}, Number.NaN, 'wrong-kind'],
  ['number', {}, '5', 'wrong-kind'],
  ['money', { currency: 'IDR', min: 0 }, -1, 'too-small'],
  ['money', { currency: 'IDR' }, 1_240_000, null],
  ['date', {}, '2026-02-28', null],
  ['date', {}, '2026-02-30', 'wrong-kind'],
  ['date', {}, '28/02/2026', 'wrong-kind'],
  ['yes-no', {}, false, null],
  ['yes-no', {}, 'yes', 'wrong-kind'],
  ['choice', { choices }, 'red', null],
  ['choice', { choices }, 'green', 'no-such-choice'],
  ['choice', { choices }, ['red'], 'wrong-kind'],
  ['choices', { choices }, ['red', 'blue'], null],
  ['choices', { choices, max: 1 }, ['red', 'blue'], 'too-large'],
  ['choices', { choices }, ['red', 'green'], 'no-such-choice'],
  ['choices', { choices }, 'red', 'wrong-kind'],
  ['link', {}, 'https://toko-rina.example/p/4', null],
  ['link', {}, 'javascript:alert(1)', 'wrong-kind'],
  ['link', {}, 'toko-rina.example', 'wrong-kind'],
  ['order-number', { pattern: 'TR-#####' }, 'TR-20418', null],
  ['order-number', { pattern: 'TR-#####' }, 'TR-2041', 'wrong-pattern'],
])('a %s under %j: %j is %s', (kind, rules, value, fault) => {
  expect(faultOf({ kind, rules }, value)).toBe(fault);
});

test('an empty value fits every field: whether it must be filled is the form’s to say', () => {
  const kinds: FieldKind[] = ['text', 'number', 'date', 'yes-no', 'choice', 'choices', 'link'];
  for (const kind of kinds)
    for (const value of [undefined, null, '', []])
      expect([isEmptyValue(value), faultOf({ kind, rules: { min: 2 } }, value)]).toEqual([true, null]);
  expect([isEmptyValue(0), isEmptyValue(false)]).toEqual([false, false]);
});

describe('patterns', () => {
  test.each([
    ['@@-##', 'AB-12', true],
    ['@@-##', 'กข-12', true],
    ['@@-##', '12-AB', false],
    ['???', 'A1b', true],
    ['INV/*', 'INV/2026', true],
    ['INV/*', 'INV/', true],
    ['(.+)', '(.+)', true],
    ['(.+)', 'x', false],
    ['#', ' 5 ', true],
  ])('%s takes %s: %s', (pattern, value, fits) => {
    expect(fitsPattern(value, pattern)).toBe(fits);
  });

  test('whatever stands in a pattern never breaks it, and signs stand for themselves', () => {
    const sign = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => !/[#@?*\s]/.test(text));
    fc.assert(fc.property(sign, (text) => fitsPattern(text, text)));
  });
});

test.each<[FieldKind, FieldRules, boolean]>([
  ['choice', {}, true],
  ['choices', { choices }, false],
  ['money', {}, true],
  ['money', { currency: 'THB' }, false],
  ['number', { min: 5, max: 4 }, true],
  ['text', {}, false],
])('the rules of a %s %j contradict themselves: %s', (kind, rules, fault) => {
  expect(rulesFault({ kind, rules } satisfies Pick<FieldDefinition, 'kind' | 'rules'>)).toBe(fault);
});

test('a name that one language lacks is borrowed from another', () => {
  const labels = { en: '', id: 'Ukuran', th: 'ขนาด' };
  expect([labelIn(labels, 'en'), labelIn(labels, 'th')]).toEqual(['Ukuran', 'ขนาด']);
});

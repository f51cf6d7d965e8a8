import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedFields, formFault, formFor, holds, missingFields } from './forms.ts';
import type { Condition, FieldDefinition, Form, FormField } from './values.ts';

const definition = (key: string, archived = false): FieldDefinition => ({
  ...{ key, archived, kind: 'text', rules: {}, seenBy: 'staff' },
  labels: { en: key, id: key, th: key },
});
const plain = (key: string, more: Partial<FormField> = {}): FormField => ({
  ...{ key, required: false, showWhen: null, requiredWhen: null },
  ...more,
});
const form = (fields: FormField[], more: Partial<Form> = {}): Form => ({
  ...{ id: 'form', name: 'Retur', isDefault: true, teamId: null, channel: null, topicId: null, fields },
  names: { en: '', id: '', th: '' },
  ...more,
});
const when = (key: string, ...values: string[]): Condition => ({ key, is: 'any-of', values });

test('the form that says most of a request is its form', () => {
  const forms = [
    form([], { id: 'default' }),
    form([], { id: 'chat', isDefault: false, channel: 'chat' }),
    form([], { id: 'team', isDefault: false, teamId: 'gudang' }),
    form([], { id: 'both', isDefault: false, teamId: 'gudang', channel: 'chat' }),
    form([], { id: 'nobody', isDefault: false }),
  ];
  const of = (teamId: string | null, channel: string) => formFor(forms, { teamId, channel })?.id;
  expect([of('gudang', 'chat'), of('gudang', 'email'), of(null, 'chat'), of('layanan', 'email')]).toEqual([
    ...['both', 'team', 'chat', 'default'],
  ]);
  expect(formFor([forms[4] ?? form([])], { teamId: null, channel: 'email' })).toBeNull();
});

test.each<[Condition['is'], unknown, boolean]>([
  ['filled', 'x', true],
  ['filled', '', false],
  ['filled', false, true],
  ['empty', null, true],
  ['empty', 0, false],
  ['any-of', 'retur', true],
  ['any-of', ['tukar', 'retur'], true],
  ['any-of', 'tukar', false],
  ['none-of', 'tukar', true],
  ['none-of', undefined, true],
  ['none-of', 'retur', false],
])('%s holds for %j: %s', (is, value, expected) => {
  expect(holds({ key: 'kind', is, values: ['retur'] }, { kind: value })).toBe(expected);
});

test('a field appears when its condition holds, and what hangs on a hidden one stays hidden', () => {
  const asked = form([
    plain('kind'),
    plain('reason', { showWhen: when('kind', 'retur'), required: true }),
    plain('photo', { showWhen: { key: 'reason', is: 'filled', values: [] } }),
    plain('address', { requiredWhen: when('kind', 'retur') }),
  ]);
  const all = ['kind', 'reason', 'photo', 'address'].map((key) => definition(key));
  const keys = (values: Record<string, unknown>) =>
    askedFields(asked, all, values).map(
      ({ definition: { key }, required }) => `${key}${required ? '!' : ''}`,
    );
  expect(keys({})).toEqual(['kind', 'address']);
  expect(keys({ kind: 'retur' })).toEqual(['kind', 'reason!', 'address!']);
  expect(keys({ kind: 'retur', reason: 'sobek' })).toEqual(['kind', 'reason!', 'photo', 'address!']);
  expect(keys({ kind: 'tukar', reason: 'sobek' })).toEqual(['kind', 'address']);
  expect(missingFields(asked, all, { kind: 'retur', reason: 'sobek' })).toEqual(['address']);
});

test('an archived field is not asked for, however required', () => {
  const asked = form([plain('old', { required: true }), plain('gone', { required: true })]);
  expect(missingFields(asked, [definition('old', true)], {})).toEqual([]);
  expect(missingFields(null, [], {})).toEqual([]);
});

test('a condition asks a field above its own', () => {
  expect(formFault([plain('a'), plain('b', { showWhen: when('a', 'x') })])).toBe(false);
  expect(formFault([plain('b', { requiredWhen: when('a', 'x') }), plain('a')])).toBe(true);
  expect(formFault([plain('a', { showWhen: when('a', 'x') })])).toBe(true);
});

test('what is missing is always asked for and required, and filling it in leaves nothing missing', () => {
  const keys = ['a', 'b', 'c', 'd'];
  const condition = fc.option(
    fc.record({
      key: fc.constantFrom(...keys),
      is: fc.constantFrom('filled', 'empty', 'any-of', 'none-of'),
      values: fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }),
    }),
  );
  const fields = fc.tuple(
    ...keys.map((key) =>
      fc.record({
        key: fc.constant(key),
        required: fc.boolean(),
        showWhen: condition,
        requiredWhen: condition,
      }),
    ),
  );
  const values = fc.dictionary(fc.constantFrom(...keys), fc.constantFrom('x', 'y', ''));
  const all = keys.map((key) => definition(key));
  fc.assert(
    fc.property(fields, values, (list, given) => {
      const asked = form(list.map((one) => ({ ...one })));
      let now: Record<string, unknown> = given;
      for (let at = 0; at <= keys.length; at += 1) {
        const missing = missingFields(asked, all, now);
        for (const key of missing)
          expect(askedFields(asked, all, now).find((one) => one.definition.key === key)?.required).toBe(true);
        const [first] = missing;
        if (first) now = { ...now, [first]: 'x' };
      }
      expect(missingFields(asked, all, now)).toEqual([]);
    }),
  );
});

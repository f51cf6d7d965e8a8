import { expect, test } from 'vitest';
import type { FieldDefinition, Form } from '../../../../server/domains/requests/fields/rules/values.ts';
import { type Answers, shown, wordsIn } from '../../../../tests/harness/stage.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import type { ListSearch } from '../filters.ts';
import { Conditions } from '../list/narrowing/Conditions.tsx';
import { StatusMenu } from '../statuses/StatusMenu.tsx';
import { StatusSettings } from '../statuses/StatusSettings.tsx';
import type { RequestItem } from '../types.ts';
import type { CustomStatus } from './api.ts';
import { FieldsPart } from './FieldsPart.tsx';
import { FieldSettings } from './settings/FieldSettings.tsx';
import { TopicChoice } from './TopicChoice.tsx';

const field = (key: string, more: Partial<FieldDefinition> = {}): FieldDefinition => ({
  ...{ key, kind: 'text', rules: {}, seenBy: 'staff', archived: false },
  labels: { en: `The ${key}`, id: `Isi ${key}`, th: `ช่อง ${key}` },
  ...more,
});
const choices = [{ value: 'torn', labels: { en: 'Torn', id: 'Sobek', th: 'ขาด' } }];
const fields = [
  field('reason', { kind: 'choice', rules: { choices } }),
  field('size', { kind: 'number' }),
  field('order', { kind: 'order-number', rules: { pattern: 'TR-###' }, seenBy: 'customer' }),
  field('old', { archived: true }),
];
const plain = { required: false, showWhen: null, requiredWhen: null };
const form: Form = {
  ...{ id: 'f1', name: 'Returns', isDefault: true, teamId: null, channel: null, topicId: null },
  names: { en: '', id: '', th: '' },
  fields: [
    { ...plain, key: 'reason', required: true },
    { ...plain, key: 'size', showWhen: { key: 'reason', is: 'any-of', values: ['torn'] } },
    { ...plain, key: 'order' },
  ],
};
const status: CustomStatus = {
  ...{ key: 'warehouse', category: 'open', position: 0, isDefault: false, archived: false },
  labels: { en: 'At the warehouse', id: 'Di gudang', th: 'อยู่ที่คลังสินค้า' },
};
const request = (more: Partial<RequestItem>) =>
  ({
    ...{ id: 'r1', number: 7, status: 'open', customStatus: null, channel: 'email', team: null },
    ...{ folder: 'work', fields: {} },
    ...more,
  }) as RequestItem;
const answers: Answers = [
  [['fields'], fields],
  [['forms'], [form]],
  [['statuses'], [status]],
];
const part = (values: Record<string, unknown>, language: Language = 'en') =>
  wordsIn(shown(<FieldsPart request={request({ fields: values })} />, language, answers));

test('a field comes into sight when its condition holds, and what must be filled says so', () => {
  expect(part({})).toContain('The reason * Not set To be filled in before solving');
  expect(part({})).not.toContain('The size');
  const torn = part({ reason: 'torn', old: 'Dulu' });
  expect(torn).toContain('The size');
  expect(torn).not.toContain('To be filled in before solving');
  expect(torn).toContain('The old Dulu');
});

test.each<[Language, string]>([
  ['en', 'Shape: TR-###'],
  ['id', 'Bentuk: TR-###'],
  ['th', 'รูปแบบ: TR-###'],
])('it speaks %s', (language, words) => {
  expect(part({}, language)).toContain(words);
});

test('where a workspace has no fields nothing is shown', () => {
  const none: Answers = [
    [['fields'], []],
    [['forms'], []],
  ];
  expect(wordsIn(shown(<FieldsPart request={request({})} />, 'en', none))).toBe('');
});

test('fields and forms stand in the settings with what they are', () => {
  const words = wordsIn(shown(<FieldSettings />, 'en', answers));
  expect(words).toContain('The reason One of several · reason');
  expect(words).toContain('The order Order number · order Customers see it');
  expect(words).toContain('The old Text · old Archived');
  expect(words).toContain('Returns The reason · The size · The order Default');
});

test('the head names the status of one’s own, in the reader’s language', () => {
  const own = request({ customStatus: 'warehouse' });
  expect(wordsIn(shown(<StatusMenu request={own} />, 'th', answers))).toContain('อยู่ที่คลังสินค้า');
  expect(wordsIn(shown(<StatusMenu request={request({})} />, 'en', answers))).toContain('Open');
  expect(wordsIn(shown(<StatusSettings />, 'id', answers))).toContain('Di gudang Terbuka');
});

test('the filter names each field that narrows, with the words of its choices', () => {
  const search: ListSearch = {
    'field.size': ['42', '43'],
    'notField.reason': 'torn',
    customStatus: 'warehouse',
  };
  const html = shown(<Conditions search={search} onSearch={() => {}} />, 'id', answers);
  expect(wordsIn(html)).toContain('Di gudang');
  expect(wordsIn(html)).toContain('Isi size');
  expect(wordsIn(html)).toContain('42, 43');
  expect(wordsIn(html)).toContain('Sobek');
  expect(html).not.toContain('Isi old');
});

test('the topic of a request is chosen from the tree, in the reader’s language', () => {
  const topics = [{ id: 't1', parentId: null, names: { id: 'Pengiriman' }, position: 0, archivedAt: null }];
  const part = <TopicChoice request={request({ topic: { id: 't1', name: 'Pengiriman' } })} />;
  const html = shown(part, 'id', [[['topics'], topics]]);
  expect(html).toContain('aria-label="Topik"');
  expect(wordsIn(html)).toContain('Pengiriman');
});

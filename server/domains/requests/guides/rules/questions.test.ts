import { expect, test } from 'vitest';
import type { FieldDefinition, Labels } from '../../fields/rules/values.ts';
import {
  answerWords,
  asAsked,
  type Guide,
  type GuideQuestion,
  openQuestions,
  questionsAbout,
  questionWords,
} from './questions.ts';

const named = (en: string, id = '', th = ''): Labels => ({ en, id, th });
const asks = (key: string, more: Partial<GuideQuestion> = {}): GuideQuestion => ({
  ...{ key, question: named(''), required: false, showWhen: null, requiredWhen: null },
  ...more,
});
const guide = (id: string, topicIds: string[], questions: GuideQuestion[]): Guide => ({
  ...{ id, topicIds, questions, names: named(id) },
});
const topics = [
  { id: 'orders', parentId: null },
  { id: 'late', parentId: 'orders' },
  { id: 'size', parentId: 'orders' },
  { id: 'round', parentId: 'trip' },
  { id: 'trip', parentId: 'round' },
];
const choice = (value: string, th: string) => ({ value, labels: named(value, '', th) });
const field = (key: string, more: Partial<FieldDefinition> = {}): FieldDefinition => ({
  ...{ key, kind: 'text', labels: named(key), rules: {}, seenBy: 'customer', archived: false },
  ...more,
});
const fields = [
  field('part', {
    kind: 'choice',
    rules: { choices: [choice('sole', 'พื้นรองเท้า'), choice('strap', 'สายรัด')] },
  }),
  field('worn', { kind: 'yes-no' }),
  field('note'),
  field('stock', { seenBy: 'staff' }),
];

test('a topic is asked what the topics above it are asked, and then its own', () => {
  const guides = [
    guide('late', ['late'], [asks('courier'), asks('order', { required: true })]),
    guide('all', ['orders', 'elsewhere'], [asks('order')]),
  ];
  const keys = (topicId: string | null) => questionsAbout(guides, topics, topicId).map((one) => one.key);
  expect([keys('late'), keys('size'), keys('orders'), keys(null), keys('gone')]).toEqual([
    ...[['order', 'courier'], ['order'], ['order'], [], []],
  ]);
  expect(questionsAbout(guides, topics, 'late')[0]?.required).toBe(false);
});

test('topics that stand under each other in a circle end it', () => {
  expect(questionsAbout([guide('one', ['trip'], [asks('a')])], topics, 'round')).toHaveLength(1);
});

test('what is open follows the answers before it, and leaves out what is the staff’s', () => {
  const onlySole = { key: 'part', is: 'any-of' as const, values: ['sole'] };
  const questions = [asks('part'), asks('worn', { showWhen: onlySole }), asks('stock'), asks('note')];
  const open = (values: Record<string, unknown>) =>
    openQuestions(questions, fields, values).map(({ definition }) => definition.key);
  expect([open({}), open({ part: 'sole' }), open({ part: 'strap', note: 'x' })]).toEqual([
    ...[['part', 'note'], ['worn', 'note'], []],
  ]);
});

test('it is asked in the words of the guide, else by the name of the field', () => {
  const questions = [asks('part', { question: named('Which part?', '', 'ส่วนไหนคะ') }), asks('worn')];
  const [part, worn] = asAsked(fields, questions);
  const words = (one: FieldDefinition | undefined, language: 'en' | 'th') =>
    one && questionWords(one, language, ['yes', 'no']);
  expect([words(part, 'th'), words(worn, 'en')]).toEqual([
    ...['ส่วนไหนคะ (พื้นรองเท้า / สายรัด)', 'worn (yes / no)'],
  ]);
});

test('answers become words: choices by their names, figures and unknown keys not', () => {
  const values = { part: 'sole', worn: true, note: 'lem lepas', gone: 'x', stock: '' };
  expect(answerWords(fields, values, 'th')).toBe('พื้นรองเท้า\nlem lepas');
  expect(answerWords(fields, { part: 'heel' }, 'en')).toBe('');
});

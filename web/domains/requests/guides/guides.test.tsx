import { expect, test } from 'vitest';
import type { FieldDefinition } from '../../../../server/domains/requests/fields/rules/values.ts';
import type { Guide } from '../../../../server/domains/requests/guides/rules/questions.ts';
import { type Answers, shown, wordsIn } from '../../../../tests/harness/stage.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import { lastDays } from '../../knowledge/figures/last-days.ts';
import { FieldsPart } from '../fields/FieldsPart.tsx';
import type { RequestItem } from '../types.ts';
import { AboutWhat } from './AboutWhat.tsx';
import type { GuideAnswers } from './api.ts';
import { GuideEditor } from './GuideEditor.tsx';
import { GuideSettings } from './GuideSettings.tsx';
import { QuestionsButton } from './QuestionsButton.tsx';

const named = (en: string, id: string, th: string) => ({ en, id, th });
const choices = [
  { value: 'sole', labels: named('Sole', 'Sol', 'พื้นรองเท้า') },
  { value: 'strap', labels: named('Strap', 'Tali', 'สายรัด') },
];
const fields: FieldDefinition[] = [
  {
    ...{ key: 'part', kind: 'choice', rules: { choices }, seenBy: 'customer', archived: false },
    labels: named('Part', 'Bagian', 'ส่วน'),
  },
  {
    ...{ key: 'worn', kind: 'yes-no', rules: {}, seenBy: 'customer', archived: false },
    labels: named('Worn already', 'Sudah dipakai', 'ใช้แล้ว'),
  },
];
const plain = { required: false, showWhen: null, requiredWhen: null };
const guide: Guide = {
  ...{ id: 'g1', names: named('Broken goods', 'Barang rusak', 'ของชำรุด'), topicIds: ['t1'] },
  questions: [
    { ...plain, key: 'part', required: true, question: named('Which part?', 'Bagian mana?', 'ส่วนไหนคะ') },
    {
      ...{ ...plain, key: 'worn', question: named('', '', '') },
      showWhen: { key: 'part', is: 'any-of', values: ['sole'] },
    },
  ],
};
const counts: GuideAnswers = {
  requests: 8,
  questions: [
    {
      ...{
        key: 'part',
        labels: named('Which part?', 'Bagian mana?', 'ส่วนไหนคะ'),
        kind: 'choice',
        answered: 6,
      },
      answers: [{ value: 'sole', labels: named('Sole', 'Sol', 'พื้นรองเท้า'), count: 5 }],
    },
    {
      key: 'worn',
      labels: named('Worn already', 'Sudah dipakai', ''),
      kind: 'yes-no',
      answered: 0,
      answers: [],
    },
  ],
};
const days = lastDays(90, new Date());
const answers: Answers = [
  [['fields'], fields],
  [['forms'], []],
  [['guides'], [guide]],
  [['guides', 'g1', 'answers', days.from, days.to], counts],
  [['topics'], [{ id: 't1', parentId: null, names: { id: 'Barang rusak' }, position: 0, archivedAt: null }]],
];
const request = (values: object, topic: RequestItem['topic'] = { id: 't1', name: 'Barang rusak' }) =>
  ({
    id: 'r1',
    number: 7,
    status: 'open',
    channel: 'phone',
    team: null,
    folder: 'work',
    fields: values,
    topic,
  }) as RequestItem;

test.each<[Language, string, string]>([
  ['en', 'Questions Which part? *', 'Worn already'],
  ['id', 'Pertanyaan Bagian mana? *', 'Sudah dipakai'],
  ['th', 'คำถาม ส่วนไหนคะ *', 'ใช้แล้ว'],
])(
  'beside a request stands in %s what to ask about its topic, as the answers lead on',
  (language, first, second) => {
    const part = (values: object) =>
      wordsIn(shown(<FieldsPart request={request(values)} />, language, answers));
    expect(part({})).toContain(first);
    expect(part({})).not.toContain(second);
    expect(part({ part: 'sole' })).toContain(second);
  },
);

test('without a topic nothing is asked, and an answer of before stays readable', () => {
  const words = wordsIn(shown(<FieldsPart request={request({ part: 'strap' }, null)} />, 'en', answers));
  expect(words).not.toContain('Which part?');
  expect(words).toContain('Part Strap');
});

test('the button into the reply is there while the topic has questions, and off when all are answered', () => {
  const button = (one: RequestItem) =>
    shown(<QuestionsButton request={one} language="id" onTake={() => {}} />, 'en', answers);
  expect(button(request({}))).toContain('Open questions into the reply');
  expect(button(request({}))).not.toContain('disabled');
  expect(button(request({ part: 'strap' }))).toContain('disabled');
  expect(button(request({}, null))).not.toContain('button');
});

test('who takes down a call is asked what to ask as soon as the topic is chosen', () => {
  const dialog = (topicId: string | null) =>
    wordsIn(shown(<AboutWhat about={{ topicId, fields: {} }} onChange={() => {}} />, 'en', answers));
  expect(dialog(null)).not.toContain('Which part?');
  expect(dialog('t1')).toContain('Which part? *');
});

test('guides stand in the settings with their topics, and how they were answered', () => {
  const words = wordsIn(shown(<GuideSettings />, 'en', answers));
  expect(words).toContain('Broken goods 2 questions · Barang rusak');
  expect(words).toContain('8 requests about it');
  expect(words).toContain('Which part? 6 answered (75%)');
  expect(words).toContain('Sole 5');
  expect(words).toContain('Nobody has answered yet');
});

test('a guide is written with its words in three languages and what must be answered', () => {
  const html = shown(<GuideEditor guide={guide} onDone={() => {}} />, 'en', answers);
  expect(html).toContain('value="Bagian mana?"');
  expect(html).toContain('value="ส่วนไหนคะ"');
  expect(wordsIn(html)).toContain('Must be answered in the help centre');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedFor } from '../after-order/rules.ts';
import { surveyKinds } from '../schema.ts';
import { lowUpTo } from './low.ts';
import { type Answers, asked, opening, pending, questionsInput, readAnswer, type Said } from './questions.ts';
import { servperfKeys } from './servperf-template.ts';
import { servqual } from './servqual.ts';
import { bounds, changeOf, summarise } from './summary.ts';
import { templates } from './templates.ts';
import { isDrawn, type Standing, whyWithhold } from './withhold.ts';

const said = (entries: Record<string, Said>): Answers => new Map(Object.entries(entries));
const keys = (questions: readonly { key: string }[]) => questions.map((one) => one.key);

test.each(surveyKinds)('the template of %s is a survey that may be saved', (kind) => {
  expect(questionsInput.safeParse(templates[kind]).error).toBeUndefined();
  expect(opening(templates[kind])?.isRequired).toBe(true);
});

test('a low score is asked why, a high one is not, and nobody is asked twice', () => {
  const { csat } = templates;
  expect(keys(asked(csat, said({})))).toEqual(['satisfaction', 'people', 'words']);
  expect(keys(asked(csat, said({ satisfaction: { number: 2 } })))).toContain('why');
  expect(keys(asked(csat, said({ satisfaction: { number: 3 } })))).not.toContain('why');
  const first = said({ satisfaction: { number: 1 }, people: {}, words: {} });
  expect(keys(pending(csat, first))).toEqual(['why']);
  expect(pending(csat, said({ satisfaction: { number: 1 }, people: {}, words: {}, why: {} }))).toEqual([]);
});

const [score] = templates.csat;
const [ease] = templates.ces;
const clauseOf = (half: 'experienced' | 'expected') => ({
  ...{ half, key: 'promises', policyId: '018f0000-0000-7000-8000-000000000001' },
});
const faults: [string, unknown[]][] = [
  ['nothing at all', []],
  ['two of one key', [score, score]],
  ['a condition on a later question', [{ ...score, when: { question: 'later', atMost: 2 } }]],
  ['a score without a scale', [{ ...score, scale: undefined }]],
  ['words with a scale', [score, { ...score, key: 'more', kind: 'words' }]],
  ['choices without any', [score, { ...score, key: 'more', kind: 'choice', scale: undefined }]],
  ['no score for everybody', [{ ...templates.own[1] }]],
  ['a clause on five steps', [{ ...score, clause: clauseOf('experienced') }]],
  ['one clause twice', ['one', 'two'].map((key) => ({ ...ease, key, clause: clauseOf('experienced') }))],
  ['nothing but what ought to be', [{ ...ease, clause: clauseOf('expected') }]],
  ['a question in two languages', [{ ...score, text: { en: 'How?', id: 'Bagaimana?', th: '' } }]],
];
test.each(faults)('a survey with %s is refused', (_name, questions) => {
  expect(questionsInput.safeParse(questions).success).toBe(false);
});

test('what no form of ours can hold is nothing said', () => {
  if (!score) throw new Error('The template has no score');
  for (const wrong of ['', ' ', '0', '6', '5.5', '-1', 'five', '1e1', '999999'])
    expect(readAnswer(score, wrong)).toBeNull();
  expect(readAnswer(score, ' 4 ')).toEqual({ number: 4 });
  fc.assert(
    fc.property(fc.string(), (text) => {
      const answer = readAnswer(score, text);
      return answer === null || [1, 2, 3, 4, 5].includes(answer.number ?? 0);
    }),
  );
});

test.each([
  ['csat', 1, 5, 2],
  ['nps', 0, 10, 6],
  ['ces', 1, 7, 3],
  ['own', 0, 10, 4],
  ['own', 1, 5, 2],
] as const)('low in %s from %i to %i is %i and less', (kind, from, to, most) => {
  expect(lowUpTo(kind, { from, to })).toBe(most);
});

const day = 86_400_000;
const now = new Date('2026-11-23T02:00:00Z');
const well: Standing = {
  ...{ isOff: false, isSolved: true, isReachable: true, isLeftAlone: false, lastAskedAt: null },
  ...{ quietDays: 30, hasOpen: false, whileOpen: false, isAgain: false, now },
};
const standings: [string, Partial<Standing>, ReturnType<typeof whyWithhold>][] = [
  ['nothing against it', {}, null],
  ['switched off meanwhile', { isOff: true }, 'switched-off'],
  ['opened again', { isSolved: false }, 'reopened'],
  ['a call without an address', { isReachable: false }, 'no-way'],
  ['restricted', { isLeftAlone: true }, 'left-alone'],
  ['another request open', { hasOpen: true }, 'still-open'],
  ['another request open, and wanted', { hasOpen: true, whileOpen: true }, null],
  ['asked 29 days ago', { lastAskedAt: new Date(now.getTime() - 29 * day) }, 'asked-lately'],
  ['asked 30 days ago', { lastAskedAt: new Date(now.getTime() - 30 * day) }, null],
  ['asked again as agreed', { lastAskedAt: new Date(now.getTime() - day), isAgain: true }, null],
];
test.each(standings)('asked with %s: %s', (_name, change, why) => {
  expect(whyWithhold({ ...well, ...change })).toBe(why);
});

test('the same request is always drawn or never, and about as many as were wanted', () => {
  const ids = Array.from({ length: 2000 }, () => crypto.randomUUID());
  const drawn = ids.filter((id) => isDrawn(id, 25));
  expect(drawn.every((id) => isDrawn(id, 25) && isDrawn(id, 60))).toBe(true);
  expect(drawn.length / ids.length).toBeCloseTo(0.25, 1);
  expect(ids.every((id) => isDrawn(id, 100))).toBe(true);
});

test('figures follow the published tables', () => {
  // Table 3b: 150 promoters, 100 passives, 50 detractors.
  const nps = summarise('nps', 10, [
    { value: 10, n: 150 },
    { value: 8, n: 100 },
    { value: 3, n: 50 },
  ]);
  expect(nps.score).toBeCloseTo(33.33, 2);
  expect(nps.low).toBeCloseTo(24.607, 2);
  expect(nps.high).toBeCloseTo(41.4, 2);
  // Table 3a: Wilson of 81 in 263.
  const share = summarise('csat', 5, [
    { value: 4, n: 40 },
    { value: 5, n: 41 },
    { value: 2, n: 182 },
  ]);
  expect(share.low).toBeCloseTo(0.2553, 4);
  expect(share.high).toBeCloseTo(0.3662, 4);
  // Table II, method 10: 56 of 70 against 48 of 80.
  const of = (yes: number, no: number) => [
    { value: 5, n: yes },
    { value: 1, n: no },
  ];
  const change = changeOf(5, of(56, 14), of(48, 32));
  expect(change?.low).toBeCloseTo(0.0524, 4);
  expect(change?.high).toBeCloseTo(0.3339, 4);
  // A fifth answered, nine tenths of them content.
  expect(bounds(0.2, 0.9).low).toBeCloseTo(0.18, 6);
  expect(bounds(0.2, 0.9).high).toBeCloseTo(0.98, 6);
});

test('with nine answers only their number is said', () => {
  expect(summarise('csat', 5, [{ value: 5, n: 9 }])).toMatchObject({ n: 9, score: null, low: null });
});

test('SERVPERF has the 22 items of five dimensions, and is scored by the mean of the dimensions', () => {
  const { servperf } = templates;
  expect(keys(servperf)).toEqual(servperfKeys);
  expect(servperf).toHaveLength(22);
  const perception = servperfKeys.map((key) => (key.startsWith('reliability') ? 3 : 6));
  const { dimensions, unweighted } = servqual({ perception });
  expect(dimensions).toMatchObject({ tangibles: 6, reliability: 3, empathy: 6 });
  expect(unweighted).toBeCloseTo((6 * 4 + 3) / 5, 9);
  expect(summarise('servperf', 7, [{ value: 6, n: 10 }])).toMatchObject({ measure: 'mean', score: 6 });
});

test('after an order three questions are asked, and after a repair what belongs to it and nothing else', () => {
  expect(keys(askedFor(templates.order, false))).toEqual(['agreed', 'benefit', 'better']);
  expect(keys(askedFor(templates.order, true))).toEqual(['repaired', 'missing']);
});

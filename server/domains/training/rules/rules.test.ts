import { expect, test } from 'vitest';
import { schedule, todays } from './cards.ts';
import { contentInput } from './content.ts';
import { daysBetween, endOf, isReminded } from './dates.ts';
import { faultsOf, gapsOf } from './faults.ts';
import { changeAgainst, gainOf } from './gain.ts';
import { drawQuestions, resultOf } from './grading.ts';

const title = (en: string) => ({ en });
const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Hello' }] }] };
const options = ['a', 'b', 'c'].map((key) => ({ key, title: title(key) }));
const content = contentInput.parse({
  names: title('Names'),
  lessons: [{ key: 'one', title: title('One'), bodies: { en: body } }],
  questions: [
    { key: 'single', kind: 'single', title: title('?'), options, right: ['b'] },
    { key: 'multiple', kind: 'multiple', title: title('?'), options, right: ['a', 'c'] },
    { key: 'order', kind: 'order', title: title('?'), options },
    { key: 'text', kind: 'text', title: title('?') },
    { key: 'reply', kind: 'reply', title: title('?'), criteria: ['polite', 'prompt'] },
  ],
});
const shown = content.questions.map(({ key }) => ({ key, options: [] }));
const chose = (key: string, ...chosen: string[]) => ({ key, chosen, text: '' });
const right = [chose('single', 'b'), chose('multiple', 'c', 'a'), chose('order', 'a', 'b', 'c')];

test('what marks itself is right as a whole or not at all; for an order, in this order', () => {
  const own = contentInput.parse({ ...content, questions: content.questions.slice(0, 3) });
  const score = (...answers: ReturnType<typeof chose>[]) =>
    resultOf(own, { shown: shown.slice(0, 3), answers, marks: [] }).score;
  expect(score(...right)).toBe(1);
  expect(score(chose('single', 'b'), chose('multiple', 'a'), chose('order', 'b', 'a', 'c'))).toBeCloseTo(
    1 / 3,
  );
  expect(score(chose('single', 'a', 'b'))).toBe(0);
});

test('words wait for a person; their points count as their share of four', () => {
  const waiting = resultOf(content, { shown, answers: right, marks: [] });
  expect(waiting).toEqual({ score: null, ownScore: 1, outcome: 'to-mark' });
  const mark = (key: string, points: Record<string, number>) => ({ key, points, words: '' });
  const half = [mark('text', { answer: 2 }), mark('reply', { polite: 4, prompt: 0 })];
  expect(resultOf(content, { shown, answers: right, marks: half })).toMatchObject({
    score: 0.8,
    outcome: 'passed',
  });
  const less = [mark('text', { answer: 1 }), mark('reply', { polite: 4, prompt: 0 })];
  expect(resultOf(content, { shown, answers: right, marks: less })).toMatchObject({ outcome: 'failed' });
  const unmarked = [mark('text', { answer: 2 }), mark('reply', { polite: 4 })];
  expect(resultOf(content, { shown, answers: right, marks: unmarked }).outcome).toBe('to-mark');
});

test('as many questions are drawn as are wanted, in the order in which they were written', () => {
  const few = contentInput.parse({ ...content, quiz: { draw: 2 } });
  const numbers = [0.1, 0.9, 0.4, 0.7];
  let at = 0;
  const draw = () => numbers[at++ % numbers.length] ?? 0;
  const drawn = drawQuestions(few, { onlyByItself: true, draw });
  expect(drawn).toHaveLength(2);
  const order = content.questions.map(({ key }) => key);
  expect(drawn.map(({ key }) => order.indexOf(key))).toEqual(
    drawn.map(({ key }) => order.indexOf(key)).toSorted((one, other) => one - other),
  );
  expect(drawn.every(({ key }) => key !== 'text' && key !== 'reply')).toBe(true);
  expect(drawn[0]?.options.toSorted()).toEqual(['a', 'b', 'c']);
});

test.each([
  ['no-name', { names: {} }],
  ['no-lesson', { lessons: [] }],
  ['lesson-empty', { lessons: [{ key: 'one', title: title('One') }] }],
  ['draw-too-many', { quiz: { draw: 9 } }],
  ['nothing-right', { questions: [{ ...content.questions[0], right: [] }] }],
  ['right-unknown', { questions: [{ ...content.questions[0], right: ['z'] }] }],
  ['one-right', { questions: [{ ...content.questions[0], right: ['a', 'b'] }] }],
  ['options-few', { questions: [{ ...content.questions[0], options: options.slice(1, 2) }] }],
  ['no-criteria', { questions: [{ ...content.questions[4], criteria: [] }] }],
  ['key-twice', { questions: [content.questions[3], content.questions[3]] }],
])('a course with %s cannot be taken to its end', (code, change) => {
  expect(faultsOf(content)).toEqual([]);
  expect(faultsOf(contentInput.parse({ ...content, ...change })).map((one) => one.code)).toContain(code);
});

test('a language in which only something is said is named', () => {
  const half = contentInput.parse({ ...content, names: { en: 'Names', id: 'Nama' } });
  expect(gapsOf(half)).toEqual(['id']);
  expect(gapsOf(content)).toEqual([]);
});

test('a certificate ends on the same day of a later month, or on its last', () => {
  const at = (text: string) => new Date(`${text}T05:00:00Z`);
  expect(endOf(at('2026-08-31'), 6)?.toISOString()).toBe('2027-02-28T05:00:00.000Z');
  expect(endOf(at('2026-01-15'), 12)?.toISOString()).toBe('2027-01-15T05:00:00.000Z');
  expect(endOf(at('2026-01-15'), null)).toBeNull();
});

test('reminded are seven days, one day, the day itself and every day after it', () => {
  expect([8, 7, 6, 2, 1, 0, -1, -9].map(isReminded)).toEqual([
    false,
    true,
    false,
    false,
    true,
    true,
    true,
    true,
  ]);
  expect(daysBetween('2026-11-30', '2026-11-26')).toBe(-4);
});

test('what was known well comes again later, and what was not known tomorrow', () => {
  const asked = (...ratings: ('again' | 'guessed' | 'knew' | 'sure')[]) =>
    schedule(ratings.map((rating, at) => ({ rating, on: `2026-11-${20 + at}` })))?.dueOn ?? '';
  expect(asked('again')).toBe('2026-11-21');
  expect(asked('sure')).toBe('2026-11-28');
  expect(asked('knew', 'knew') > asked('guessed', 'guessed')).toBe(true);
  expect(schedule([])).toBeNull();
});

test('five a day, those that wait longest first', () => {
  const cards = ['05', '01', '03', '02', '04', '06', '27'].map((day) => ({ dueOn: `2026-11-${day}` }));
  const days = (answered: number) =>
    todays(cards, { today: '2026-11-26', answered }).map((one) => one.dueOn.slice(-2));
  expect(days(0)).toEqual(['01', '02', '03', '04', '05']);
  expect(days(3)).toEqual(['01', '02']);
  expect(days(7)).toEqual([]);
});

/** R: t.test(c(.9,.8,1,.7,.9) - c(.5,.4,.7,.6,.4)) has mean 0.34, interval 0.1508… to 0.5291… (4 degrees of freedom). */
test('what was learnt is the mean of paired differences with its interval; of four nothing is said', () => {
  const before = [0.5, 0.4, 0.7, 0.6, 0.4];
  const after = [0.9, 0.8, 1, 0.7, 0.9];
  const pairs = before.map((one, at) => ({ before: one, after: after[at] ?? 0 }));
  const gain = gainOf(pairs);
  expect(gain).toMatchObject({ n: 5 });
  expect(gain.gain).toBeCloseTo(0.34, 10);
  const half =
    (2.776445 * Math.sqrt((0.06 ** 2 + 0.06 ** 2 + 0.04 ** 2 + 0.24 ** 2 + 0.16 ** 2) / 4)) / Math.sqrt(5);
  expect(gain.low).toBeCloseTo(0.34 - half, 5);
  expect(gain.high).toBeCloseTo(0.34 + half, 5);
  expect(gainOf(pairs.slice(1))).toEqual({
    n: 4,
    before: null,
    after: null,
    gain: null,
    low: null,
    high: null,
  });
});

test('results are claimed against those who did not learn alone, and only with enough requests', () => {
  const of = (n: number, successes: number) => ({ n, successes });
  const learnt = { before: of(100, 70), after: of(100, 90) };
  const others = { before: of(200, 150), after: of(200, 152) };
  const change = changeAgainst(learnt, others);
  expect(change?.difference).toBeCloseTo(0.2 - 0.01, 10);
  expect(change?.low).toBeGreaterThan(0);
  expect(change?.high).toBeLessThan(0.4);
  expect(changeAgainst(learnt, { before: of(19, 15), after: of(200, 152) })).toBeNull();
});

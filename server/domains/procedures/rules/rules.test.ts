import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Content, contentInput, kinds, type Step } from './content.ts';
import { diffOf } from './diff.ts';
import { type FaultCode, faultsOf, gapsOf } from './faults.ts';
import { fromMarkdown, toMarkdown } from './markdown.ts';
import { holdingOf, nextAfter, reachableFrom, stepOf } from './walk.ts';

const en = (words: string) => ({ en: words });
const step = (key: string, kind: string, more: object = {}) => ({ key, kind, title: en(key), ...more });
const written = (...steps: object[]): Content => contentInput.parse({ names: en('Refund'), steps });

/** Money back: look, decide, ask the warehouse or tell at once, and close the books before it is solved. */
const refund = written(
  step('look', 'instruct'),
  step('money-or-goods', 'decide', {
    branches: [
      { key: 'money', title: en('Money back'), next: 'approve' },
      { key: 'goods', title: en('A new one'), next: 'tell' },
    ],
  }),
  step('approve', 'approve', { declined: 'tell' }),
  step('book', 'instruct', { holdsSolving: true }),
  step('tell', 'tell', { text: en('It is done.'), next: 'end' }),
);

test('the way goes on below, by the branch that was chosen, or to the end', () => {
  const after = (key: string, branch: string | null = null) =>
    nextAfter(refund, stepOf(refund, key) as Step, branch);
  expect(after('look')).toBe('money-or-goods');
  expect(after('money-or-goods', 'money')).toBe('approve');
  expect(after('money-or-goods', 'goods')).toBe('tell');
  expect(after('approve')).toBe('book');
  expect(after('approve', 'declined')).toBe('tell');
  expect(after('tell')).toBe('end');
});

test('solving waits for a step that can still come, and for none that the way has left aside', () => {
  const holding = (at: string, done: string[] = []) =>
    holdingOf(refund, at, new Set(done)).map(({ key }) => key);
  expect(holding('look')).toEqual(['book']);
  expect(holding('book')).toEqual(['book']);
  expect(holding('tell')).toEqual([]);
  expect(holdingOf(refund, null, new Set())).toEqual([]);
});

const faulty: [FaultCode, Content][] = [
  ['no-steps', written()],
  ['name-missing', contentInput.parse({ names: {}, steps: [step('one', 'instruct')] })],
  ['title-missing', written(step('one', 'instruct', { title: {} }))],
  ['key-twice', written(step('one', 'instruct'), step('one', 'instruct'))],
  ['way-unknown', written(step('one', 'instruct', { next: 'nowhere' }))],
  ['never-reached', written(step('one', 'instruct', { next: 'end' }), step('two', 'instruct'))],
  ['never-ends', written(step('one', 'instruct'), step('two', 'instruct', { next: 'one' }))],
  [
    'branches-missing',
    written(step('one', 'decide', { branches: [{ key: 'a', title: en('A'), next: 'end' }] })),
  ],
  [
    'branch-unnamed',
    written(step('one', 'decide', { branches: [{ key: 'a', title: en('A') }, { key: 'b' }] })),
  ],
  [
    'branch-twice',
    written(
      step('one', 'decide', {
        branches: [
          { key: 'a', title: en('A') },
          { key: 'b', title: en('a') },
        ],
      }),
    ),
  ],
  ['options-missing', written(step('one', 'ask', { answer: 'choice' }))],
  ['deeds-missing', written(step('one', 'act'))],
  ['hours-missing', written(step('one', 'wait', { until: 'hours' }))],
  ['words-missing', written(step('one', 'tell'))],
];

test.each(faulty)('%s keeps a draft from being published', (code, content) => {
  expect(faultsOf(content).map((one) => one.code)).toContain(code);
});

test('what can be followed to its end has no fault', () => {
  expect(faultsOf(refund)).toEqual([]);
  expect(gapsOf(refund)).toEqual([]);
  expect(gapsOf(contentInput.parse({ ...refund, names: { en: 'Refund', th: 'คืนเงิน' } }))).toEqual(['th']);
});

test('a difference tells what came, went, changed and moved, and nothing of what stayed', () => {
  const [look, decide, approve, book, tell] = refund.steps as [Step, Step, Step, Step, Step];
  const after = {
    ...refund,
    steps: [book, look, { ...decide, minutes: 30 }, tell, { ...approve, key: 'ask-sari' }],
  };
  const { fields, steps } = diffOf(refund, after);
  expect(fields).toEqual([]);
  expect(steps.map(({ key, change, fields: names }) => [key, change, names])).toEqual([
    ['book', 'moved', []],
    ['money-or-goods', 'changed', ['minutes']],
    ['ask-sari', 'added', []],
    ['approve', 'removed', []],
  ]);
  expect(diffOf(refund, refund).steps).toEqual([]);
});

const key = fc.stringMatching(/^[a-z0-9]{1,8}$/);
const line = fc.constantFrom(
  'Ask for the number',
  '# 1',
  '- paid: "no"',
  '\\# x',
  'ยืนยันที่อยู่',
  'Terima kasih, Ibu',
  '### en: no',
  '',
);
const words = fc.record({
  en: fc.array(line, { maxLength: 3 }).map((all) => all.join('\n').trim()),
  id: line.map((one) => one.trim()),
  th: line.map((one) => one.trim()),
});
const titles = fc.record({
  en: fc.constantFrom('', 'Look', 'a: b'),
  id: fc.constant('Lihat'),
  th: fc.constant('ดู'),
});
const anyStep = fc.record({
  key,
  kind: fc.constantFrom(...kinds),
  title: titles,
  text: words,
  minutes: fc.option(fc.integer({ min: 1, max: 90 })),
  holdsSolving: fc.boolean(),
  owner: fc.constantFrom({ is: 'anyone' }, { is: 'role', role: 'supervisor' }),
  evidence: fc.constantFrom([], [{ is: 'file' }, { is: 'field', key: 'order' }]),
});
const anyContent = fc.record({ names: titles, purpose: words, steps: fc.array(anyStep, { maxLength: 6 }) });

test('as Markdown nothing is lost, whatever words look like Markdown themselves', () => {
  fc.assert(
    fc.property(anyContent, (given) => {
      const content = contentInput.parse(given);
      const text = toMarkdown(content);
      expect(fromMarkdown(text)).toEqual({ content });
    }),
  );
});

test('a way that is walked stays within what can be reached', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(4), { maxLength: 12 }), (choices) => {
      let at = 'look';
      const ahead = reachableFrom(refund, at);
      for (const choice of choices) {
        if (at === 'end') return;
        expect(ahead.has(at)).toBe(true);
        const here = stepOf(refund, at) as Step;
        const branches = here.kind === 'decide' ? here.branches.map((one) => one.key) : [null, 'declined'];
        at = nextAfter(refund, here, branches[choice % branches.length] ?? null);
      }
    }),
  );
});

test.each([
  ['', 1, 'nothing-there'],
  ['# procedure\nsomething', 2, 'line-unknown'],
  ['# procedure\n- labels: [oops', 2, 'value-unreadable'],
  ['# procedure\n### en: Refund\n\n## look · dance\n### en: Look', 4, 'step-unreadable'],
  ['# procedure\n- colour: "red"\n### en: Refund', 1, 'step-unreadable'],
] as const)('a file that cannot be read names its line: %j', (text, at, code) => {
  expect(fromMarkdown(text)).toEqual({ fault: { line: at, code } });
});

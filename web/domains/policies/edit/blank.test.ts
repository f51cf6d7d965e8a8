import { expect, test } from 'vitest';
import { contentInput } from '../../../../server/domains/policies/rules/content.ts';
import { blankClause, blankQuestion, freshKey } from './blank.ts';

test('a new clause has the next number of its chapter and a key that nothing has', () => {
  const first = blankClause([], null);
  expect([first.number, first.key]).toEqual(['1', 'clause-1']);
  const below = blankClause([first], '1');
  expect([below.number, below.key]).toEqual(['1.1', 'clause-2']);
  expect(blankClause([below, { ...first, key: 'clause-3' }], null)).toMatchObject({
    number: '2',
    key: 'clause-4',
  });
});

test('a key is looked for until it is free', () => {
  expect(freshKey(['option-1', 'option-3'], 'option')).toBe('option-4');
  expect(freshKey(['b', 'option-2'], 'option')).toBe('option-3');
});

test('what is made blank can be saved as it is', () => {
  const clauses = [blankClause([], null)];
  const questions = [blankQuestion([])];
  const content = contentInput.parse({ names: {}, clauses, quiz: { questions } });
  expect(content.quiz.questions[0]?.options.map(({ key }) => key)).toEqual(['a', 'b']);
});

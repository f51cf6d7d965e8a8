import { expect, test } from 'vitest';
import { secondLook } from './second-look.ts';

const file = (name: string, ...failed: string[]) => ({
  name: `/clone/${name}`,
  status: failed.length > 0 ? 'failed' : 'passed',
  assertionResults: [
    { status: 'passed', fullName: 'another' },
    ...failed.map((fullName) => ({ status: 'failed', fullName })),
  ],
});
const attack = 'tests/attacks/S15.test.ts';
const look = (...testResults: ReturnType<typeof file>[]) => secondLook({ testResults }, '/clone', []);

test('a browser that lost once is asked again, file by file', () => {
  expect(look(file(attack, 'S15 runs nothing'), file('tests/journeys/a.test.ts'))).toEqual({
    files: [attack],
    tests: ['S15 runs nothing'],
  });
});

test.each([
  ['nothing failed', [file(attack)]],
  ['a rule failed beside it', [file(attack, 'one'), file('server/kernel/a.test.ts', 'two')]],
  ['too many failed', [file(attack, 'one', 'two', 'three', 'four')]],
  ['a file broke before its tests', [{ ...file(attack), status: 'failed' }]],
])('the run stands as it is when %s', (_why, files) => {
  expect(look(...files)).toBeUndefined();
});

test('a run that could not report stands as it is', () => {
  expect(secondLook(undefined, '/clone', [])).toBeUndefined();
});

test('nor is anything asked again when something broke beside the tests', () => {
  const report = { testResults: [file(attack, 'one')] };
  expect(secondLook(report, '/clone', ['A promise was refused'])).toBeUndefined();
});

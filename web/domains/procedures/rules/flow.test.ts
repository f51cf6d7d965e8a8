import { expect, test } from 'vitest';
import { doubleCharge } from '../../../../server/domains/procedures/examples/double-charge.ts';
import { lostParcel } from '../../../../server/domains/procedures/examples/lost-parcel.ts';
import { refund } from '../../../../server/domains/procedures/examples/refund.ts';
import { type Content, contentInput } from '../../../../server/domains/procedures/rules/content.ts';
import { edgesOf, flowOf } from './flow.ts';
import { drawingOf, sizes } from './paths.ts';

const written = (...steps: object[]): Content => contentInput.parse({ names: { en: 'Refund' }, steps });
const step = (key: string, more: object = {}) => ({ key, kind: 'instruct', ...more });
const parted = written(
  step('look'),
  step('which', {
    kind: 'decide',
    branches: [
      { key: 'yes', next: 'left' },
      { key: 'no', next: 'right' },
      { key: 'maybe', next: 'right' },
    ],
  }),
  step('left', { next: 'last' }),
  step('right', { next: 'last' }),
  step('last'),
);
const placeOf = (content: Content, key: string) => flowOf(content).nodes.find((one) => one.key === key);

test('ways to the same step are one line with both their words', () => {
  expect(edgesOf(parted)).toContainEqual({ from: 'which', to: 'right', ways: ['no', 'maybe'] });
  expect(edgesOf(written(step('one', { kind: 'approve' })))).toEqual([
    { from: 'one', to: 'end', ways: ['approved', 'declined'] },
  ]);
});

test('ways part beside each other and meet in the middle below', () => {
  const [which, left, right, last] = ['which', 'left', 'right', 'last'].map((key) => placeOf(parted, key));
  expect([which?.row, left?.row, right?.row, last?.row]).toEqual([1, 2, 2, 3]);
  expect(left?.column).toBeLessThan(right?.column ?? 0);
  const middle = ((left?.column ?? 0) + (right?.column ?? 0)) / 2;
  expect([which?.column, last?.column]).toEqual([middle, middle]);
});

test('a way that leads back is told apart and moves nobody down', () => {
  const again = written(step('one'), step('two', { kind: 'approve', declined: 'one' }), step('three'));
  expect(flowOf(again).lines.filter((one) => one.isBack)).toMatchObject([{ from: 'two', to: 'one' }]);
  expect(placeOf(again, 'three')?.row).toBe(2);
  const { lines, tops, width } = drawingOf(flowOf(again));
  const home = lines.find(({ line }) => line.isBack);
  // It comes down on the first step and passes right of all cards, behind none.
  expect(home?.tip.y).toBe(tops[0]);
  expect(home?.label.x).toBeGreaterThan(sizes.edge + sizes.card);
  expect(home?.label.x).toBeLessThan(width);
});

test('what nobody leads to stands apart, below the first step', () => {
  const lost = written(step('one', { next: 'end' }), step('two'));
  expect([placeOf(lost, 'one')?.row, placeOf(lost, 'two')?.row]).toEqual([0, 1]);
});

test('a way to a step that is not there is not drawn, and nothing at all has only its end', () => {
  expect(edgesOf(written(step('one', { next: 'nowhere' })))).toEqual([]);
  expect(flowOf(written()).nodes).toEqual([{ key: 'end', row: 0, column: 0 }]);
});

test.each([
  ['refund', contentInput.parse(refund)],
  ['lost parcel', contentInput.parse(lostParcel)],
  ['double charge', contentInput.parse(doubleCharge)],
  ['parted', parted],
])('in %s no card covers another, no way goes through a card, and every way goes down', (_name, content) => {
  const { nodes, lines } = flowOf(content);
  for (const one of nodes)
    for (const other of nodes)
      if (one.key < other.key && one.row === other.row)
        expect(Math.abs(one.column - other.column)).toBeGreaterThanOrEqual(1);
  for (const line of lines.filter(({ isBack }) => !isBack)) {
    expect(line.columns.length).toBeGreaterThan(1);
    for (const [at, column] of line.columns.slice(1, -1).entries()) {
      const beside = nodes.filter(({ row }) => row === line.top + at + 1);
      expect(beside.every((node) => Math.abs(node.column - column) > 0.5)).toBe(true);
    }
  }
});

test('a drawing has room for the words where ways part, and its lines begin below their step', () => {
  const { tops, lines, width } = drawingOf(flowOf(parted));
  expect((tops[1] ?? 0) - (tops[0] ?? 0)).toBe(sizes.height + sizes.plain);
  expect((tops[2] ?? 0) - (tops[1] ?? 0)).toBe(sizes.height + sizes.parting);
  expect(width).toBeGreaterThan(2 * sizes.card);
  const yes = lines.find(({ line }) => line.to === 'left');
  expect(yes?.path.startsWith(`M${sizes.edge + 1.0625 * sizes.card} ${(tops[1] ?? 0) + sizes.height}V`)).toBe(
    true,
  );
  expect(yes?.label.y).toBeLessThan(tops[2] ?? 0);
});

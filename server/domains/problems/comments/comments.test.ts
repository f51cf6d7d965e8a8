import { afterAll, expect, test } from 'vitest';
import { clusterInThread, stopGrouping } from '../grouping/pool.ts';
import { gatherComments } from './gather-comments.ts';

afterAll(() => stopGrouping());

const late = [
  'Kurir datang terlambat',
  'Kurir datang terlambat sekali',
  'Kurirnya terlambat datang',
  'Kurir terlambat tiga hari',
];
const kind = [
  'Jawabannya ramah sekali',
  'Ramah dan cepat',
  'Petugasnya ramah sekali',
  'Sangat ramah jawabannya',
];
const comments = [
  ...late,
  ...kind,
  ...late.map((one) => `${one} lagi`),
  ...kind.map((one) => `${one} tadi`),
].map((words, number) => ({ words, request: { id: String(number), number } }));

test('comments that say alike stand together, each group with its own and no other, the largest first', async () => {
  const groups = gatherComments(
    comments,
    await clusterInThread({ texts: comments.map(({ words }) => words) }),
  );
  expect(groups.length).toBeGreaterThan(1);
  const sizes = groups.map(({ size }) => size);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  for (const group of groups) {
    const about = group.comments.map(({ words }) => /ramah/i.test(words));
    expect(new Set(about).size).toBe(1);
    expect(group.comments.length).toBeLessThanOrEqual(3);
  }
});

test('a comment that stands alone makes no group', () => {
  const alone = {
    labels: [0, 0, 1],
    groups: [
      { id: 0, name: 'kurir', size: 2 },
      { id: 1, name: 'x', size: 1 },
    ],
  };
  expect(gatherComments(comments.slice(0, 3), alone)).toEqual([
    { name: 'kurir', size: 2, comments: comments.slice(0, 2) },
  ]);
});

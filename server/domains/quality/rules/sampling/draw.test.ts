import { expect, test } from 'vitest';
import { chanceFrom } from '../../../../kernel/statistics/chance.ts';
import { type Candidate, chooseReviewers, drawSample, type Risk, seedOf } from './draw.ts';

const one = (id: number, memberId: string, risks: Risk[] = []): Candidate => ({
  ...{
    requestId: `r${String(id).padStart(3, '0')}`,
    memberId,
    providerId: null,
    teamId: null,
    channel: 'email',
    risks,
  },
});
const many = [
  ...Array.from({ length: 40 }, (_, i) => one(i, 'adi', i % 4 === 0 ? ['reopened'] : [])),
  ...Array.from({ length: 3 }, (_, i) => one(100 + i, 'nok')),
];
const plan = { stratum: 'member', atRandom: 4, forRisk: 2, risks: ['reopened'] } as const;

test('each person gets as many by chance and as many for a risk, never one request twice', () => {
  const drawn = drawSample(many, plan, 7);
  const of = (memberId: string, because: string) =>
    drawn.filter((each) => each.memberId === memberId && each.because === because).length;
  expect([of('adi', 'random'), of('adi', 'reopened'), of('nok', 'random')]).toEqual([4, 2, 3]);
  expect(new Set(drawn.map((each) => each.requestId)).size).toBe(drawn.length);
});

test('the same seed draws the same, in whatever order requests come; another one draws others', () => {
  expect(drawSample([...many].reverse(), plan, 7)).toEqual(drawSample(many, plan, 7));
  expect(drawSample(many, plan, 8)).not.toEqual(drawSample(many, plan, 7));
});

test('over many seeds every request has the same chance', () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 2000; seed++)
    for (const { requestId, because } of drawSample(
      many.slice(0, 40),
      { ...plan, forRisk: 0 },
      seedOf(seed, '2026-11-23'),
    ))
      if (because === 'random') counts.set(requestId, (counts.get(requestId) ?? 0) + 1);
  // 200 expected of each, with a standard deviation of 13.4: five of them leave room for forty.
  for (const count of counts.values()) expect(Math.abs(count - 200)).toBeLessThan(67);
  expect(counts.size).toBe(40);
});

test('a risk that the plan does not watch is none', () => {
  const drawn = drawSample(many, { ...plan, risks: ['long-wait'] }, 7);
  expect(drawn.filter(({ because }) => because !== 'random')).toEqual([]);
});

test('groups by channel or team are drawn apart', () => {
  const mixed = [one(1, 'adi'), { ...one(2, 'adi'), channel: 'chat' }, { ...one(3, 'adi'), channel: 'chat' }];
  const drawn = drawSample(mixed, { ...plan, stratum: 'channel', atRandom: 1 }, 3);
  expect(drawn).toHaveLength(2);
  expect(drawn.some(({ requestId }) => requestId === 'r001')).toBe(true);
});

test('whoever had a part in it does not review it; the one with least to do does', () => {
  const reviewers = [
    { id: 'adi', load: 0 },
    { id: 'dewi', load: 3 },
    { id: 'sari', load: 1 },
  ];
  const choose = (excluded: string[], wanted: number) =>
    chooseReviewers(reviewers, { excluded: new Set(excluded), wanted }, chanceFrom(1));
  expect(choose(['adi'], 1)).toEqual(['sari']);
  expect(choose(['adi'], 3)).toEqual(['sari', 'dewi']);
  expect(choose(['adi', 'dewi', 'sari'], 1)).toEqual([]);
});

test('the seed of a week depends on plan and week', () => {
  expect(seedOf(1, '2026-11-23')).toBe(seedOf(1, '2026-11-23'));
  expect(new Set([seedOf(1, '2026-11-23'), seedOf(2, '2026-11-23'), seedOf(1, '2026-11-30')]).size).toBe(3);
});

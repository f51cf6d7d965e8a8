import { expect, test } from 'vitest';
import { clusterTexts } from '../cluster-texts.ts';
import { communities } from './communities.ts';
import { mainDirections } from './directions.ts';
import { featuresOf, wordsOf } from './features.ts';
import { fitGroups, likenessToMiddle, vectorsIn } from './fit-groups.ts';
import { joinAlike } from './join-alike.ts';
import { packMiddle, packSpace, unpackMiddles, unpackSpace } from './pack-space.ts';
import { likeness } from './vectors.ts';

const kinds = [
  (at: number) => `Paket nomor ${at} belum sampai, kurir masih di gudang`,
  (at: number) => `Refund of order ${at} has not reached my bank account`,
  (at: number) => `ขอเปลี่ยนที่อยู่จัดส่งของคำสั่งซื้อ ${at} ได้ไหมคะ`,
];
const texts = Array.from({ length: 60 }, (_, at) => kinds[at % 3]?.(1000 + at) ?? '');

test('the number of groups comes out of the texts', () => {
  const { labels, groups } = clusterTexts(texts);
  expect(groups.map((group) => group.size)).toEqual([20, 20, 20]);
  for (const at of texts.keys()) expect(labels[at]).toBe(labels[at % 3]);
  expect(groups.every((group) => group.examples.length === 3 && group.name !== '')).toBe(true);
});

test('as many groups as are asked for, never more than texts', () => {
  expect(clusterTexts(texts, 2).groups).toHaveLength(2);
  expect(clusterTexts(['one', 'two'], 5).groups.length).toBeLessThanOrEqual(2);
});

test.each([[[]], [['']], [['only one']], [['', '', '']], [['ok', 'ok', 'ok']], [['🙂', '!!!', '\uD800']]])(
  'takes %j without harm',
  (given) => {
    const { labels, groups } = clusterTexts(given);
    expect(labels).toHaveLength(given.length);
    expect(groups.reduce((sum, group) => sum + group.size, 0)).toBe(given.length);
  },
);

test('the same texts give the same groups', () => {
  expect(clusterTexts(texts)).toEqual(clusterTexts(texts));
});

test('Thai is cut into words, and other languages where they part them themselves', () => {
  expect(wordsOf('ขอเปลี่ยนที่อยู่')).toEqual(['ขอ', 'เปลี่ยน', 'ที่', 'อยู่']);
  expect(wordsOf('Di mana Paket-saya?')).toEqual(['di', 'mana', 'paket', 'saya']);
});

test('pieces stay inside a word, whose ends count', () => {
  const { pieces, words, pairs } = featuresOf('ab cd');
  expect([pieces.size, words.size, pairs.size]).toEqual([12, 2, 1]);
});

test('a space that was packed places texts where it did before', () => {
  const { space } = fitGroups(texts);
  const before = vectorsIn(space)(texts);
  const after = vectorsIn(unpackSpace(packSpace(space)))(texts);
  for (const at of texts.keys()) expect(likeness(before, at, after, at)).toBeGreaterThan(0.999);
});

test('the directions of a symmetric matrix, the largest first', () => {
  const [first, second] = mainDirections(Float64Array.of(2, 1, 1, 2), 2);
  expect(first?.size).toBeCloseTo(3, 12);
  expect(second?.size).toBeCloseTo(1, 12);
  expect(Math.abs(first?.direction[0] ?? 0)).toBeCloseTo(Math.SQRT1_2, 12);
});

test('two cliques with one line between them are two communities', () => {
  const graph = Array.from({ length: 8 }, () => new Map<number, number>());
  const join = (a: number, b: number) => {
    graph[a]?.set(b, 1);
    graph[b]?.set(a, 1);
  };
  for (const start of [0, 4])
    for (let a = start; a < start + 4; a += 1) for (let b = a + 1; b < start + 4; b += 1) join(a, b);
  join(3, 4);
  expect([...communities(graph, 1)]).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
});

test('groups that are as good as one are one', () => {
  const vectors = { width: 2, values: Float32Array.from([1, 0, 0.99, 0.14, 0, 1]) };
  expect([...joinAlike(vectors, Int32Array.of(0, 1, 2), 0.85)]).toEqual([0, 0, 1]);
});

test('a middle is read wherever in a larger memory it lies', () => {
  const packed = packMiddle({ width: 2, values: Float32Array.from([0.6, 0.8]) }, 0);
  const pool = Buffer.alloc(64);
  pool.set(packed, 12);
  const { values } = unpackMiddles([pool.subarray(12, 20)], 2);
  expect([...values]).toEqual([expect.closeTo(0.6), expect.closeTo(0.8)]);
});

test('texts that all say one of two things word for word are two groups, each like itself', () => {
  const texts = Array.from({ length: 24 }, (_, at) =>
    at % 3
      ? `Paket dikirim ke alamat lama, kurir salah alamat #${at}`
      : `Kode voucher ditolak waktu checkout #${at}`,
  );
  const { vectors, groups, middles } = fitGroups(texts);
  expect(new Set(groups).size).toBe(2);
  const likes = likenessToMiddle(vectors, groups, middles);
  expect(likes.every((like) => like > 0.99)).toBe(true);
});

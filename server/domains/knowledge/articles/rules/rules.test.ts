import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heightOf, mayStandUnder, pathTo, placed } from '../../tree.ts';
import { differenceOf } from './difference.ts';
import { hasTurned, nextReview } from './review.ts';
import { goesOn } from './sitting.ts';
import { freeSlug, isSlug, slugOf } from './slug.ts';

test.each([
  ['Melacak Paket Anda', 'melacak-paket-anda'],
  ['วิธีคืนสินค้า (ภายใน 7 วัน)', 'วิธีคืนสินค้า-ภายใน-7-วัน'],
  ['Rina’s  order — what now?', 'rinas-order-what-now'],
  ['../../etc/passwd', 'etc-passwd'],
  ['🙂', 'article'],
])('%s stands at %s', (title, slug) => {
  expect(slugOf(title, 'article')).toBe(slug);
  expect(isSlug(slug)).toBe(true);
});

test('an address of any title is one, and stays what it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      const slug = slugOf(title, 'article');
      expect(slugOf(slug, 'article')).toBe(slug);
      expect(slug).toMatch(/^[^\s/?#%&<>"]+$/u);
    }),
  );
});

test('the first free address is taken', () => {
  expect(freeSlug('retur', new Set(['retur', 'retur-2']))).toBe('retur-3');
  expect(freeSlug('retur', new Set())).toBe('retur');
});

test('a rewritten line shows its words, in Thai too; what came and went stands by itself', () => {
  const lines = differenceOf(
    ['Judul', 'คืนสินค้าได้ภายในเจ็ดวัน', 'Lama'],
    ['Judul', 'คืนสินค้าได้ภายในสิบวัน', 'Baru sama sekali', 'Lagi'],
  );
  expect(lines.map((line) => line.kind)).toEqual(['same', 'changed', 'changed', 'added']);
  expect(lines[1]?.pieces.filter((piece) => piece.kind !== 'same').map((piece) => piece.text)).toEqual([
    'เจ็ด',
    'สิบ',
  ]);
});

test('from a difference both texts can be read again', () => {
  const texts = fc.array(fc.constantFrom('a b', 'a c', 'x', 'y z', ''), { maxLength: 12 });
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const lines = differenceOf(before, after);
      const side = (without: 'added' | 'removed') =>
        lines
          .filter((line) => line.kind !== without)
          .map((line) =>
            line.pieces
              .filter((piece) => piece.kind !== without)
              .map((piece) => piece.text)
              .join(''),
          );
      expect(side('added')).toEqual(before);
      expect(side('removed')).toEqual(after);
    }),
  );
});

test('very long texts are compared coarsely and at once', () => {
  const before = Array.from({ length: 5000 }, (_, at) => `a${at}`);
  const after = Array.from({ length: 5000 }, (_, at) => `b${at}`);
  expect(differenceOf(before, after)).toHaveLength(5000);
});

test('one sitting is one version, until somebody else comes, time passes, or it is published', () => {
  const savedAt = new Date('2026-11-23T02:00:00Z');
  const sat = { savedBy: 'rina', savedAt, publishedAt: null, restoredFrom: null };
  const soon = new Date('2026-11-23T02:20:00Z');
  expect(goesOn(sat, 'rina', soon)).toBe(true);
  expect(goesOn(sat, 'adi', soon)).toBe(false);
  expect(goesOn(sat, 'rina', new Date('2026-11-23T02:31:00Z'))).toBe(false);
  expect(goesOn({ ...sat, publishedAt: savedAt }, 'rina', soon)).toBe(false);
  expect(goesOn({ ...sat, restoredFrom: 1 }, 'rina', soon)).toBe(false);
});

test('readers turn when six in ten of the last were not helped, and five are needed to say so', () => {
  const opinions = (unhelped: number, helped: number) => [
    ...Array<boolean>(unhelped).fill(false),
    ...Array<boolean>(helped).fill(true),
  ];
  expect(hasTurned(opinions(4, 0))).toBe(false);
  expect(hasTurned(opinions(3, 2))).toBe(true);
  expect(hasTurned(opinions(5, 5))).toBe(false);
  expect(hasTurned(opinions(6, 40))).toBe(true);
});

test('the next review comes after the days that were set, or not at all', () => {
  const now = new Date('2026-11-23T02:00:00Z');
  expect(nextReview(90, now)?.toISOString()).toBe('2027-02-21T02:00:00.000Z');
  expect(nextReview(null, now)).toBeNull();
});

test('nothing stands under itself, and siblings keep their order round what is put among them', () => {
  const rows = [
    { id: 'a', parentId: null },
    { id: 'b', parentId: 'a' },
    { id: 'c', parentId: 'b' },
  ];
  expect(pathTo(rows, 'c')).toEqual(['c', 'b', 'a']);
  expect(mayStandUnder(rows, 'a', 'c')).toBe(false);
  expect(mayStandUnder(rows, 'c', 'a')).toBe(true);
  expect(heightOf(rows, 'a')).toBe(3);
  expect(
    heightOf(
      [
        { id: 'x', parentId: 'y' },
        { id: 'y', parentId: 'x' },
      ],
      'x',
    ),
  ).toBe(2);
  expect(placed(['a', 'b', 'c'], 'c', 0)).toEqual(['c', 'a', 'b']);
  expect(placed(['a', 'b'], 'x', 9)).toEqual(['a', 'b', 'x']);
});

import { expect, test } from 'vitest';
import { readQuery } from './read-query.ts';
import { makeSnippet } from './snippet.ts';

const marked = (text: string, q: string) => {
  const { snippet, highlights } = makeSnippet(text, readQuery(q));
  return highlights.map(([from, to]) => snippet.slice(from, to));
};

test.each([
  ['Where is my Parcel TR-20418?', 'parcel', ['Parcel']],
  ['Where is my parcel TR-20418?', 'tr-20418', ['TR-20418']],
  ['Where is my parcel TR-20418?', '0418', ['0418']],
  ['Write to rina@toko.id please', 'toko', ['toko']],
  ['Café, CAFE', 'cafe', ['Café', 'CAFE']],
  ['พัสดุของฉันหายไปตอนส่ง', 'หาย', ['หาย']],
  ['ราคาแพงมากค่ะ', 'มา', ['มา']],
  ['ขอเลขพัสดุด้วย', 'พัสดุ เลข', ['เลขพัสดุ']],
  ['Tolong periksa pengirimannya', 'kirim', ['pengirimannya']],
  ['Apakah paket sudah terkirim?', 'pengiriman', ['terkirim']],
  ['All of these were refunded', 'refunds', ['refunded']],
  ['kirmizi', 'kirim', []],
  ['nothing to see', 'parcel', []],
])('in “%s” the words “%s” are marked', (text, q, words) => {
  expect(marked(text, q)).toEqual(words);
});

test('a range never cuts a letter from its marks or a vowel from its consonant', () => {
  expect(marked('คนเก่งมาก', 'ก')).toEqual(['เก่', 'ก']);
});

test('a long text is cut around the first match, on one line, at places where it may be cut', () => {
  const text = `${'เก็บน้ำใส่ถังไว้ก่อน'.repeat(30)}\nพัสดุ${'กี่ชิ้นก็ได้ค่ะ'.repeat(30)}`;
  const { snippet, highlights } = makeSnippet(text, readQuery('พัสดุ'));
  expect(snippet.length).toBeLessThan(200);
  expect(snippet.startsWith('…') && snippet.endsWith('…')).toBe(true);
  expect(highlights.map(([from, to]) => snippet.slice(from, to))).toEqual(['พัสดุ']);
  expect(snippet.slice(1, -1)).not.toMatch(/^[\p{M}าะำๅ]|[เแโใไ]$/u);
});

test('a cut never falls into a cluster, wherever the match stands', () => {
  const words = ['เกี๊ยว', 'น้ำ', '👩‍👩‍👧', 'ไก่', 'กำไร', 'ปีนี้', 'โต๊ะ', '🇹🇭'];
  const clusters = new Intl.Segmenter('th', { granularity: 'grapheme' });
  for (let seed = 0; seed < 60; seed += 1) {
    const before = Array.from({ length: seed }, (_, index) => words[(index * 7 + seed) % words.length]).join(
      '',
    );
    const line = `${before}TR-7${[...words, ...words, ...words, ...words, ...words, ...words].join('')}`;
    const { snippet } = makeSnippet(line, readQuery('TR-7'));
    const body = snippet.replace(/^…|…$/g, '');
    const from = line.indexOf(body);
    const edges = new Set([...clusters.segment(line)].map((one) => one.index));
    expect(edges.has(from)).toBe(true);
    expect(from + body.length === line.length || edges.has(from + body.length)).toBe(true);
    expect(body).not.toMatch(/^[าะำๅ]|[เแโใไ]$/u);
  }
});

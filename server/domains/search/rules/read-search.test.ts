import { expect, test } from 'vitest';
import { readSearch } from './read-search.ts';

const needles = (text: string) => readSearch(text).terms.map(({ needles: all }) => all[0]);

test.each([
  ['from:rina parcel', { from: ['rina'] }, ['parcel']],
  ['dari:"Rina Sari" paket', { from: ['Rina Sari'] }, ['paket']],
  ['สถานะ:เปิดอยู่ พัสดุ', { status: ['open'] }, ['พัสดุ']],
  ['status:open status:menunggu', { status: ['open', 'waiting'] }, []],
  ['prioritas:mendesak has:berkas', { priority: ['urgent'], has: ['file'] }, []],
  ['before:2026-11-01 after:2026-10-01 refund', { before: '2026-11-01', after: '2026-10-01' }, ['refund']],
  ['Status:OPEN', { status: ['open'] }, []],
  ['team:"Layanan Pelanggan" assignee:none', { team: ['Layanan Pelanggan'], assignee: ['none'] }, []],
  ['group:"late parcel" kain', { group: ['late parcel'] }, ['kain']],
  ['kelompok:sobek masalah:none', { group: ['sobek'], problem: ['none'] }, []],
  ['กลุ่ม:คืนเงิน ปัญหา:พัสดุ', { group: ['คืนเงิน'], problem: ['พัสดุ'] }, []],
  ['field.size:xl isian.warna:"biru tua" ช่อง.สี:ฟ้า', { field: ['size:xl', 'warna:biru tua', 'สี:ฟ้า'] }, []],
])('%s is narrowed', (text, narrowing, words) => {
  expect(readSearch(text).narrowing).toMatchObject(narrowing);
  expect(needles(text)).toEqual(words);
});

test.each([
  ['status:purple', ['status', 'purple']],
  ['before:tomorrow', ['before', 'tomorrow']],
  ['before:2026-02-30', ['before', '2026-02-30']],
  ['from:', ['from']],
  ['http://toko.example', ['http', 'toko.example']],
  ['xfrom:rina', ['xfrom', 'rina']],
  ['field:xl', ['field', 'xl']],
  ['status.x:open', ['status.x', 'open']],
])('%s is looked for as words', (text, words) => {
  expect(readSearch(text).narrowing).toBeNull();
  expect(needles(text)).toEqual(words);
});

test('a phrase is one term: places first, letters for what has no places', () => {
  const [term, other] = readSearch('"Late  parcel" today').terms;
  expect(term).toMatchObject({
    exact: "('late' <-> 'parcel')",
    letters: { query: "('late' & 'parcel')", pattern: '(?i)Late[\\s[:punct:]]+parcel' },
    needles: ['late', 'parcel'],
  });
  expect(other?.needles[0]).toBe('today');
  expect(readSearch('"…"').terms).toEqual([]);
  expect(readSearch('"a.*(b)"').terms[0]?.letters?.pattern).toBe('(?i)a[\\s[:punct:]]+b');
  expect(readSearch('"unclosed parcel').terms).toHaveLength(2);
});

test.each([
  ['R-236', '236'],
  ['r-236', '236'],
  ['#236', '236'],
  ['TR-236', 'tr-236'],
  ['R-2361234567890', 'r-2361234567890'],
])('%s is looked for as the number that lists show', (text, word) => {
  expect(needles(text)[0]).toBe(word);
});

test.each([
  ['-label:spam paket', { label: ['spam'] }, ['paket']],
  ['-status:ditutup -tim:gudang', { status: ['closed'], team: ['gudang'] }, []],
])('%s leaves out', (text, without, words) => {
  const { narrowing } = readSearch(text);
  expect(narrowing?.without).toMatchObject(without);
  expect(narrowing).toMatchObject({ status: [], label: [] });
  expect(needles(text)).toEqual(words);
});

test.each(['-before:2026-01-01', '-has:purple'])('%s leaves nothing out', (text) => {
  expect(readSearch(text).narrowing).toBeNull();
});

test('a language narrows by its name or its letters', () => {
  expect(readSearch('bahasa:th').narrowing?.language).toEqual(['th']);
  expect(readSearch('language:indonesia').narrowing?.language).toEqual(['id']);
  expect(readSearch('ภาษา:ไทย').narrowing?.language).toEqual(['th']);
});

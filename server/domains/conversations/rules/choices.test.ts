import { expect, test } from 'vitest';
import { choicesInput } from '../choices-input.ts';
import { chosenOf, numbered } from './choices.ts';

const choices = ['Ambil sendiri', 'Kirim ulang', 'ยกเลิกคำสั่งซื้อ'];

test.each([
  ['2', 'Kirim ulang'],
  [' 2. ', 'Kirim ulang'],
  ['3)', 'ยกเลิกคำสั่งซื้อ'],
  ['๑', 'Ambil sendiri'],
  ['kirim ulang', 'Kirim ulang'],
  ['0', null],
  ['4', null],
  ['2 hari lagi', null],
  ['Kirim ulang saja', null],
  ['', null],
])('the answer %j means %j', (said, meant) => {
  expect(chosenOf(said, choices)).toBe(meant);
});

test('answers stand with their numbers; one alone, twice the same and long ones are none', () => {
  expect(numbered(choices)).toBe('1. Ambil sendiri\n2. Kirim ulang\n3. ยกเลิกคำสั่งซื้อ');
  expect(choicesInput.safeParse([' Ya ', 'Tidak']).data).toEqual(['Ya', 'Tidak']);
  for (const wrong of [
    ['Ya'],
    ['Ya', 'Ya '],
    ['Ya', 'x'.repeat(21)],
    Array.from({ length: 11 }, (_, at) => `${at}`),
  ])
    expect(choicesInput.safeParse(wrong).success).toBe(false);
});

import { expect, test } from 'vitest';
import { breakLines } from './break-lines.ts';

const width = (text: string) => [...text.replace(/\p{M}/gu, '')].length;

test.each([
  ['by spaces', 'one two three', 7, ['one two', 'three']],
  ['Thai between its words', 'หลักฐานการให้บริการ', 9, ['หลักฐานการ', 'ให้บริการ']],
  ['the mark of repetition stays with its word', 'ไม่มีการเปลี่ยนแปลงใด ๆ', 17, ['ไม่มีการเปลี่ยนแปลง', 'ใด ๆ']],
  ['a bracket stays with its word', 'ab (cd)', 5, ['ab', '(cd)']],
  ['a word that is too wide', 'abcdefgh', 3, ['abc', 'def', 'gh']],
  ['never before a mark', 'ที่ที่', 1, ['ที่', 'ที่']],
  ['paragraphs', 'one\ntwo', 9, ['one', 'two']],
])('lines are broken %s', (_how, text, most, lines) => {
  expect(breakLines(text, most, width)).toEqual(lines);
});

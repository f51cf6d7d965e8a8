import { expect, test } from 'vitest';
import { unflow } from './flowed.ts';

test('joins lines that end in a blank', () => {
  expect(unflow('Halo \nRina,\napa kabar? ', false)).toBe('Halo Rina,\napa kabar? ');
});

test('joins letters without blanks when the sender says so', () => {
  expect(unflow('สวัส \nดี', true)).toBe('สวัสดี');
});

test('keeps the depth of quotes and the mark of a signature', () => {
  expect(unflow('> satu \n> dua\ntiga \n-- \nRina', false)).toBe('> satu dua\ntiga \n-- \nRina');
});

test('takes the blank off that was stuffed in', () => {
  expect(unflow(' From here', false)).toBe('From here');
});

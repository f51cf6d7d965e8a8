import { expect, test } from 'vitest';
import { seeded } from './random.ts';
import { speak } from './words.ts';

test('one choice of several is taken, nested ones too, and places are filled', () => {
  const random = seeded('rina');
  const made = new Set(
    Array.from({ length: 60 }, () => speak('{Halo|Pagi{ sekali|}} <you>', random, { you: 'Rina' })),
  );
  expect([...made].sort()).toEqual(['Halo Rina', 'Pagi Rina', 'Pagi sekali Rina']);
});

test('a choice may stand in what fills a place', () => {
  expect(speak('<halo>', seeded('x'), { halo: '{Halo|Halo}' })).toBe('Halo');
});

test('an empty choice leaves no double space and no space before a stop', () => {
  expect(speak('Terima kasih {|} Kak {|}.', seeded('x'), {})).toBe('Terima kasih Kak.');
});

test('a place that nothing stands for is an error, not half a sentence', () => {
  expect(() => speak('Pesanan <order>', seeded('x'), {})).toThrow('Nothing stands for <order>');
});

test('words are composed the same way however they were typed', () => {
  expect(speak('Cafe\u0301', seeded('x'), {})).toBe('Café');
});

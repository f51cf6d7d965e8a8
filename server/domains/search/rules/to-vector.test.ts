import { expect, test } from 'vitest';
import { toVector } from './to-vector.ts';

test('words carry their places, those of the title its weight', () => {
  expect(toVector({ title: 'My box', body: 'a box', language: 'en' })).toBe("'my':1A 'box':2A,2 'a':1");
});

test('what only helps to find has no place', () => {
  expect(toVector({ title: '', body: 'boxes', language: 'en' })).toBe("'boxes':1 '=box'");
});

test('a word that is said a thousand times keeps eight places, the thousandth word a place PostgreSQL knows', () => {
  const places = toVector({ title: '', body: 'box '.repeat(1000), language: 'en' }).match(/\d+/g);
  expect(places).toHaveLength(8);
  const many = Array.from({ length: 40_000 }, (_, index) => `w${index}`).join(' ');
  const vector = toVector({ title: '', body: many, language: 'en' });
  expect(vector.match(/'w/g)?.length).toBeLessThanOrEqual(20_000);
  expect(
    Math.max(...(vector.match(/:(\d+)/g) ?? []).map((place) => Number(place.slice(1)))),
  ).toBeLessThanOrEqual(16_383);
});

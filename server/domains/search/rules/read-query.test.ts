import { expect, test } from 'vitest';
import { readQuery, toQuery } from './read-query.ts';
import { toVector } from './to-vector.ts';

test('operators, quotes and the marks of a query language are words or nothing', () => {
  const terms = readQuery(`from:rina "a b" & | ! ( ) <-> :* '); drop table requests;--`);
  expect(terms.map((term) => term.needles[0])).toEqual([
    'from',
    'rina',
    'a',
    'b',
    'drop',
    'table',
    'requests',
  ]);
});

test('a word is found by its beginning, a single letter only as itself', () => {
  expect(toQuery(readQuery('b ro'))).toBe("('b') & ('ro':*)");
});

test('a quote in a word stays inside the quotes', () => {
  expect(toQuery(readQuery("o'neil"))).toContain("'o''neil':*");
  expect(toVector({ title: "o'neil", body: '' })).toContain("'o''neil':1A");
});

test('a short Thai run is looked for inside others only when asked so', () => {
  expect(readQuery('มา')[0]?.letters).toBeNull();
  expect(readQuery('มา', { wide: true })[0]?.letters?.query).toBe("'~มา':*");
  expect(readQuery('พัสดุ')[0]?.letters?.query).toBe("('~พัส' & '~ัสด' & '~สดุ')");
});

test('of a pasted text the first twelve words are asked for', () => {
  expect(readQuery('word '.repeat(500))).toHaveLength(12);
});

test('of an order number only the last part may go on: every order begins with the same letters', () => {
  const [term] = readQuery('TR-204');
  expect(term?.exact).toContain("('tr' & '204':*)");
  expect(term?.exact).toContain("'tr-204':*");
});

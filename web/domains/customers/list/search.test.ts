import { expect, test } from 'vitest';
import { askedOf, filtersOf, narrowedOf, questionOf, readCustomerSearch, withAsked } from './search.ts';

test('an address is read, and what it does not know falls away', () => {
  const raw = { q: 62812, tag: 'grosir', field: ['level=gold'], blocked: 'no', open: 'perhaps', sort: 'age' };
  expect(
    readCustomerSearch({ ...raw, requestsFrom: '2', contactTo: '2026-11-25', createdTo: 'today' }),
  ).toEqual({
    ...{ q: '62812', tag: ['grosir'], field: ['level=gold'], blocked: 'no' },
    ...{ requestsFrom: 2, contactTo: '2026-11-25' },
  });
});

test('“not blocked” is asked, not left out', () => {
  expect(questionOf({ segment: 's1', blocked: 'no', open: 'yes', sort: 'name' })).toEqual({
    ...{ blocked: 'false', open: 'true' },
    ...{ segment: 's1', sort: 'name' },
  });
});

test('a segment keeps truths, and a last day with its whole length', () => {
  const kept = filtersOf({ blocked: 'no', contactFrom: '2026-11-25', contactTo: '2026-11-25' });
  const [from, to] = [kept.contactFrom, kept.contactTo].map((at) => new Date(String(at)).getTime());
  expect(kept.blocked).toBe(false);
  expect(Number(to) - Number(from)).toBe(86_400_000);
});

test('the segment and the order are not narrowed by hand', () => {
  expect(narrowedOf({ segment: 's1', sort: 'name', q: 'rina' })).toEqual({ q: 'rina' });
});

test('each own field is asked once a sign', () => {
  const asked = withAsked(['level=gold', 'age>=3'], { key: 'age', sign: '>=', value: '5' });
  expect(asked).toEqual(['level=gold', 'age>=5']);
  expect(askedOf(asked, 'age', '>=')).toBe('5');
  expect(askedOf(asked, 'age', '<=')).toBe('');
  expect(withAsked(['age>=3'], { key: 'age', sign: '>=', value: '' })).toBeUndefined();
});

import { describe, expect, test } from 'vitest';
import { formatMessage, formatNumber } from './format.ts';

describe('sentences', () => {
  test.each([
    ['Say “{name}”', { name: 'Ibu Rina' }, 'Say “Ibu Rina”'],
    ['{a} and {b}, {a}', { a: 'Adi', b: 'Nok' }, 'Adi and Nok, Adi'],
    ['nothing to fill', {}, 'nothing to fill'],
    ['a missing {name} stays', {}, 'a missing {name} stays'],
    ['{count} replies', { count: 1234 }, '1,234 replies'],
  ])('%s', (template, values, said) => {
    expect(formatMessage(template, values, 'en')).toBe(said);
  });

  test('a plural follows the rules of its language', () => {
    const template = '{count, plural, =0 {nobody} one {# person} other {# people}} here';
    const said = (count: number) => formatMessage(template, { count }, 'en');
    expect([0, 1, 2, 1500].map(said)).toEqual([
      'nobody here',
      '1 person here',
      '2 people here',
      '1,500 people here',
    ]);
  });

  test('Indonesian and Thai need one form only', () => {
    expect(formatMessage('{count, plural, other {# pesan}}', { count: 1 }, 'id')).toBe('1 pesan');
    expect(formatMessage('{count, plural, other {# ข้อความ}}', { count: 12 }, 'th')).toBe('12 ข้อความ');
  });

  test('a branch may hold other values', () => {
    const template = '{count, plural, one {# reply from {name} today} other {# replies from {name} today}}';
    expect(formatMessage(template, { count: 2, name: 'Sari' }, 'en')).toBe('2 replies from Sari today');
  });

  test('a brace that is never closed breaks nothing', () => {
    expect(formatMessage('half {name', { name: 'x' }, 'en')).toBe('half x');
  });
});

test('numbers are written as the reader writes them', () => {
  expect(formatNumber(1234.5, 'en')).toBe('1,234.5');
  expect(formatNumber(1234.5, 'id')).toBe('1.234,5');
  expect(formatNumber(1234.5, 'th')).toBe('1,234.5');
  expect(formatNumber(0.25, 'id', { style: 'percent' })).toBe('25%');
});

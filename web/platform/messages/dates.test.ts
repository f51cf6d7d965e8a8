import { describe, expect, test } from 'vitest';
import { datesFor } from './dates.ts';

const zone = 'Asia/Jakarta';
const now = new Date('2026-11-26T02:42:00Z');

describe('the time beside a message', () => {
  const moment = (instant: string, language: 'en' | 'id' | 'th' = 'en') =>
    datesFor(language, zone).moment(instant, now);

  test('today it is the time alone', () => {
    expect(moment('2026-11-26T01:20:00Z')).toBe('08:20');
    expect(moment('2026-11-26T01:20:00Z', 'id')).toBe('08.20');
  });

  test('this week the day stands before it', () => {
    expect(moment('2026-11-25T09:08:00Z')).toBe('Wed 16:08');
    expect(moment('2026-11-25T09:08:00Z', 'id')).toBe('Rab 16.08');
  });

  test('midnight is counted where the reader is, not in UTC', () => {
    expect(moment('2026-11-25T17:30:00Z')).toBe('00:30');
  });

  test('earlier it is the day, with the year when that is another', () => {
    expect(moment('2026-10-02T03:00:00Z')).toBe('2 Oct');
    expect(moment('2025-10-02T03:00:00Z')).toBe('2 Oct 2025');
  });
});

test('Thai counts Buddhist years in ordinary figures', () => {
  expect(datesFor('th', zone).full('2026-11-27T03:00:00Z')).toContain('2569');
  expect(datesFor('th', zone).day('2026-11-27T03:00:00Z')).toContain('พฤศจิกายน');
});

describe('lengths of time', () => {
  const { duration } = datesFor('en', zone);
  const plain = (seconds: number) => duration(seconds).replaceAll('\u00a0', ' ');
  test.each([
    [0, '0 s'],
    [42, '42 s'],
    [60, '1 m'],
    [38 * 60, '38 m'],
    [3600, '1 h'],
    [2 * 3600 + 600, '2 h 10 m'],
    [86_400 + 7 * 3600, '1 d 7 h'],
    [2 * 86_400 - 900, '2 d'],
    [-5, '0 s'],
  ])('%d seconds are %s', (seconds, said) => {
    expect(plain(seconds)).toBe(said);
  });

  test('at an axis stand in one unit', () => {
    expect(datesFor('id').inUnit(36 * 3600, 'h')).toBe('36\u00a0jam');
    expect(datesFor('th').inUnit(2 * 86_400, 'd')).toBe('2\u00a0วัน');
    expect(datesFor('en').inUnit(900, 'm')).toBe('15\u00a0m');
    const left = [1, 1400, 4000, 7200, 100_000, 200_000].map((one) => datesFor('en').left(one));
    expect(left).toEqual(['1\u00a0m', '24\u00a0m', '1\u00a0h 7\u00a0m', '2\u00a0h', '27\u00a0h', '2\u00a0d']);
  });

  test('units are words of the language', () => {
    expect(datesFor('id').duration(7800).replaceAll('\u00a0', ' ')).toBe('2 jam 10 mnt');
    expect(datesFor('th').duration(7800).replaceAll('\u00a0', ' ')).toBe('2 ชม. 10 นาที');
  });
});

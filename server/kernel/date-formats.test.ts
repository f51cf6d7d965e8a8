import { expect, test } from 'vitest';
import { dayIn, keepFormats, timeIn } from './date-formats.ts';

const at = new Date('2026-11-25T17:30:00Z');

test('a format is made once for each language and zone, and says what Intl says', () => {
  const clock = keepFormats({ timeStyle: 'short' });
  expect(clock('id-ID', 'Asia/Jakarta').format(at)).toBe('00.30');
  expect(clock('en-GB', 'Asia/Bangkok').format(at)).toBe('00:30');
  expect(clock('id-ID', 'Asia/Jakarta')).toBe(clock('id-ID', 'Asia/Jakarta'));
  expect(clock('id-ID', 'Asia/Makassar').format(at)).toBe('01.30');
});

test('a zone that there is not is said', () => {
  expect(() => keepFormats({})('en', 'Mars/Olympus')).toThrow(RangeError);
});

test('the day and the time of somewhere', () => {
  expect([dayIn('UTC', at), timeIn('UTC', at)]).toEqual(['2026-11-25', '17:30']);
  expect([dayIn('Asia/Bangkok', at), timeIn('Asia/Bangkok', at)]).toEqual(['2026-11-26', '00:30']);
  expect(() => dayIn('Mars/Olympus', at)).toThrow(RangeError);
});

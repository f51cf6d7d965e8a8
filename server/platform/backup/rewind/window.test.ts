import { expect, test } from 'vitest';
import { isBehind } from './find-moment.ts';
import { fileName, fileNames, fileStart, parseLsn } from './wal.ts';
import { isBaseDue, outOfWindow } from './window.ts';

const now = new Date('2026-11-25T20:00:00.000Z');
const window = { days: 2, bytes: 100 };
const base = (age: number, bytes = 10) => ({
  from: new Date(now.getTime() - age * 86_400_000).toISOString(),
  bytes,
});
const staying = (ages: number[], bytes = 10) => {
  const all = ages.map((age) => base(age, bytes));
  const gone = outOfWindow(all, window, now);
  return ages.filter((_, at) => !gone.includes(all[at] ?? base(0)));
};

test('every moment of the window has a copy before it, and older copies go', () => {
  expect(staying([5, 4, 3, 2.1, 1, 0])).toEqual([2.1, 1, 0]);
  expect(staying([1, 0])).toEqual([1, 0]);
  expect(staying([])).toEqual([]);
});

test('where the bound is reached the oldest go first, and the newest stays whatever it takes', () => {
  expect(staying([1.5, 1, 0.5, 0], 40)).toEqual([0.5, 0]);
  expect(staying([1, 0], 1000)).toEqual([0]);
});

test('a copy is made once a day, and earlier when much was written', () => {
  const last = (age: number, logBytes: number) => ({ from: base(age).from, logBytes });
  expect(isBaseDue(undefined, window, now)).toBe(true);
  expect(isBaseDue(last(0.9, 10), window, now)).toBe(false);
  expect(isBaseDue(last(0.97, 10), window, now)).toBe(true);
  expect(isBaseDue(last(0.1, 34), window, now)).toBe(true);
});

test('moments that were not kept for ten minutes are behind, but not before the first copy', () => {
  const until = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();
  expect(isBehind([], now)).toBe(false);
  expect(isBehind([{ from: until(60), until: until(9) }], now)).toBe(false);
  expect(isBehind([{ from: until(60), until: until(11) }], now)).toBe(true);
});

test('the files of the log are named as PostgreSQL names them', () => {
  const log = { timeline: 2, segment: 16 * 1024 * 1024 };
  const at = parseLsn('1A/FF000028');
  expect(fileName(at, log)).toBe('000000020000001A000000FF');
  expect(fileStart(at, log)).toBe(parseLsn('1A/FF000000'));
  expect(fileNames(at, parseLsn('1B/1000000'), log)).toEqual([
    '000000020000001A000000FF',
    '000000020000001B00000000',
  ]);
});

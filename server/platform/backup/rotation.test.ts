import { expect, test } from 'vitest';
import type { Backup, Reason } from './manifest.ts';
import { isDue, isLate, outOfDate } from './rotation.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = new Date('2026-11-25T20:00:00.000Z');

function backup(reason: Reason, daysAgo: number): Pick<Backup, 'manifest'> {
  const takenAt = new Date(now.getTime() - daysAgo * day).toISOString();
  return { manifest: { reason, takenAt } as Backup['manifest'] };
}

/** How old those are that stay, in days. */
function staying(backups: Pick<Backup, 'manifest'>[]): number[] {
  const gone = outOfDate(backups, now);
  return backups
    .filter((one) => !gone.includes(one))
    .map(({ manifest }) => Math.round((now.getTime() - Date.parse(manifest.takenAt)) / day));
}

test('one a day stays for two weeks and one a week for eight', () => {
  const year = Array.from({ length: 365 }, (_, at) => backup('daily', at));
  const ages = staying(year);
  expect(ages.slice(0, 14)).toEqual(Array.from({ length: 14 }, (_, at) => at));
  expect(ages.length).toBeLessThanOrEqual(22);
});

test('day by day the rotation keeps what it kept, so that old ones are not all lost at once', () => {
  let kept: Pick<Backup, 'manifest'>[] = [];
  for (let at = 200; at >= 0; at -= 1) {
    kept.push(backup('daily', at));
    const then = new Date(now.getTime() - at * day);
    const gone = outOfDate(kept, then);
    kept = kept.filter((one) => !gone.includes(one));
  }
  expect(staying(kept).at(0)).toBeGreaterThan(40);
});

test('of several on one day the newest stays', () => {
  expect(staying([backup('daily', 0.2), backup('daily', 0.1), backup('daily', 0)])).toHaveLength(1);
});

test('what a person asked for stays, three before upgrades stay, and the newest stays however old', () => {
  expect(staying([backup('asked', 900), backup('daily', 0)])).toEqual([900, 0]);
  expect(staying([10, 9, 8, 7].map((age) => backup('upgrade', age)))).toEqual([9, 8, 7]);
  expect(staying([backup('daily', 500), backup('daily', 400)])).toEqual([400]);
});

test('the next is due a little less than a day after the last, and two days without one are late', () => {
  expect(isDue(undefined, now)).toBe(true);
  expect(isDue(backup('daily', 22 / 24), now)).toBe(false);
  expect(isDue(backup('upgrade', 23 / 24), now)).toBe(true);
  expect(isLate(backup('daily', 2), now)).toBe(false);
  expect(isLate(backup('daily', 2.01), now)).toBe(true);
});

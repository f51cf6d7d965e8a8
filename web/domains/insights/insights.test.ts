import { describe, expect, test } from 'vitest';
import { niceStep, perDayChart, timesChart } from './chart-options.ts';
import { dayOf, daysBefore, reportInput, requestsOf, spanOf } from './period.ts';
import { sparkPoints } from './spark-points.ts';

const today = new Date(2026, 10, 26, 23, 30);

describe('the period of a report', () => {
  test('is the last thirty days by team, unless the address says otherwise', () => {
    expect(reportInput({}, today)).toEqual({ from: '2026-10-28', to: '2026-11-26', groupBy: 'team' });
  });

  test('reads the address and drops what is no day and no grouping', () => {
    expect(reportInput({ from: '2026-11-01', to: 'soon', by: 'member', team: 't1' }, today)).toEqual({
      from: '2026-11-01',
      to: '2026-11-26',
      groupBy: 'member',
      team: 't1',
    });
    expect(reportInput({ by: 'weather' }, today).groupBy).toBe('team');
  });

  test('never ends before it begins', () => {
    expect(reportInput({ from: '2026-12-24', to: '2026-11-01' }, today)).toMatchObject({
      from: '2026-11-01',
      to: '2026-11-01',
    });
  });

  test('is known as one of the usual spans when it ends today', () => {
    expect(spanOf({ from: '2026-11-20', to: '2026-11-26' }, today)).toBe(7);
    expect(spanOf({ from: '2026-11-19', to: '2026-11-25' }, today)).toBeNull();
  });

  test('counts days over months and years', () => {
    expect(daysBefore('2026-01-01', 1)).toBe('2025-12-31');
    expect(daysBefore('2024-03-01', 1)).toBe('2024-02-29');
    expect(dayOf(today)).toBe('2026-11-26');
  });
});

describe('a bar opens its requests', () => {
  const input = { from: '2026-11-01', to: '2026-11-26', groupBy: 'member' as const, team: 't1' };
  test('of one day', () => {
    expect(requestsOf(input, 'opened', { day: '2026-11-05' })).toEqual({
      view: 'all',
      team: 't1',
      openedFrom: '2026-11-05',
      openedTo: '2026-11-05',
    });
  });

  test('of one row in the whole period', () => {
    expect(requestsOf(input, 'solved', { key: 'm1' })).toEqual({
      view: 'all',
      team: 't1',
      solvedFrom: '2026-11-01',
      solvedTo: '2026-11-26',
      assignee: 'm1',
    });
  });

  test('of those without', () => {
    expect(requestsOf({ ...input, groupBy: 'team', team: undefined }, 'opened', { key: '' }).team).toBe(
      'none',
    );
  });
});

describe('charts', () => {
  const look = {
    ink: '#111',
    quiet: '#777',
    grid: '#ddd',
    first: '#066',
    second: '#942',
    ground: '#fff',
    heat: ['#fff', '#000'],
    face: 'Inter',
  };
  const words = {
    opened: 'Opened',
    solved: 'Solved',
    median: 'Median',
    p90: '90 %',
    none: 'without',
    day: (date: string) => date.slice(8),
    duration: (seconds: number) => `${seconds} s`,
    inUnit: (seconds: number, unit: string) => `${seconds} in ${unit}`,
  };
  const row = (name: string, seconds: number | null) => ({
    key: name,
    name,
    opened: 1,
    solved: 1,
    firstAnswerMedianSeconds: seconds,
    firstAnswerP90Seconds: seconds,
    solvingMedianSeconds: 5,
    solvingP90Seconds: 9,
  });

  test('show the days in order, opened and solved beside each other', () => {
    const option = perDayChart(
      [
        { date: '2026-11-01', opened: 3, solved: 1 },
        { date: '2026-11-02', opened: 5, solved: 4 },
      ],
      words,
      look,
    );
    expect(option).toMatchObject({
      xAxis: { data: ['01', '02'] },
      series: [
        { name: 'Opened', data: [3, 5] },
        { name: 'Solved', data: [1, 4] },
      ],
    });
  });

  test('show the first row at the top, and nothing where nothing was measured', () => {
    const option = timesChart([row('Layanan', 60), row('Gudang', null)], 'firstAnswer', words, look);
    expect(option).toMatchObject({
      yAxis: { data: ['Gudang', 'Layanan'] },
      series: [{ data: [null, 60] }, { data: [null, 60] }],
    });
    expect(timesChart([row('Layanan', 60)], 'solving', words, look)).toMatchObject({
      series: [{ data: [5] }, { data: [9] }],
    });
  });

  test('divide a length of time at round places', () => {
    expect([50, 1700, 19 * 3600, 3 * 86_400, 300 * 86_400].map(niceStep)).toEqual([
      60,
      300,
      14_400,
      43_200,
      50 * 86_400 + 6 * 86_400,
    ]);
  });

  test.each([
    [20 * 3600, 72_000, '14400 in h'],
    [50 * 60, 3600, '900 in m'],
    [4 * 86_400, 345_600, '86400 in d'],
    [0, 60, '60 in m'],
  ])('an axis up to %d seconds ends at %d, its first step says %s', (seconds, end, said) => {
    const { xAxis } = timesChart([row('Layanan', seconds)], 'firstAnswer', words, look);
    const axis = xAxis as { max: number; interval: number; axisLabel: { formatter: (at: number) => string } };
    expect(axis.max).toBe(end);
    expect(axis.axisLabel.formatter(axis.interval)).toBe(said);
    expect(axis.axisLabel.formatter(0)).toBe('0');
  });

  test('name those without a group', () => {
    expect(timesChart([row('', 60)], 'firstAnswer', words, look)).toMatchObject({
      yAxis: { data: ['without'] },
    });
  });

  test('do not move, so that reduced motion has nothing to ask for', () => {
    expect(perDayChart([], words, look)).toMatchObject({ animation: false });
  });
});

test('a small line goes left to right, the largest value at the top', () => {
  expect(sparkPoints([0, 5, 10], 72, 20)).toEqual([
    [2, 18],
    [36, 10],
    [70, 2],
  ]);
  expect(sparkPoints([0, 0], 72, 20)).toEqual([
    [2, 18],
    [70, 18],
  ]);
  expect(sparkPoints([], 72, 20)).toEqual([]);
});

import { expect, test } from 'vitest';
import { shown, wordsIn } from '../../../../tests/harness/stage.tsx';
import { isLying, pictureOf } from './pictures.ts';
import { ReportView } from './ReportView.tsx';
import { placeAt, seriesOf } from './series.ts';
import type { ReportCell, ReportDefinition, ReportResult, ReportRow } from './types.ts';

const cell = (value: number | null, more: Partial<ReportCell> = {}): ReportCell => ({
  ...{ n: value === null ? 0 : 12, value, p90: null, low: null, high: null, before: null, ...more },
});
const row = (at: string | null, key: string | null, ...cells: ReportCell[]): ReportRow => ({
  ...{ at, atName: at && `on ${at}`, key, name: key?.toUpperCase() ?? null, cells },
});
const time = {
  ...{ measure: 'first-answer', name: 'First answer', how: 'From the request to the answer.' },
  ...({ unit: 'seconds', kind: 'time', better: 'down' } as const),
};
const count = {
  ...{ measure: 'requests.opened', name: 'Opened', how: 'Requests that came.' },
  ...({ unit: 'count', kind: 'count', better: 'neither' } as const),
};
const asked: ReportDefinition = {
  ...{ measures: ['first-answer'], span: { last: 1, unit: 'week' }, step: 'none', split: 'team', filter: {} },
  ...{ compare: 'before', time: 'clock', picture: 'bar' },
};
const result = (more: Partial<ReportResult> = {}): ReportResult => ({
  ...{ title: 'First answer, by team', definition: asked, from: '2026-11-23', to: '2026-11-26' },
  ...{ zone: 'Asia/Jakarta', currency: 'IDR', compared: { from: '2026-11-16', to: '2026-11-19' } },
  ...{ columns: [time], totals: [cell(7800, { p90: 86_400, before: 3900 })], curves: [] },
  rows: [row(null, 'a', cell(3600, { before: 7200 })), row(null, 'b', cell(null))],
  ...{ notes: ['Few figures.'], ageSeconds: null, ...more },
});
const words = {
  write: (value: number | null) => String(value),
  inUnit: (seconds: number) => `${seconds}s`,
  before: (name: string) => `${name}, before`,
};
const look = {
  ...{ ink: '#111', quiet: '#222', grid: '#333', first: '#444', second: '#555', ground: '#fff', face: 'x' },
  heat: ['#fff', '#000'],
};

test('figures come first, with how they moved and whether that is good, then the table and the notes', () => {
  const html = shown(<ReportView result={result()} onDrill={() => {}} />, 'id');
  const said = wordsIn(html).replaceAll('\u00a0', ' ');
  expect(said).toContain('2 jam 10 mnt');
  expect(said).toContain('sembilan dari sepuluh dalam 1 hr');
  expect(said).toMatch(/\+100 ?%/);
  expect(html).toContain('worse');
  expect(html).toContain('better');
  expect(said).toContain('Few figures.');
  expect(html).toContain('1\u00a0jam: buka permintaan A');
});

test('nothing that could not be opened is offered, and a part of a board is its picture alone', () => {
  const html = shown(<ReportView result={result()} onDrill={() => {}} canDrill={() => false} />);
  expect(html).not.toContain('<button');
  expect(shown(<ReportView result={result()} compact />)).not.toContain('<table');
  const nothing = result({ rows: [], totals: [cell(null)] });
  expect(wordsIn(shown(<ReportView result={nothing} />))).toContain('Nothing happened in this time');
});

test('a bar that lies opens its own row, and the compared one none', () => {
  const lying = result();
  expect(isLying(lying)).toBe(true);
  expect(seriesOf(lying, words.before).series.map(({ name, data }) => [name, data])).toEqual([
    ['First answer', [3600, null]],
    ['First answer, before', [7200, null]],
  ]);
  expect(placeAt(lying, 0, 1)).toEqual({ measure: 'first-answer', at: null, key: 'a' });
  expect(placeAt(lying, 1, 1)).toBeNull();
});

test('lines are one for each value of the split, and a point opens its step and value', () => {
  const rows = [
    ...[row('1', 'a', cell(1)), row('1', 'b', cell(2)), row('2', 'a', cell(3)), row('2', 'b', cell(4))],
  ];
  const lines = result({ rows, columns: [count], definition: { ...asked, step: 'week', picture: 'line' } });
  expect(seriesOf(lines, words.before).series.map(({ data }) => data)).toEqual([
    [1, 3],
    [2, 4],
  ]);
  expect(placeAt(lines, 1, 0)).toEqual({ measure: 'requests.opened', at: '1', key: 'b' });
  const html = shown(<ReportView result={lines} onDrill={() => {}} />);
  expect(wordsIn(html)).toMatch(/Time A B on 1 1 2 on 2 3 4/);
  expect(html).toContain('4: open the requests of on 2 · B');
  const bars = { ...lines, definition: { ...lines.definition, picture: 'bar' as const } };
  expect(pictureOf(bars, words, look).series).toMatchObject([{ stack: 'whole' }, { stack: 'whole' }]);
  const times = pictureOf({ ...bars, columns: [time] }, words, look).series;
  expect(JSON.stringify(times)).not.toContain('stack');
});

test('a map has a cell for each row, and curves end where hardly anybody waits', () => {
  const rows = [row('09', '1', cell(5)), row('10', '1', cell(0))];
  const heat = result({
    rows,
    columns: [count],
    definition: { ...asked, split: 'weekday', picture: 'heat' },
  });
  expect(pictureOf(heat, words, look).series).toMatchObject([
    {
      data: [
        [0, 0, 5],
        [1, 0, 0],
      ],
    },
  ]);
  expect(placeAt(heat, 0, 1)).toEqual({ measure: 'requests.opened', at: '10', key: '1' });
  const point = (seconds: number, waiting: number) => ({ seconds, waiting, low: 0, high: 1 });
  const points = [point(0, 1), point(600, 0.5), point(9000, 0.01), point(900_000, 0.005)];
  const curves = [{ key: null, name: null, points, medianSeconds: 600 }];
  const curve = result({ rows: [], curves, definition: { ...asked, split: null, picture: 'survival' } });
  const [drawn] = pictureOf(curve, words, look).series as { data: number[][] }[];
  expect(drawn?.data.at(-1)).toEqual([9000, 0.01]);
  expect(wordsIn(shown(<ReportView result={curve} />))).toMatch(/half no longer wait after 10\s?m/);
});

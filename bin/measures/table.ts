import type { Walk } from '../house/cruise.ts';
import type { Figures } from './figures.ts';
import type { RoomState } from './rooms.ts';

/** A measured row of the comparison with the models: number, point, target, ours, and whether it holds. */
export interface Row {
  readonly number: number;
  readonly point: string;
  readonly target: string;
  readonly ours: string;
  readonly holds: boolean;
}

/** Everything that the rows are made of. */
export interface Measured {
  readonly figures: Figures;
  readonly road: { readonly files: number; readonly long: number; readonly absent: readonly string[] };
  readonly walk: Walk;
  readonly rooms: readonly RoomState[];
  readonly papers: readonly string[];
  readonly journeys: number;
}

/** The measured rows, numbered as in the table of the models; judged rows are left to people. */
export function rowsOf(measured: Measured): Row[] {
  return [...sizeRows(measured), ...habitRows(measured), ...houseRows(measured)].sort(
    (a, b) => a.number - b.number,
  );
}

function sizeRows({ figures: f, road }: Measured): Row[] {
  const kloc = (f.lines / 1000).toFixed(1);
  const largest = f.largest?.lines ?? 0;
  const crowd = f.crowdedFolder;
  return [
    row(2, 'source files / kloc', '–', `${f.files} / ${kloc}`, true),
    row(3, 'median lines per file', '≤ 60', String(f.median), f.median <= 60),
    row(4, 'p90 lines', '≤ 200', String(f.ninth), f.ninth <= 200),
    row(5, 'largest source file', '≤ 300', `${largest} (${f.largest?.path ?? '–'})`, largest <= 300),
    row(
      6,
      'files ≤ 100 / ≤ 300 lines',
      '80 / 100 %',
      `${percent(f.upTo100)} / ${percent(f.upTo300)}`,
      f.upTo100 >= 0.8 && f.upTo300 === 1,
    ),
    row(7, 'files > 500 lines', '0', String(f.over500), f.over500 === 0),
    row(8, 'most crowded folder (files)', '≤ 20', `${crowd.files} (${crowd.path})`, crowd.files <= 20),
    row(9, 'deepest path', '≤ 6', String(f.deepest), f.deepest <= 6),
    row(
      10,
      'files on the road of one verb (of them > 300 lines)',
      '≤ 11 (0)',
      `${road.files} (${road.long})${road.absent.length > 0 ? `, not there: ${road.absent.join(', ')}` : ''}`,
      road.files <= 11 && road.long === 0 && road.absent.length === 0,
    ),
    row(12, 'comments: share of lines', 'why only', percent(f.commentShare), true),
  ];
}

function habitRows({ figures: f, walk, papers }: Measured): Row[] {
  const kloc = Math.max(f.lines, 1) / 1000;
  const tests = f.testLines / Math.max(f.lines, 1);
  return [
    row(14, 'known layer breaches', '0', String(walk.breaches.length), walk.breaches.length === 0),
    row(
      16,
      '`any` per kloc / TS suppressions',
      '0 / 0',
      `${(f.any / kloc).toFixed(2)} / ${f.suppressions}`,
      f.any === 0 && f.suppressions === 0,
    ),
    row(17, 'lint disables per kloc', '≤ 0.05', (f.disables / kloc).toFixed(2), f.disables / kloc <= 0.05),
    row(18, 'test : source lines', '≥ 0.7', tests.toFixed(2), tests >= 0.7),
    row(
      26,
      'style guide / architecture map / decisions / changelog',
      'y / y / y / y',
      papers.map((paper) => (paper === '' ? 'n' : 'y')).join(' / '),
      papers.every((paper) => paper !== ''),
    ),
    row(28, 'marks of unfinished work per kloc', '0', (f.todos / kloc).toFixed(2), f.todos === 0),
  ];
}

function houseRows({ walk, rooms, journeys, figures }: Measured): Row[] {
  const spoken = rooms.filter(({ languages }) => languages.length === 3).length;
  const complete = rooms.filter(({ missing }) => missing.length === 0).length;
  const lacking = rooms.flatMap(({ room, missing }) =>
    missing.length > 0 ? [`${room}: ${missing.join(', ')}`] : [],
  );
  const all = rooms.length;
  return [
    row(27, 'languages (with id, th?)', '3 (both)', spoken > 0 ? '3 (both)' : '0', spoken > 0),
    row(
      29,
      'floors rule: breaches / modules cruised',
      '0 / all',
      `${walk.breaches.length} / ${walk.modules}`,
      walk.breaches.length === 0 && walk.modules > 0 && figures.files > 0,
    ),
    row(
      30,
      'rooms with complete template and README',
      'all / all',
      `${complete} / ${all}${lacking.length > 0 ? ` (${lacking.join('; ')})` : ''}`,
      complete === all && all > 0,
    ),
    row(31, 'rooms with all three languages', 'all / all', `${spoken} / ${all}`, spoken === all && all > 0),
    row(32, 'journeys (green is for `bin/check` to say)', '≥ 1', String(journeys), journeys > 0),
  ];
}

function row(number: number, point: string, target: string, ours: string, holds: boolean): Row {
  return { number, point, target, ours, holds };
}

function percent(share: number): string {
  return `${Math.floor(share * 100)} %`;
}

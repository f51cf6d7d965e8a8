// bin/measure: the measured rows of the comparison with the models, for this tree.
// --markdown prints a table to paste; --strict ends with 1 when a target is missed.
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { walk } from '../house/cruise.ts';
import { figuresOf } from './figures.ts';
import { walkRoad } from './road.ts';
import { roomsOf } from './rooms.ts';
import { sourceFiles, testFiles } from './sources.ts';
import { type Row, rowsOf } from './table.ts';

const root = join(import.meta.dirname, '..', '..');
const sources = sourceFiles(root);
const papers = ['STYLE.md', 'docs/house.md', 'docs/decisions', 'CHANGELOG.md'];
const rows = rowsOf({
  figures: figuresOf(sources, testFiles(root)),
  road: walkRoad(sources),
  walk: await walk(root),
  rooms: roomsOf(root),
  papers: papers.map((paper) => (existsSync(join(root, paper)) ? paper : '')),
  journeys: globSync('tests/journeys/**/*.test.ts', { cwd: root }).length,
});
console.log(process.argv.includes('--markdown') ? asMarkdown(rows) : asText(rows));
if (process.argv.includes('--strict') && rows.some(({ holds }) => !holds)) process.exitCode = 1;

function asText(all: readonly Row[]): string {
  return all
    .map(({ number, point, target, ours, holds }) => {
      const verdict = holds ? 'ok  ' : 'over';
      return `${String(number).padStart(3)}  ${verdict}  ${point.padEnd(56)} ${target.padEnd(14)} ${ours}`;
    })
    .join('\n');
}

function asMarkdown(all: readonly Row[]): string {
  const lines = all.map(
    ({ number, point, target, ours, holds }) =>
      `| ${number} | ${point} | ${target} | ${ours} | ${holds ? 'ok' : 'over'} |`,
  );
  return ['| # | Point | Target | Ours | |', '| --- | --- | --- | --- | --- |', ...lines].join('\n');
}

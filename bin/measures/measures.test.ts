import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { figuresOf } from './figures.ts';
import { walkRoad } from './road.ts';
import { roomsOf } from './rooms.ts';
import { sourceFiles, testFiles } from './sources.ts';

const root = mkdtempSync(join(tmpdir(), 'sapa-measures-'));
afterAll(() => rmSync(root, { recursive: true }));

const forbidden = ['an', 'y'].join('');
plant(
  'server/domains/team/rules.ts',
  `// why\nexport const a = 1;\n\nconst b: ${forbidden} = a; // T${'ODO'} x\n`,
);
plant('server/domains/team/rules.test.ts', 'one\ntwo\nthree\n');
plant('server/domains/team/messages/en.ts', 'export default {};\n'.repeat(400));
plant('server/domains/team/README.md', 'The team.\n');
plant('server/domains/team/index.ts', 'export {};\n');
plant('server/domains/access/README.md', 'line\n'.repeat(16));
plant('server/kernel/zones.table.ts', 'row\n'.repeat(900));
plant('web/dist/bundle.mjs', 'x\n'.repeat(900));
plant('tests/harness/cluster.ts', 'line\n');

test('catalogues, tables and built files are not counted, blank lines are', () => {
  expect(sourceFiles(root).map(({ path, lines }) => `${path} ${lines}`)).toEqual([
    'server/domains/team/index.ts 1',
    'server/domains/team/rules.ts 4',
  ]);
  expect(testFiles(root).map(({ path }) => path)).toEqual([
    'server/domains/team/rules.test.ts',
    'tests/harness/cluster.ts',
  ]);
});

test('the figures are those of the patterns of the models', () => {
  const figures = figuresOf(sourceFiles(root), testFiles(root));
  expect(figures).toMatchObject({ files: 2, lines: 5, any: 1, todos: 1, suppressions: 0, testLines: 4 });
  expect(figures.commentShare).toBeCloseTo(1 / 5);
  expect(figures.crowdedFolder).toEqual({ path: 'server/domains/team', files: 2 });
});

test('median, ninth tenth and shares are taken over all files', () => {
  const files = [10, 20, 30, 40, 50, 60, 70, 80, 301, 501].map((lines) => ({
    path: `a/${lines}.ts`,
    lines,
    text: '',
  }));
  const figures = figuresOf(files, []);
  expect(figures).toMatchObject({ median: 60, ninth: 501, upTo100: 0.8, upTo300: 0.8, over500: 1 });
});

test('a room is asked for its README, its front door and its three languages', () => {
  const [access, team] = roomsOf(root);
  expect(access?.missing).toContain('README.md of at most 15 lines (16)');
  expect(team).toEqual({ room: 'team', missing: ['messages/id.ts', 'messages/th.ts'], languages: ['en'] });
});

test('the road of a verb names the files that are not laid yet', () => {
  const road = walkRoad([{ path: 'server/domains/requests/events.ts', lines: 301, text: '' }]);
  expect(road).toMatchObject({ files: 1, long: 1 });
  expect(road.absent).toContain('server/domains/requests/commands/assign-request.ts');
});

function plant(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { walk } from '../bin/house/cruise.ts';
import { rooms } from '../bin/house/rooms.ts';
import { roomsOf } from '../bin/measures/rooms.ts';
import { sourceFiles } from '../bin/measures/sources.ts';

const root = join(import.meta.dirname, '..');
const planted: string[] = [];
afterAll(() => {
  for (const folder of planted) rmSync(folder, { recursive: true });
});

test('no wall of the house is broken, and the walk saw the whole house', async () => {
  const seen = await walk(root);
  const here = sourceFiles(root).filter(({ path }) => /^(server|web|database)\//.test(path)).length;
  expect(seen.breaches.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`)).toEqual([]);
  expect(seen.modules).toBeGreaterThanOrEqual(here);
  expect(seen.imports).toBeGreaterThan(here);
}, 60_000);

test('a tree that keeps to the walls is green', async () => {
  const seen = await walk(plant(house));
  expect(seen).toMatchObject({ breaches: [], modules: Object.keys(house).length });
});

/** A breach each: the file that is planted, what it says, and the wall that must turn red. */
const breaches: readonly [wall: string, path: string, text: string][] = [
  ['kernel-imports-nobody', 'server/kernel/ids.ts', "import '../platform/clock.ts';"],
  ['kernel-imports-nobody', 'server/kernel/ids.ts', "import 'node:fs';"],
  ['platform-knows-no-room', 'server/platform/clock.ts', "import '../domains/team/index.ts';"],
  ['platform-knows-no-room', 'server/platform/clock.ts', "import '../main.ts';"],
  ['rooms-know-no-front-door', 'server/domains/team/a.ts', "import '../../main.ts';"],
  ['server-knows-no-page', 'server/main.ts', "import '../web/design/Button.tsx';"],
  ['rules-are-pure', 'server/domains/team/rules.ts', "import '../../platform/clock.ts';"],
  ['rules-know-no-tables', 'server/domains/team/rules/hours.ts', "import '../schema.ts';"],
  ['team-calls-by-the-front-door', 'server/domains/team/commands/a.ts', "import '../../access/schema.ts';"],
  [
    'team-calls-by-the-front-door',
    'server/domains/team/commands/a.ts',
    "import '../../access/commands/b.ts';",
  ],
  [
    'team-calls-by-the-front-door',
    'server/domains/team/a.ts',
    "import type { B } from '../access/commands/b.ts';",
  ],
  ['team-refers-to-earlier-tables', 'server/domains/team/schema.ts', "import '../access/commands/b.ts';"],
  ['access-calls-no-later-room', 'server/domains/access/commands/b.ts', "import '../../team/index.ts';"],
  ['access-calls-no-later-room', 'server/domains/access/b.ts', "import type { T } from '../team/index.ts';"],
  ['access-hears-by-type', 'server/domains/access/b.ts', "import '../team/events.ts';"],
  ['team-hears-by-type', 'server/domains/team/b.ts', "import '../access/events.ts';"],
  ['channels-stand-apart', 'server/domains/channels/line/send.ts', "import '../email/send.ts';"],
  ['requests-calls-by-the-front-door', 'server/domains/requests/a.ts', "import '../channels/email/send.ts';"],
  ['pages-take-only-types', 'web/domains/team/api.ts', "import '../../../server/domains/team/index.ts';"],
  ['shared-files-stay-pure', 'server/domains/team/permissions.ts', "import './schema.ts';"],
  ['design-knows-no-room', 'web/design/Button.tsx', "import '../domains/team/api.ts';"],
  ['web-platform-knows-no-room', 'web/platform/client.ts', "import '../domains/team/api.ts';"],
  ['web-rooms-know-no-app', 'web/domains/team/api.ts', "import '../../apps/workspace/main.tsx';"],
  ['web-access-joins-no-later-room', 'web/domains/access/api.ts', "import '../team/api.ts';"],
  ['no-circles', 'server/domains/team/a.ts', "import type { B } from './commands/a.ts';"],
  ['no-circles-of-values', 'server/domains/team/a.ts', "import './commands/a.ts';"],
  ['no-lost-imports', 'server/domains/team/a.ts', "import './nowhere.ts';"],
  ['product-knows-no-test', 'server/domains/team/a.ts', "import './rules.test.ts';"],
];

test.each(breaches)('a planted breach of %s in %s turns the check red: %s', async (name, path, text) => {
  const before: Record<string, string> =
    path === 'server/domains/team/a.ts' ? { 'server/domains/team/commands/a.ts': "import '../a.ts';" } : {};
  const seen = await walk(plant({ ...house, ...before, [path]: `${text}\nexport const planted = 1;\n` }));
  expect(seen.breaches.map(({ rule }) => rule)).toContain(name);
});

test('every folder of server/domains and web/domains is a room of the list', () => {
  const folders = ['server/domains', 'web/domains'].flatMap((path) => foldersOf(join(root, path)));
  expect(folders.filter((name) => !rooms.includes(name))).toEqual([]);
});

test('every room says in at most 15 lines what it is, and what it says it says in three languages', () => {
  const lacking = roomsOf(root).filter(({ missing }) => missing.length > 0);
  expect(lacking.map(({ room, missing }) => `${room}: ${missing.join(', ')}`)).toEqual([]);
});

test('no folder is named after nothing in particular', () => {
  const vague = /(^|\/)(utils?|helpers?|common|lib|misc|types|services)\//;
  expect(
    sourceFiles(root)
      .filter(({ path }) => vague.test(path))
      .map(({ path }) => path),
  ).toEqual([]);
});

test('no file is over 300 lines and no folder over 20 source files', () => {
  const files = sourceFiles(root);
  const crowds = Map.groupBy(files, ({ path }) => dirname(path));
  expect(files.filter(({ lines }) => lines > 300).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  expect([...crowds].filter(([, inside]) => inside.length > 20).map(([path]) => path)).toEqual([]);
});

const house: Record<string, string> = {
  'server/main.ts': "import './domains/team/index.ts';\nimport './domains/requests/listeners.ts';",
  'server/kernel/ids.ts': 'export const id = 1;',
  'server/platform/clock.ts': "import '../kernel/ids.ts';\nexport const clock = 1;",
  'server/domains/access/schema.ts': 'export const accounts = 1;',
  'server/domains/access/events.ts': 'export interface Opened { readonly id: string }',
  'server/domains/access/index.ts': "export { b } from './commands/b.ts';",
  'server/domains/access/commands/b.ts':
    "import '../schema.ts';\nimport type { Joined } from '../../team/events.ts';\nexport const b: Joined = { id: '1' };\nexport type B = Joined;",
  'server/domains/team/schema.ts': "import '../access/schema.ts';\nexport const members = 1;",
  'server/domains/team/events.ts': 'export interface Joined { readonly id: string }',
  'server/domains/team/rules.ts': "import '../../kernel/ids.ts';\nexport const rule = 1;",
  'server/domains/team/rules.test.ts': "import '../requests/listeners.ts';",
  'server/domains/team/permissions.ts': "import './rules.ts';\nexport const words = 1;",
  'server/domains/team/commands/a.ts':
    "import '../schema.ts';\nimport '../../access/index.ts';\nimport type { Opened } from '../../access/events.ts';\nexport const a: Opened = { id: '1' };",
  'server/domains/team/index.ts': "export { a } from './commands/a.ts';\nexport type T = 1;",
  'server/domains/channels/email/send.ts': 'export const send = 1;',
  'server/domains/requests/listeners.ts': "import '../team/index.ts';\nimport '../../platform/clock.ts';",
  'server/domains/search/queries/find.ts': "import '../../team/schema.ts';\nexport const find = 1;",
  'server/domains/privacy/erase.ts': "import '../access/data.ts';\nexport const erase = 1;",
  'server/domains/access/data.ts': 'export const data = 1;',
  'web/design/Button.tsx': 'export const button = 1;',
  'web/platform/client.ts': 'export const client = 1;',
  'web/domains/access/api.ts': 'export const access = 1;',
  'web/domains/team/api.ts':
    "import type { T } from '../../../server/domains/team/index.ts';\nimport '../../../server/domains/team/permissions.ts';\nimport '../access/api.ts';\nimport '../../design/Button.tsx';\nexport const team: T = 1;",
  'web/apps/workspace/main.tsx': "import '../../domains/team/api.ts';",
};

function plant(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sapa-house-'));
  planted.push(folder);
  for (const [path, text] of Object.entries({ ...files, 'package.json': '{"type":"module"}' })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function foldersOf(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

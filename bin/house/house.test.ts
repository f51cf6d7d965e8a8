import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { drawHouse } from './draw.ts';
import { earlierThan, rooms } from './rooms.ts';
import { skeletonOf, withRoom } from './skeleton.ts';
import { surveyHouse } from './survey.ts';

const root = mkdtempSync(join(tmpdir(), 'sapa-survey-'));
afterAll(() => rmSync(root, { recursive: true }));

plant('server/domains/team/README.md', '# team\nWho we are.\n');
plant('server/domains/team/events.ts', "interface EventMap {\n  'member.joined': { memberId: string };\n}\n");
plant(
  'server/domains/team/commands/join.ts',
  "import { a } from '../../access/index.ts';\nimport { b } from '../index.ts';\n",
);
plant('server/domains/requests/README.md', '# requests\n\nWhat a customer asks | and gets.\n');
plant('server/domains/requests/listeners.ts', "listen({ name: 'x', hears: 'member.joined', run });\n");

test('a room is surveyed by its README, imports, events and listeners', () => {
  const [team] = surveyHouse(root).filter(({ room }) => room === 'team');
  expect(team).toEqual({
    room: 'team',
    floor: 'people',
    says: 'Who we are.',
    calls: ['access'],
    tells: ['member.joined'],
    hears: [],
  });
});

test('the map names every room, and who hears what is told', () => {
  const map = drawHouse(surveyHouse(root));
  expect(rooms.filter((room) => !map.includes(room))).toEqual([]);
  expect(map).toContain('| `member.joined` | team | requests |');
  expect(map).toContain('What a customer asks \\| and gets.');
  expect(map).toContain('| access | *not built yet* | | | |');
});

test('every room stands once in the order', () => {
  expect(new Set(rooms).size).toBe(rooms.length);
  expect(earlierThan('access')).toEqual([]);
  expect(earlierThan('customers')).toEqual(['access', 'audit', 'files', 'team']);
});

test('a new room goes to the end of its floor', () => {
  const source = "{ name: 'talk', rooms: ['conversations'] },\n{ name: 'care', rooms: [\n  'ideas',\n] }";
  expect(withRoom(source, 'gifts', 'talk')).toContain("['conversations', 'gifts']");
  expect(withRoom(source, 'gifts', 'care')).toContain("'ideas', 'gifts'");
  expect(() => withRoom(source, 'ideas', 'care')).toThrow(/already/);
  expect(() => withRoom(source, 'Gift Shop', 'care')).toThrow(/plain noun/);
  expect(() => withRoom(source, 'gifts', 'cellar')).toThrow(/no floor/);
});

test('the skeleton of a room holds what every room has', () => {
  expect(Object.keys(skeletonOf('gifts', 'Small attentions.'))).toEqual([
    'server/domains/gifts/README.md',
    'server/domains/gifts/index.ts',
    'server/domains/gifts/messages/en.ts',
    'server/domains/gifts/messages/id.ts',
    'server/domains/gifts/messages/th.ts',
  ]);
});

function plant(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

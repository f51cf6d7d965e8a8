// bin/new-domain NAME FLOOR "What it is.": puts a new room at the end of its floor and lays its first files.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { floors, rooms } from './rooms.ts';
import { skeletonOf, withRoom } from './skeleton.ts';

const [room = '', floor = '', says = ''] = process.argv.slice(2);
const root = join(import.meta.dirname, '..', '..');
const list = join(import.meta.dirname, 'rooms.ts');

try {
  if (room === '' || (floor === '' && !rooms.includes(room)))
    throw new Error('A room needs a name and a floor.');
  if (existsSync(join(root, 'server/domains', room))) throw new Error(`The room ${room} stands already.`);
  lay();
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  console.error(
    `bin/new-domain NAME FLOOR "What it is."   floors: ${floors.map(({ name }) => name).join(', ')}`,
  );
  process.exitCode = 1;
}

/** A room of the list that is not built yet needs no floor; a new one is added to the list first. */
function lay(): void {
  if (!rooms.includes(room)) writeFileSync(list, withRoom(readFileSync(list, 'utf8'), room, floor));
  for (const [path, text] of Object.entries(skeletonOf(room, says || 'What it is, in one sentence.'))) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(path);
  }
  const format = [
    'node_modules/@biomejs/biome/bin/biome',
    'check',
    '--write',
    list,
    `server/domains/${room}`,
  ];
  spawnSync(process.execPath, format, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  console.log('Its tables, verbs and pages come with what they say; see docs/guides/a-new-room.md.');
}

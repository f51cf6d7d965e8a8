import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rooms } from '../house/rooms.ts';

/** What a room lacks of the template that every room has. */
export interface RoomState {
  readonly room: string;
  readonly missing: readonly string[];
  readonly languages: readonly string[];
}

const template = ['README.md'];
const languages = ['en', 'id', 'th'];
const longestReadme = 15;

/** The rooms that stand in the tree, in the order of the house. */
export function roomsOf(root: string): RoomState[] {
  const folder = join(root, 'server/domains');
  const standing = existsSync(folder) ? readdirSync(folder) : [];
  return rooms.filter((room) => standing.includes(room)).map((room) => stateOf(join(folder, room), room));
}

function stateOf(folder: string, room: string): RoomState {
  const absent = template.filter((file) => !existsSync(join(folder, file)));
  return {
    room,
    missing: [...absent, ...longReadme(join(folder, 'README.md')), ...unspoken(folder)],
    languages: languages.filter((language) => existsSync(join(folder, 'messages', `${language}.ts`))),
  };
}

function longReadme(path: string): string[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n').length;
  return lines > longestReadme ? [`README.md of at most ${longestReadme} lines (${lines})`] : [];
}

function unspoken(folder: string): string[] {
  return languages.map((name) => `messages/${name}.ts`).filter((file) => !existsSync(join(folder, file)));
}

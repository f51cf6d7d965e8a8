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
    languages: languages.filter((language) => !unspoken(folder).includes(fileOf(language))),
  };
}

function longReadme(path: string): string[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n').length;
  return lines > longestReadme ? [`README.md of at most ${longestReadme} lines (${lines})`] : [];
}

/** A room that has a sentence has it in every language; a room that has none needs no empty catalogue. */
function unspoken(folder: string): string[] {
  if (!existsSync(join(folder, 'messages'))) return [];
  return languages.map(fileOf).filter((file) => !existsSync(join(folder, file)));
}

function fileOf(language: string): string {
  return `messages/${language}.ts`;
}

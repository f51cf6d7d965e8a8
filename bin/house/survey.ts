import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFiles } from '../measures/sources.ts';
import { floors } from './rooms.ts';

/** What the code of one room says of its neighbours. */
export interface RoomSurvey {
  readonly room: string;
  readonly floor: string;
  /** Its first sentence about itself; undefined while the room is not built. */
  readonly says: string | undefined;
  readonly calls: readonly string[];
  readonly tells: readonly string[];
  readonly hears: readonly string[];
}

/** Reads every room of the house, earliest first: its README, its imports, its events and its listeners. */
export function surveyHouse(root: string): RoomSurvey[] {
  const files = sourceFiles(root);
  return floors.flatMap((floor) =>
    floor.rooms.map((room) => {
      const home = `server/domains/${room}/`;
      const own = files.filter(({ path }) => path.startsWith(home)).map(({ text }) => text);
      return {
        room,
        floor: floor.name,
        says: firstSentence(join(root, home, 'README.md')),
        calls: collect(own, /from '(?:\.\.\/)+([\w-]+)\/index\.ts'/g).filter((name) => name !== room),
        tells: collect(eventFiles(files, home), /^\s+'([\w-]+\.[\w-]+)':/gm),
        hears: collect(own, /\bhears: '([\w-]+\.[\w-]+)'/g),
      };
    }),
  );
}

function eventFiles(files: ReturnType<typeof sourceFiles>, home: string): string[] {
  const events = files.filter(({ path }) => path.startsWith(home) && path.endsWith('/events.ts'));
  return events.map(({ text }) => text);
}

function collect(texts: readonly string[], pattern: RegExp): string[] {
  const found = texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name = '']) => name));
  return [...new Set(found)].sort();
}

/** The first line of the README that is neither a heading nor empty. */
function firstSentence(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.find((line) => line.trim() !== '' && !line.startsWith('#'))?.trim();
}

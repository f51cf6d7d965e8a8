import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLine } from '../../server/domains/channels/line/read.ts';
import type { Happening } from '../../server/domains/channels/shape/happening.ts';
import { readTelegram } from '../../server/domains/channels/telegram/read.ts';
import { readWhatsapp } from '../../server/domains/channels/whatsapp/read.ts';
import { type Figure, informs, mustBeNone } from './figures.ts';
import { filesBelow } from './folders.ts';

const readers: Record<string, (body: string) => Happening[]> = {
  line: readLine,
  telegram: readTelegram,
  whatsapp: readWhatsapp,
};

/** Recorded calls of providers: each is taken or left alone by a rule that has a name; none is unreadable or says nothing. */
export function channelFigures(folder: string): Figure[] {
  return Object.entries(readers).flatMap(([name, read]) => {
    const files = filesBelow(join(folder, name)).filter((path) => path.endsWith('.json'));
    if (files.length === 0) return [];
    const outcomes = files.map((path) => outcomeOf(read, path));
    const taken = outcomes.filter((one) => one.includes('taken')).length;
    return [
      informs(`channels/${name} taken`, `${taken}/${files.length}`),
      mustBeNone(`channels/${name} unread`, outcomes.filter((one) => one.length === 0).length),
      mustBeNone(`channels/${name} without-a-rule`, outcomes.filter((one) => one.includes('')).length),
    ];
  });
}

/** For each happening of a call `taken`, or the rule by which it is left; nothing when it cannot be read. */
function outcomeOf(read: (body: string) => Happening[], path: string): string[] {
  try {
    return read(readFileSync(path, 'utf8')).map((one) => (one.what === 'left-alone' ? one.rule : 'taken'));
  } catch {
    return [];
  }
}

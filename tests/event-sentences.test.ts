import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { EventName } from '../server/platform/events/event.ts';
import '../server/rooms.ts';
import { en as company } from '../web/domains/audit/company/messages/en.ts';
import { en } from '../web/domains/audit/messages/en.ts';
import { en as served } from '../web/domains/audit/served/messages/en.ts';

/** An event without a sentence, or a room’s event that this list misses, does not compile; nor does another language. */
const sentences: Record<`audit.did.${Exclude<EventName, `test.${string}`>}`, string> = {
  ...company,
  ...served,
};

test('everything that can happen is told by a sentence in the audit trail', () => {
  const told = Object.entries(sentences).filter(([key]) => key.startsWith('audit.did.'));
  expect(told.filter(([key, sentence]) => sentence === '' || sentence === key)).toEqual([]);
  expect(told.length).toBeGreaterThan(120);
});

test('what it happened to has a word, too', () => {
  const rooms = new URL('../server/domains/', import.meta.url).pathname;
  const sources = readdirSync(rooms, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.endsWith('.test.ts'),
  );
  // Every subject is written where it is announced, right behind the name of the event.
  const announced = /announce\(\s*(?:'[a-z.-]+'|[\w.`${}]+),\s*\{\s*type: '([a-z-]+)'/g;
  const types = sources.flatMap((path) =>
    [...readFileSync(join(rooms, path), 'utf8').matchAll(announced)].map((found) => found[1] ?? ''),
  );
  expect(new Set(types).size).toBeGreaterThan(40);
  expect([...new Set(types)].filter((type) => !(`audit.of.${type}` in en)).sort()).toEqual([]);
});

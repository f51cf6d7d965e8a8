import { expect, test } from 'vitest';
import '../server/rooms.ts';
import { wordsForRoles } from '../server/platform/permission.ts';
import { en } from '../web/domains/team/rights/messages/en.ts';

/** In three languages: what is missing in another one does not compile. */
test('every permission that a role may hold has a plain name, and so has its room', () => {
  const named: Record<string, string> = en;
  const nameless = wordsForRoles().filter(
    (word) => !(`rights.may.${word}` in named && `rights.room.${word.split(':')[0]}` in named),
  );
  expect(nameless).toEqual([]);
  expect(wordsForRoles().length).toBeGreaterThan(35);
});

test('no name stands for a permission that is gone', () => {
  const known = wordsForRoles().map((word) => `rights.may.${word}`);
  expect(Object.keys(en).filter((key) => key.startsWith('rights.may.') && !known.includes(key))).toEqual([]);
});

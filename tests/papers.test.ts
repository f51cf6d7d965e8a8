import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { attacks } from './attacks/register.ts';

const root = join(import.meta.dirname, '..');
const papers = globSync(['*.md', 'docs/**/*.md', 'server/domains/*/README.md'], { cwd: root });

test('every link from one paper to another leads somewhere', () => {
  const lost = papers.flatMap((paper) =>
    [...read(paper).matchAll(/(?<!!)\[[^\]]*\]\(([^)#\s]+)[^)]*\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(join(root, dirname(paper), target)))
      .map((target) => `${paper}: ${target}`),
  );
  expect(lost).toEqual([]);
});

test('every command that the papers name can be run', () => {
  const { scripts } = JSON.parse(read('package.json'));
  const named = papers.flatMap((paper) =>
    [...read(paper).matchAll(/\bnpm run ([\w-]+)/g)].map(([, name]) => name),
  );
  expect(named.filter((name) => !((name as string) in scripts))).toEqual([]);
  const files = papers.flatMap((paper) =>
    [...read(paper).matchAll(/`(bin\/[\w-]+)[ `]/g)].map(([, path]) => path),
  );
  expect(files.filter((path) => !existsSync(join(root, path as string)))).toEqual([]);
});

test('every setting that the program reads stands in the guide, and none that it does not', () => {
  const settings = /z\.object\(\{([\s\S]*?)\n\}\);/.exec(read('server/platform/config.ts'))?.[1] ?? '';
  const known = [...settings.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name);
  const told = [...read('docs/guides/settings.md').matchAll(/`([A-Z]+(?:_[A-Z]+)*)`/g)].map(
    ([, name]) => name,
  );
  expect(known.length).toBeGreaterThan(10);
  expect([...new Set(told)].sort()).toEqual(known.sort());
});

test('every alarm that the program raises stands in the guide, and none that it does not', () => {
  const sources = globSync('server/**/*.ts', { cwd: root }).filter((path) => !path.endsWith('.test.ts'));
  const raised = sources.flatMap((path) =>
    [...read(path).matchAll(/alarm: '([a-z-]+)'/g)].map(([, name]) => name),
  );
  const told = [...read('docs/guides/alarms.md').matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name);
  expect(told.sort()).toEqual([...new Set(raised)].sort());
});

test('decision records are numbered without a gap, and each is listed', () => {
  const records = globSync('docs/decisions/[0-9]*.md', { cwd: root }).sort();
  const list = read('docs/decisions/README.md');
  expect(records.map((path) => Number(/\d{4}/.exec(path)?.[0]))).toEqual(
    records.map((_, index) => index + 1),
  );
  expect(records.filter((path) => !list.includes(path.slice('docs/decisions/'.length)))).toEqual([]);
});

test('the page on security lists every attack with the test that plays it, and names no file that is not there', () => {
  const page = read('docs/security.md');
  const told = [...page.matchAll(/^\| (S\d\d|RLS) \| (.+) \| `(.+)` \|$/gm)].map(([, id, title, file]) => ({
    ...{ id, title, file },
  }));
  const wanted = attacks.map(({ id, title }) => ({
    ...{ id, title, file: globSync(`tests/attacks/${id}-*.test.ts`, { cwd: root })[0] },
  }));
  expect(told).toEqual(wanted);
  const named = [...page.matchAll(/`((?:tests|server|bin|web|docs)\/[\w./-]+)`/g)].map(
    ([, path = '']) => path,
  );
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

/** How many requirements of level 1 and 2 each chapter of ASVS 5.0.0 has. */
const chapters = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];

test('the page about security judges every requirement of level 2 once, and what it names is there', () => {
  const page = read('docs/security.md');
  const rows = [...page.matchAll(/^\| (\d+\.\d+\.\d+[^|]*) \| (\w+|n\/a) \| (.+) \|$/gm)];
  const judged = rows.flatMap(([, ids = '']) => ids.split(', '));
  expect(judged.length).toBe(new Set(judged).size);
  const counted = chapters.map((_, at) => judged.filter((id) => id.startsWith(`${at + 1}.`)).length);
  expect(counted).toEqual(chapters);
  const count = (...verdicts: string[]) =>
    rows.flatMap(([, ids = '', verdict = '']) => (verdicts.includes(verdict) ? ids.split(', ') : [])).length;
  expect(count('gap', 'n/a', 'read', 'test')).toBe(judged.length);
  const gaps = count('gap') === 0 ? 'none is a gap' : `${count('gap')} are gaps`;
  const told = `${count('gap', 'read', 'test')} apply, ${count('test')} of them are held by a test, ${gaps}.`;
  expect(page).toContain(told);
  const attacks = globSync('tests/attacks/S*.test.ts', { cwd: root }).map((path) => path.slice(14, 17));
  const proved = rows.filter(([, , verdict]) => verdict === 'test').map(([, , , by = '']) => by);
  // A row that is owed proves nothing: it is named as owed, or not at all.
  const named = proved.flatMap((by) => [...by.matchAll(/\b(S\d\d)\b(?![^;.]*\bowed)/g)].map(([, id]) => id));
  expect(named.filter((id) => !attacks.includes(id ?? ''))).toEqual([]);
  const files = [...page.matchAll(/`((?:server|tests|bin|docs)\/[\w./-]+)`/g)].map(([, path]) => path ?? '');
  expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

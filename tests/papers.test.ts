import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

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

test('decision records are numbered without a gap, and each is listed', () => {
  const records = globSync('docs/decisions/[0-9]*.md', { cwd: root }).sort();
  const list = read('docs/decisions/README.md');
  expect(records.map((path) => Number(/\d{4}/.exec(path)?.[0]))).toEqual(
    records.map((_, index) => index + 1),
  );
  expect(records.filter((path) => !list.includes(path.slice('docs/decisions/'.length)))).toEqual([]);
});

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

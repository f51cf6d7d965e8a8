import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';

const clones: string[] = [];
afterEach(() => {
  for (const folder of clones.splice(0)) rmSync(folder, { recursive: true });
});

test('a fresh clone is installed once, and again when its lock file changes', async () => {
  const clone = newClone();
  const first = await prepare(clone);
  expect(first.errors).toMatch(/Installing 1 packages/);
  expect(first.output).toBe(`${process.execPath}\n`);
  expect((await prepare(clone)).errors).toBe('');
  writeLock(clone, '2.0.0');
  await prepare(clone);
  expect(installations(clone)).toHaveLength(2);
});

test('personal npm settings cannot leave the installation incomplete', async () => {
  const clone = newClone();
  await prepare(clone, { npm_config_omit: 'dev', npm_config_dry_run: 'true' });
  expect(installations(clone)[0]).toMatch(
    /^ci .*--ignore-scripts --include=dev --include=optional --no-dry-run/,
  );
});

test('what somebody installed by hand from the same lock file is kept', async () => {
  const clone = newClone();
  await prepare(clone);
  rmSync(join(clone, 'node_modules', '.installed'));
  await prepare(clone);
  expect(installations(clone)).toHaveLength(1);
});

test('two starts at once install once: the second waits and says so', async () => {
  const clone = newClone();
  const first = start(clone, { FAKE_NPM_WAITS_FOR: join(clone, 'go') });
  await vi.waitUntil(() => existsSync(join(clone, 'npm.log')), { timeout: 10_000 });
  const second = start(clone);
  await vi.waitUntil(() => second.errors().includes('Another start'), { timeout: 10_000 });
  writeFileSync(join(clone, 'go'), '');
  const [[codeOfFirst], [codeOfSecond]] = await Promise.all([
    once(first.child, 'close'),
    once(second.child, 'close'),
  ]);
  expect([codeOfFirst, codeOfSecond]).toEqual([0, 0]);
  expect(installations(clone)).toHaveLength(1);
});

test('a lock left by a start that was killed is taken over', async () => {
  const clone = newClone();
  writeFileSync(join(clone, '.prepare.lock'), '999999999');
  expect((await prepare(clone)).code).toBe(0);
  writeFileSync(join(clone, '.prepare.lock'), String(process.pid));
  utimesSync(join(clone, '.prepare.lock'), new Date(0), new Date(0));
  expect((await prepare(clone)).code).toBe(0);
});

test('without a network it says so in three languages and how to go on', async () => {
  const clone = newClone();
  const { code, errors } = await prepare(clone, { FAKE_NPM_SAYS: 'npm error code ENOTFOUND' });
  expect(code).toBe(1);
  expect(errors).toMatch(/the package registry did not answer/);
  expect(errors).toMatch(/registri paket tidak menjawab/);
  expect(errors).toMatch(/คลังแพ็กเกจไม่ตอบ/);
});

test('when npm fails for another reason its last words are shown', async () => {
  const { code, errors } = await prepare(newClone(), { FAKE_NPM_SAYS: 'npm error code EACCES' });
  expect(code).toBe(1);
  expect(errors).toMatch(/EACCES[\s\S]*npm could not install/);
});

test('the pages are built when their sources changed, and only then', async () => {
  const clone = newClone();
  plantPages(clone);
  expect((await prepare(clone, {}, '--web')).errors).toMatch(/Pages built/);
  expect((await prepare(clone, {}, '--web')).errors).toBe('');
  writeFileSync(join(clone, 'server', 'borrowed.ts'), 'export const words = 2;');
  expect((await prepare(clone, {}, '--web')).errors).toMatch(/Pages built/);
  writeFileSync(join(clone, 'server', 'own.ts'), 'export interface Own { changed: 1 }');
  expect((await prepare(clone, {}, '--web')).errors).toBe('');
});

test('pages that cannot be built stop the start with a sentence', async () => {
  const clone = newClone();
  plantPages(clone);
  writeFileSync(join(clone, 'node_modules-vite.mjs'), 'console.error("no such entry"); process.exit(3);');
  const { code, errors } = await prepare(clone, {}, '--web');
  expect(code).toBe(1);
  expect(errors).toMatch(/no such entry[\s\S]*The pages could not be built/);
});

test('the lock file of the project names every package for every platform, and no address', () => {
  const { packages } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8'));
  const paths = Object.keys(packages);
  const lost = paths.flatMap((path) =>
    Object.keys({ ...packages[path].dependencies, ...packages[path].optionalDependencies }).filter(
      (name) => !paths.some((other) => other.endsWith(`node_modules/${name}`)),
    ),
  );
  expect(lost).toEqual([]);
  expect(paths.filter((path) => path !== '' && !packages[path].integrity)).toEqual([]);
  expect(paths.filter((path) => packages[path].resolved)).toEqual([]);
});

/** A clone whose npm is a script that notes its arguments and installs what the lock file names. */
function newClone(): string {
  const clone = mkdtempSync(join(tmpdir(), 'sapa-clone-'));
  clones.push(clone);
  cpSync(import.meta.dirname, join(clone, 'bin', 'prepare'), { recursive: true });
  writeLock(clone, '1.0.0');
  writeFileSync(
    join(clone, 'npm-cli.js'),
    `const fs = require('node:fs');
     fs.appendFileSync('npm.log', process.argv.slice(2).join(' ') + '\\n');
     const go = process.env.FAKE_NPM_WAITS_FOR;
     while (go && !fs.existsSync(go)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
     if (process.env.FAKE_NPM_SAYS) { console.error(process.env.FAKE_NPM_SAYS); process.exit(1); }
     fs.mkdirSync('node_modules/vite/bin', { recursive: true });
     fs.writeFileSync('node_modules/vite/bin/vite.js', "import('../../../node_modules-vite.mjs')");
     fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json');`,
  );
  return clone;
}

function writeLock(clone: string, version: string): void {
  const packages = { '': {}, 'node_modules/vite': { version } };
  writeFileSync(join(clone, 'package-lock.json'), JSON.stringify({ packages }));
}

function plantPages(clone: string): void {
  const files = {
    'vite.config.ts': '',
    'node_modules-vite.mjs':
      "import { mkdirSync } from 'node:fs'; mkdirSync('web/dist', { recursive: true });",
    'web/main.ts':
      "import { words } from '../server/borrowed.ts';\nimport type { Own } from '../server/own.ts';",
    'server/borrowed.ts': 'export const words = 1;',
    'server/own.ts': 'export interface Own {}',
  };
  for (const folder of ['web', 'server']) mkdirSync(join(clone, folder));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(clone, path), text);
}

function installations(clone: string): string[] {
  return readFileSync(join(clone, 'npm.log'), 'utf8').trim().split('\n');
}

async function prepare(clone: string, env: Record<string, string> = {}, ...args: string[]) {
  const { child, output, errors } = start(clone, env, ...args);
  const [code] = await once(child, 'close');
  return { code, output: output(), errors: errors() };
}

function start(clone: string, env: Record<string, string> = {}, ...args: string[]) {
  const child = spawn(process.execPath, [join(clone, 'bin/prepare/index.mjs'), ...args], {
    cwd: clone,
    env: {
      ...process.env,
      ...{ LANG: 'C', LC_ALL: 'C', SAPA_LANGUAGE: '', npm_execpath: join(clone, 'npm-cli.js') },
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { child, output: textOf(child, 'stdout'), errors: textOf(child, 'stderr') };
}

function textOf(child: ChildProcess, stream: 'stdout' | 'stderr'): () => string {
  let text = '';
  child[stream]?.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  return () => text;
}

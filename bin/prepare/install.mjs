// Installs from the lock file when node_modules is missing or belongs to another lock file.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { Refusal, say } from './sentences.mjs';

/** Leaves node_modules equal to package-lock.json; quiet and quick when it is so already. */
export async function installWhenNeeded(root) {
  const stamp = join(root, 'node_modules', '.installed');
  const mark = markOf(root);
  if (read(stamp) === mark) return;
  if (!matchesLock(root)) await install(root);
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stamp, mark);
}

function markOf(root) {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  return `${lock.digest('hex')} ${process.platform}-${process.arch}\n`;
}

/** npm writes its hidden lock last: when it names what our lock names, somebody installed by hand already. */
function matchesLock(root) {
  const hidden = read(join(root, 'node_modules', '.package-lock.json'));
  if (!hidden) return false;
  const present = JSON.parse(hidden).packages;
  return (
    Object.entries(wanted(root)).every(
      ([path, entry]) => present[path]?.version === entry.version || (entry.optional && !present[path]),
    ) && wantedNodeIsHere(root)
  );
}

/** The lock's entries that belong on this platform. */
function wanted(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.fromEntries(
    Object.entries(packages).filter(
      ([path, entry]) =>
        path !== '' && fits(entry.os, process.platform) && fits(entry.cpu, process.arch) && !entry.link,
    ),
  );
}

function fits(allowed, own) {
  return !allowed || allowed.includes(own);
}

function wantedNodeIsHere(root) {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  return !(`node_modules/${name}` in wanted(root)) || existsSync(join(root, 'node_modules', name));
}

async function install(root) {
  const paths = Object.keys(wanted(root));
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  say('installing', { total: paths.length });
  const progress = setInterval(() => {
    const done = paths.filter((path) => existsSync(join(root, path, 'package.json'))).length;
    say('installing-progress', { done, total: paths.length, seconds: seconds() });
  }, 10_000);
  try {
    await runNpm(root);
  } finally {
    clearInterval(progress);
  }
  say('installed', { seconds: seconds() });
}

async function runNpm(root) {
  const [command, before] = npmCommand(root);
  // Each flag answers a personal npm configuration that would leave the installation incomplete.
  const args = [
    ...before,
    ...['ci', '--prefix', root, '--ignore-scripts', '--include=dev', '--include=optional'],
    ...['--no-dry-run', '--package-lock', '--no-legacy-peer-deps', '--no-strict-peer-deps'],
    ...['--no-engine-strict', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'],
  ];
  const log = join(tmpdir(), `sapa-install-${process.pid}.log`);
  const { code, output } = await run(command, args, root, log);
  if (code === 'ENOENT') throw new Refusal('npm-missing');
  if (code === 0) return rmSync(log, { force: true });
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/.test(output)) {
    throw new Refusal('offline', { log });
  }
  process.stderr.write(`${output.trim().split('\n').slice(-20).join('\n')}\n`);
  throw new Refusal('install-failed', { log });
}

/** The npm that called us, else the one on the path; never run by a Node that npm is about to remove. */
function npmCommand(root) {
  const called = process.env.npm_execpath;
  if (!called || !/^npm-cli\.c?js$/.test(basename(called))) return ['npm', []];
  const own = join(root, 'node_modules');
  const node = [process.env.npm_node_execpath, process.execPath].find(
    (path) => path && !path.startsWith(own),
  );
  return [node ?? process.execPath, [called]];
}

/** Runs a command with its output kept in a log; answers its exit code and what it printed. */
export function run(command, args, root, log, env = process.env) {
  const bin = join(root, 'node_modules', '.bin');
  const path = (env.PATH ?? '').split(delimiter).filter((part) => part !== bin);
  const file = createWriteStream(log);
  let output = '';
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...env, PATH: path.join(delimiter) },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && command === 'npm',
    });
    const stop = () => child.kill();
    process.once('exit', stop);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        file.write(text);
      });
    }
    const end = (code) => {
      process.off('exit', stop);
      file.end(() => resolve({ code, output }));
    };
    child.once('error', (problem) => end(problem.code));
    child.once('close', end);
  });
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

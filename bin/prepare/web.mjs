// Builds the browser's part when one of the files that it is made of has changed since the last build.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { run } from './install.mjs';
import { Refusal, say } from './sentences.mjs';

/** Leaves web/dist equal to its sources; does nothing in a tree that has no vite.config.ts. */
export async function buildWebWhenStale(root, node) {
  if (!existsSync(join(root, 'vite.config.ts'))) return;
  const stamp = join(root, 'web', 'dist', '.built');
  const mark = `${hashOfSources(root)}\n`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === mark) return;
  const began = Date.now();
  say('building');
  const log = join(tmpdir(), `sapa-build-${process.pid}.log`);
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { code, output } = await run(node, [vite, 'build', '--logLevel', 'warn'], root, log);
  if (code !== 0) {
    process.stderr.write(`${output.trim().split('\n').slice(-40).join('\n')}\n`);
    throw new Refusal('build-failed', { log });
  }
  rmSync(log, { force: true });
  writeFileSync(stamp, mark);
  say('built', { seconds: Math.round((Date.now() - began) / 1000) });
}

function hashOfSources(root) {
  const hash = createHash('sha256');
  const own = filesBelow(join(root, 'web')).filter((path) => !/\.test\.tsx?$/.test(path));
  const single = ['vite.config.ts', 'package-lock.json'].map((name) => join(root, name));
  const sources = [...own, ...single, ...borrowed(root, own)];
  for (const path of sources.sort()) {
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => !/[\\/](dist|node_modules)[\\/]/.test(path));
}

/** Files outside web/ that web/ imports for more than their types, and what those import in turn. */
function borrowed(root, own) {
  const web = join(root, 'web');
  const seen = new Set();
  const open = own.filter((path) => /\.tsx?$/.test(path));
  for (let path = open.pop(); path; path = open.pop()) {
    for (const target of importsOf(path)) {
      if (target.startsWith(web) || seen.has(target) || !existsSync(target)) continue;
      seen.add(target);
      open.push(target);
    }
  }
  return [...seen];
}

function importsOf(path) {
  const text = readFileSync(path, 'utf8');
  const statements = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s(?!type\b)[^'";]*from\s*['"](\.[^'"]+)['"]/g,
  );
  return [...statements].map(([, target]) => resolve(dirname(path), target));
}

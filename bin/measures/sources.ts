import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** One file of our own writing; `path` from the root with slashes, `lines` with blank lines in. */
export interface SourceFile {
  readonly path: string;
  readonly lines: number;
  readonly text: string;
}

const folders = ['server', 'web', 'database', 'bin', 'bench', 'tests'];
const code = /\.(ts|tsx|mts|mjs)$/;
const test = /(\.test\.tsx?$|^tests\/)/;
/** Written by a machine, or data rather than code: counted nowhere. */
const notCounted =
  /(^|\/)(node_modules|dist|migrations|seeds)\/|\/(messages|words)\/([a-z-]+-)?(en|id|th)\.ts$|\.(gen|table|d)\.m?ts$/;

/** The source files of the tree: TypeScript without tests, catalogues, seeds, tables and generated files. */
export function sourceFiles(root: string): SourceFile[] {
  return filesOf(root).filter(({ path }) => !test.test(path));
}

/** The tests of the tree: files named `*.test.ts(x)` and everything below `tests/`. */
export function testFiles(root: string): SourceFile[] {
  return filesOf(root).filter(({ path }) => test.test(path));
}

function filesOf(root: string): SourceFile[] {
  return folders
    .flatMap((folder) => below(join(root, folder)))
    .map((path) => ({ full: path, path: relative(root, path).replaceAll('\\', '/') }))
    .filter(({ path }) => code.test(path) && !notCounted.test(path))
    .map(({ full, path }) => ({ path, ...read(full) }))
    .sort((a, b) => a.path.localeCompare(b.path));
}

function below(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw problem;
  }
}

function read(path: string): { lines: number; text: string } {
  const text = readFileSync(path, 'utf8');
  return { text, lines: text === '' ? 0 : text.trimEnd().split('\n').length };
}

import type { SourceFile } from './sources.ts';

/** The figures of the tree that are counted from its text alone. */
export interface Figures {
  readonly files: number;
  readonly lines: number;
  readonly median: number;
  readonly ninth: number;
  readonly largest: SourceFile | undefined;
  readonly upTo100: number;
  readonly upTo300: number;
  readonly over500: number;
  readonly crowdedFolder: { readonly path: string; readonly files: number };
  readonly deepest: number;
  readonly commentShare: number;
  readonly any: number;
  readonly suppressions: number;
  readonly disables: number;
  readonly todos: number;
  readonly testLines: number;
}

/** Counts the source files; patterns are those of the models, so that the numbers stay comparable. */
export function figuresOf(sources: readonly SourceFile[], tests: readonly SourceFile[]): Figures {
  const sizes = sources.map(({ lines }) => lines).sort((a, b) => a - b);
  const lines = sum(sizes);
  return {
    files: sources.length,
    lines,
    median: at(sizes, 0.5),
    ninth: at(sizes, 0.9),
    largest: sources.toSorted((a, b) => b.lines - a.lines)[0],
    upTo100: share(sizes, (size) => size <= 100),
    upTo300: share(sizes, (size) => size <= 300),
    over500: sizes.filter((size) => size > 500).length,
    crowdedFolder: crowdedFolder(sources),
    deepest: Math.max(0, ...sources.map(({ path }) => path.split('/').length - 1)),
    commentShare: sum(sources.map(commentLines)) / Math.max(lines, 1),
    any: count(sources, patterns.any),
    suppressions: count(sources, patterns.suppression),
    disables: count(sources, patterns.disable),
    todos: count(sources, patterns.todo),
    testLines: sum(tests.map((test) => test.lines)),
  };
}

/** The last letters stand in brackets so that the patterns do not find themselves. */
const patterns = {
  any: /: an[y]\b| as an[y]\b|<an[y]>|\ban[y]\[\]/g,
  suppression: /@ts-(ignor[e]|expect-erro[r]|nochec[k])/g,
  disable: /(eslint|oxlint)-disabl[e]|biome-ignor[e]|rubocop:disabl[e]|nolin[t]/g,
  todo: /\b(TOD[O]|FIXM[E]|HAC[K]|XX[X])\b/g,
};
const commentLine = /^\s*(\/\/|#|\*|\/\*|--)/;

function count(files: readonly SourceFile[], pattern: RegExp): number {
  return sum(files.map(({ text }) => text.match(pattern)?.length ?? 0));
}

function commentLines({ text }: SourceFile): number {
  return text.split('\n').filter((line) => commentLine.test(line)).length;
}

function crowdedFolder(files: readonly SourceFile[]): { path: string; files: number } {
  const folders = Map.groupBy(files, ({ path }) => path.slice(0, path.lastIndexOf('/')));
  const [fullest] = [...folders].sort(([, a], [, b]) => b.length - a.length);
  return { path: fullest?.[0] ?? '', files: fullest?.[1].length ?? 0 };
}

/** The value below which the given share of a sorted list lies. */
function at(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function share(sizes: readonly number[], holds: (size: number) => boolean): number {
  return sizes.length === 0 ? 1 : sizes.filter(holds).length / sizes.length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

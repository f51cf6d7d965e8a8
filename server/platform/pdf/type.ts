import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

export type Paper = InstanceType<typeof PDFDocument>;
/** How letters are set: their size in points, whether they are bold. */
export type Face = { size: number; bold: boolean };
/** A part of a line in one font. */
export type Part = { text: string; font: string };

const require = createRequire(import.meta.url);

/** The files by script and weight, named whole, so that it is seen which packages they come from. */
const files: Readonly<Record<string, string>> = {
  'latin-400': require.resolve('@fontsource/inter/files/inter-latin-400-normal.woff'),
  'latin-600': require.resolve('@fontsource/inter/files/inter-latin-600-normal.woff'),
  'thai-400': require.resolve(
    '@fontsource/noto-sans-thai-looped/files/noto-sans-thai-looped-thai-400-normal.woff',
  ),
  'thai-600': require.resolve(
    '@fontsource/noto-sans-thai-looped/files/noto-sans-thai-looped-thai-600-normal.woff',
  ),
  'latin-ext-400': require.resolve('@fontsource/inter/files/inter-latin-ext-400-normal.woff'),
  'latin-ext-600': require.resolve('@fontsource/inter/files/inter-latin-ext-600-normal.woff'),
  'vietnamese-400': require.resolve('@fontsource/inter/files/inter-vietnamese-400-normal.woff'),
  'vietnamese-600': require.resolve('@fontsource/inter/files/inter-vietnamese-600-normal.woff'),
  'cyrillic-400': require.resolve('@fontsource/inter/files/inter-cyrillic-400-normal.woff'),
  'cyrillic-600': require.resolve('@fontsource/inter/files/inter-cyrillic-600-normal.woff'),
  'greek-400': require.resolve('@fontsource/inter/files/inter-greek-400-normal.woff'),
  'greek-600': require.resolve('@fontsource/inter/files/inter-greek-600-normal.woff'),
};
const scripts = ['latin', 'thai', 'latin-ext', 'vietnamese', 'cyrillic', 'greek'] as const;
/** Stands for a letter of a script that no font here has: said by a sign that everybody can read, never by a box. */
const unknownLetter = '?';

/** The fonts that papers and pictures are set in, by the names that `partsOf` gives. */
export const fontFiles: readonly (readonly [string, string])[] = Object.entries(files);

/** Makes the fonts known to a paper; one is opened when it is first used. */
export function registerFonts(paper: Paper): void {
  for (const [name, file] of fontFiles) paper.registerFont(name, file);
}

/** A paper that is never written, to measure words by before there is one. */
export function newRuler(): Paper {
  const ruler = new PDFDocument({ autoFirstPage: false });
  registerFonts(ruler);
  return ruler;
}

/** How wide a line is, in points. */
export function widthOf(paper: Paper, text: string, face: Face): number {
  paper.fontSize(face.size);
  return partsOf(text, face.bold).reduce(
    (sum, part) => sum + openFont(paper, part.font).widthOfString(part.text),
    0,
  );
}

/** The line cut where its font changes; each letter in the first font that has it. Marks stay with their letter's font. */
export function partsOf(text: string, bold: boolean): Part[] {
  const parts: Part[] = [];
  for (const letter of text.normalize('NFC')) {
    const script = scriptOf(letter);
    const font = `${script ?? 'latin'}-${bold ? 600 : 400}`;
    const last = parts.at(-1);
    const sign = script ? letter : unknownLetter;
    if (last?.font === font) last.text += sign;
    else parts.push({ text: sign, font });
  }
  return parts;
}

/** What pdfkit keeps behind its own types: the font that was opened last. */
type Opened = {
  _font: { font: { hasGlyphForCodePoint(code: number): boolean }; encode(text: string): unknown };
};

const known = new Map<string, (typeof scripts)[number] | null>();
let opened: Paper | null = null;

function scriptOf(letter: string): (typeof scripts)[number] | null {
  const before = known.get(letter);
  if (before !== undefined) return before;
  opened ??= newRuler();
  const ruler = opened;
  const code = letter.codePointAt(0) ?? 0;
  const found = scripts.find((script) => {
    ruler.font(`${script}-400`);
    return (ruler as unknown as Opened)._font.font.hasGlyphForCodePoint(code);
  });
  known.set(letter, found ?? null);
  return found ?? null;
}

/** Sets one line, each part in its own font, with its top at `y`. */
export function setLine(
  paper: Paper,
  line: string,
  at: { x: number; y: number },
  style: Face & { colour: string },
): void {
  let { x } = at;
  paper.fillColor(style.colour).fontSize(style.size);
  for (const part of partsOf(line, style.bold)) {
    openFont(paper, part.font);
    paper.text(part.text, x, at.y + style.size * 1.1, { lineBreak: false, baseline: 'alphabetic' });
    x += paper.widthOfString(part.text);
  }
  paper.y = at.y;
}

const opening = new WeakMap<Paper, Set<string>>();

/**
 * The vowel ำ is drawn as two signs, of which the second is that of า. What a sign stands for is written down when it is first
 * met: both are met apart here first, for else every า of a paper would stand for nothing, and could be neither found nor copied.
 */
function openFont(paper: Paper, name: string): Paper {
  paper.font(name);
  const before = opening.get(paper) ?? new Set();
  if (!name.startsWith('thai') || before.has(name)) return paper;
  for (const sign of ['\u0e4d', '\u0e32']) (paper as unknown as Opened)._font.encode(sign);
  opening.set(paper, before.add(name));
  return paper;
}

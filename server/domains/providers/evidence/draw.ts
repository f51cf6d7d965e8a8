import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { breakLines } from './break-lines.ts';
import type { Block, Column, Sheet } from './sheet.ts';

type Paper = InstanceType<typeof PDFDocument>;
type Style = { size: number; bold: boolean; after: number; colour: string };

const require = createRequire(import.meta.url);

const margin = 48;
const styles: Record<Exclude<Block['kind'], 'table'>, Style> = {
  title: { size: 17, bold: true, after: 4, colour: '#111418' },
  heading: { size: 12.5, bold: true, after: 4, colour: '#111418' },
  text: { size: 10, bold: false, after: 6, colour: '#2b3138' },
  small: { size: 8.5, bold: false, after: 4, colour: '#5a636e' },
};
const cell: Style = { size: 9, bold: false, after: 0, colour: '#2b3138' };
const head: Style = { ...cell, bold: true };
/** Thai has marks above and below: lines stand further apart than Latin ones need. */
const lineHeight = 1.5;

/** Draws a sheet as a PDF on A4. Runs in a thread of its own. @returns the bytes. */
export async function draw(sheet: Sheet): Promise<Uint8Array> {
  const info = {
    Title: sheet.title,
    CreationDate: new Date(sheet.madeAt),
    Producer: 'Sapa',
    Creator: 'Sapa',
  };
  const paper = new PDFDocument({
    ...{ size: 'A4', margin, bufferPages: true, lang: sheet.language, displayTitle: true, info },
  });
  for (const [name, file] of fontFiles()) paper.registerFont(name, file);
  const done = collect(paper);
  for (const block of sheet.blocks) {
    if (block.kind === 'table') drawTable(paper, block);
    else drawText(paper, block.text, styles[block.kind], block.kind === 'heading');
  }
  drawFeet(paper, sheet.foot);
  paper.end();
  return done;
}

/** The files by script and weight, named whole, so that it is seen which packages they come from. */
function fontFiles(): [string, string][] {
  return [
    ['latin-400', require.resolve('@fontsource/inter/files/inter-latin-400-normal.woff')],
    ['latin-600', require.resolve('@fontsource/inter/files/inter-latin-600-normal.woff')],
    [
      'thai-400',
      require.resolve('@fontsource/noto-sans-thai-looped/files/noto-sans-thai-looped-thai-400-normal.woff'),
    ],
    [
      'thai-600',
      require.resolve('@fontsource/noto-sans-thai-looped/files/noto-sans-thai-looped-thai-600-normal.woff'),
    ],
  ];
}

async function collect(paper: Paper): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  paper.on('data', (part: Uint8Array) => parts.push(part));
  await new Promise((ready) => paper.on('end', ready));
  return Buffer.concat(parts);
}

const widthIn = (paper: Paper) => paper.page.width - 2 * margin;
const bottomOf = (paper: Paper) => paper.page.height - margin - 24;

function drawText(paper: Paper, text: string, style: Style, isHeading: boolean): void {
  const lines = breakLines(text, widthIn(paper), (part) => widthOf(paper, part, style));
  if (isHeading) paper.y += 10;
  const height = style.size * lineHeight;
  // A heading stands with what it is about.
  makeRoom(paper, isHeading ? height * 4 : height);
  for (const line of lines) {
    makeRoom(paper, height);
    drawLine(paper, line, { x: margin, y: paper.y }, style);
    paper.y += height;
  }
  paper.y += style.after;
}

type Table = { columns: Column[]; rows: string[][] };

function drawTable(paper: Paper, { columns, rows }: Table): void {
  const heads = columns.map((one) => one.head);
  drawRow(paper, columns, heads, head);
  for (const row of rows) drawRow(paper, columns, row, cell, heads);
  paper.y += 8;
}

/** A row goes onto the next page as a whole, under the heads of the table. */
function drawRow(paper: Paper, columns: Column[], texts: string[], style: Style, heads?: string[]): void {
  const gap = 8;
  const all = columns.reduce((sum, one) => sum + one.share, 0);
  const widths = columns.map((one) => (widthIn(paper) * one.share) / all);
  const cells = texts.map((text, i) =>
    breakLines(text, (widths[i] ?? 0) - gap, (part) => widthOf(paper, part, style)),
  );
  const height = style.size * lineHeight;
  const tall = Math.max(...cells.map((lines) => lines.length)) * height + 6;
  if (makeRoom(paper, tall) && heads) drawRow(paper, columns, heads, head);
  const top = paper.y;
  let x = margin;
  for (const [i, lines] of cells.entries()) {
    for (const [n, line] of lines.entries()) {
      const width = widths[i] ?? 0;
      const left = columns[i]?.isNumber ? x + width - gap - widthOf(paper, line, style) : x;
      drawLine(paper, line, { x: left, y: top + 3 + n * height }, style);
    }
    x += widths[i] ?? 0;
  }
  paper.y = top + tall;
  const end = paper.page.width - margin;
  paper.moveTo(margin, paper.y).lineTo(end, paper.y).lineWidth(0.5).strokeColor('#d5dae0').stroke();
}

/** @returns whether a new page was begun. */
function makeRoom(paper: Paper, height: number): boolean {
  if (paper.y + height <= bottomOf(paper)) return false;
  paper.addPage();
  paper.y = margin;
  return true;
}

/** Each script in its own font, one run after the other on one line. */
function drawLine(paper: Paper, line: string, at: { x: number; y: number }, style: Style): void {
  let { x } = at;
  paper.fillColor(style.colour).fontSize(style.size);
  for (const run of runsOf(line)) {
    paper.font(fontOf(run, style));
    paper.text(run, x, at.y + style.size * 1.1, { lineBreak: false, baseline: 'alphabetic' });
    x += paper.widthOfString(run);
  }
  paper.y = at.y;
}

function widthOf(paper: Paper, text: string, style: Style): number {
  paper.fontSize(style.size);
  return runsOf(text).reduce((sum, run) => sum + paper.font(fontOf(run, style)).widthOfString(run), 0);
}

const fontOf = (run: string, { bold }: Style) =>
  `${/[\u0e00-\u0e7f]/.test(run) ? 'thai' : 'latin'}-${bold ? 600 : 400}`;

function runsOf(text: string): string[] {
  return text.match(/[\u0e00-\u0e7f]+|[^\u0e00-\u0e7f]+/g) ?? [];
}

function drawFeet(paper: Paper, foot: string): void {
  const { start, count } = paper.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    paper.switchToPage(page);
    const line = `${foot} · ${page + 1}/${count}`;
    drawLine(paper, line, { x: margin, y: paper.page.height - margin - 8 }, styles.small);
  }
}

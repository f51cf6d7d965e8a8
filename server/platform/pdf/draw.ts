import PDFDocument from 'pdfkit';
import { breakLines } from './break-lines.ts';
import { drawPicture } from './draw-picture.ts';
import type { Block, Column, Sheet } from './sheet.ts';
import { type Face, type Paper, registerFonts, setLine, widthOf } from './type.ts';

type Style = Face & { after: number; colour: string };
/** The paper with where its words begin and end. */
type Page = { paper: Paper; top: number };

const margin = 48;
/** What a page's head takes, with the air below it. */
const headHeight = 30;
const styles: Record<'title' | 'heading' | 'text' | 'small', Style> = {
  title: { size: 17, bold: true, after: 4, colour: '#111418' },
  heading: { size: 12.5, bold: true, after: 4, colour: '#111418' },
  text: { size: 10, bold: false, after: 6, colour: '#2b3138' },
  small: { size: 8.5, bold: false, after: 4, colour: '#5a636e' },
};
const cell: Style = { size: 9, bold: false, after: 0, colour: '#2b3138' };
const head: Style = { ...cell, bold: true };
/** Thai has marks above and below: lines stand further apart than Latin ones need. */
const lineHeight = 1.5;
const gap = 8;

/** Width of a picture over the whole of a page, in points: A4 less its margins. */
export const pageWidth = 595.28 - 2 * margin;

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
  registerFonts(paper);
  const done = collect(paper);
  const page = { paper, top: sheet.head ? margin + headHeight - 12 : margin };
  paper.y = page.top;
  for (const [n, block] of sheet.blocks.entries()) drawBlock(page, block, sheet.blocks[n + 1]);
  drawEdges(page, sheet);
  paper.end();
  return done;
}

async function collect(paper: Paper): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  paper.on('data', (part: Uint8Array) => parts.push(part));
  await new Promise((ready) => paper.on('end', ready));
  return Buffer.concat(parts);
}

function drawBlock(page: Page, block: Block, next: Block | undefined): void {
  if (block.kind === 'table') drawTable(page, block);
  else if (block.kind === 'picture') placePicture(page, block.picture);
  else if (block.kind === 'page') newPage(page);
  else
    drawText(page, block.text, styles[block.kind], block.kind === 'heading' ? leastOf(page.paper, next) : 0);
}

/** What has to stand with a heading of what it is about: some lines, or the first row under the heads of a table. */
function leastOf(paper: Paper, next: Block | undefined): number {
  return next?.kind === 'table' ? beginningOf(paper, next) : 3 * styles.text.size * lineHeight;
}

const widthIn = (paper: Paper) => paper.page.width - 2 * margin;
const bottomOf = (paper: Paper) => paper.page.height - margin - 24;

function drawText(page: Page, text: string, style: Style, below: number): void {
  const { paper } = page;
  const lines = breakLines(text, widthIn(paper), (part) => widthOf(paper, part, style));
  if (below > 0) paper.y += 10;
  const height = style.size * lineHeight;
  // A heading stands with what it is about.
  makeRoom(page, height + style.after + below);
  for (const line of lines) {
    makeRoom(page, height);
    setLine(paper, line, { x: margin, y: paper.y }, style);
    paper.y += height;
  }
  paper.y += style.after;
}

type Table = { columns: Column[]; rows: string[][] };

function drawTable(page: Page, { columns, rows }: Table): void {
  const heads = columns.map((one) => one.head);
  makeRoom(page, beginningOf(page.paper, { columns, rows }));
  drawRow(page, columns, heads, head);
  for (const row of rows) drawRow(page, columns, row, cell, heads);
  page.paper.y += 8;
}

/** Heads stand with the first of what they are over. */
function beginningOf(paper: Paper, { columns, rows }: Table): number {
  const heads = columns.map((one) => one.head);
  const laid = [heads, ...rows.slice(0, 1)].map((row, n) =>
    layRow(paper, columns, row, n === 0 ? head : cell),
  );
  return laid.reduce((sum, one) => sum + one.tall, 0);
}

/** A row goes onto the next page as a whole, under the heads of the table. */
function drawRow(page: Page, columns: Column[], texts: string[], style: Style, heads?: string[]): void {
  const { paper } = page;
  const { widths, cells, height, tall } = layRow(paper, columns, texts, style);
  if (makeRoom(page, tall) && heads) drawRow(page, columns, heads, head);
  const top = paper.y;
  let x = margin;
  for (const [i, lines] of cells.entries()) {
    for (const [n, line] of lines.entries()) {
      const width = widths[i] ?? 0;
      const left = columns[i]?.isNumber ? x + width - gap - widthOf(paper, line, style) : x;
      setLine(paper, line, { x: left, y: top + 3 + n * height }, style);
    }
    x += widths[i] ?? 0;
  }
  paper.y = top + tall;
  drawRule(paper, '#d5dae0', 0.5);
}

function layRow(paper: Paper, columns: Column[], texts: string[], style: Style) {
  const all = columns.reduce((sum, one) => sum + one.share, 0);
  const widths = columns.map((one) => (widthIn(paper) * one.share) / all);
  const cells = texts.map((text, i) =>
    breakLines(text, (widths[i] ?? 0) - gap, (part) => widthOf(paper, part, style)),
  );
  const height = style.size * lineHeight;
  return { widths, cells, height, tall: Math.max(...cells.map((lines) => lines.length)) * height + 6 };
}

function drawRule(paper: Paper, colour: string, width: number): void {
  const end = paper.page.width - margin;
  paper.moveTo(margin, paper.y).lineTo(end, paper.y).lineWidth(width).strokeColor(colour).stroke();
}

/** A picture takes the width of the page and stands on one page as a whole. */
function placePicture(page: Page, picture: Extract<Block, { kind: 'picture' }>['picture']): void {
  const { paper } = page;
  const width = Math.min(widthIn(paper), picture.width);
  const height = (picture.height * width) / picture.width;
  makeRoom(page, height + 8);
  const { y } = paper;
  drawPicture(paper, picture, { x: margin, y, width });
  paper.y = y + height + 8;
}

/** @returns whether a new page was begun. */
function makeRoom(page: Page, height: number): boolean {
  if (page.paper.y + height <= bottomOf(page.paper)) return false;
  newPage(page);
  return true;
}

function newPage({ paper, top }: Page): void {
  if (paper.y <= top) return;
  paper.addPage();
  paper.y = top;
}

function drawEdges({ paper }: Page, sheet: Sheet): void {
  const { start, count } = paper.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    paper.switchToPage(page);
    if (sheet.head) {
      setLine(paper, fitted(paper, sheet.head.text), { x: margin, y: margin - 22 }, styles.small);
      paper.y = margin - 4;
      drawRule(paper, sheet.head.colour, 1.5);
    }
    const line = `${sheet.foot} · ${page + 1}/${count}`;
    setLine(paper, line, { x: margin, y: paper.page.height - margin - 8 }, styles.small);
  }
}

/** The first line of it that the page has room for. */
function fitted(paper: Paper, text: string): string {
  const [first = '', ...rest] = breakLines(text, widthIn(paper) - 12, (part) =>
    widthOf(paper, part, styles.small),
  );
  return rest.length > 0 ? `${first}…` : first;
}

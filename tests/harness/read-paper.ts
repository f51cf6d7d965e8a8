import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Words of a page with where they stand, in points from the top left; `y` is the line that the letters stand on. */
export type Said = { text: string; x: number; y: number; width: number; size: number };

/** A page of a PDF: what is said on it, and how it looks. */
export type PaperPage = {
  width: number;
  height: number;
  said: Said[];
  /** The page as a PNG. */
  png(): Promise<Buffer>;
  /** Share of the points of a part of the page that are not white. */
  ink(part: { x: number; y: number; width: number; height: number }): Promise<number>;
};

const pixels = 1.5;
const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Opens a PDF with another program's reader, not with what wrote it. */
export async function readPaper(bytes: Uint8Array): Promise<PaperPage[]> {
  const paper = await getDocument({
    data: new Uint8Array(bytes),
    standardFontDataUrl: join(library, 'standard_fonts/'),
    verbosity: 0,
  }).promise;
  const pages: PaperPage[] = [];
  for (let number = 1; number <= paper.numPages; number += 1) {
    const page = await paper.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const said = items.flatMap((item): Said[] => {
      if (!('str' in item) || item.str === '') return [];
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
      return [{ text: item.str, x, y: height - y, width: item.width, size: Math.hypot(a, b) }];
    });
    const viewport = page.getViewport({ scale: pixels });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    let drawn: Promise<unknown> | null = null;
    const draw = () => {
      drawn ??= page.render({
        canvas: canvas as never,
        canvasContext: canvas.getContext('2d') as never,
        viewport,
      }).promise;
      return drawn;
    };
    pages.push({
      ...{ width, height, said },
      async png() {
        await draw();
        return canvas.encode('png');
      },
      async ink(part) {
        await draw();
        const [x, y, w, h] = [part.x, part.y, part.width, part.height].map((one) => Math.round(one * pixels));
        const { data } = canvas.getContext('2d').getImageData(x ?? 0, y ?? 0, w ?? 1, h ?? 1);
        let inked = 0;
        for (let n = 0; n < data.length; n += 4)
          if (Math.min(data[n] ?? 255, data[n + 1] ?? 255, data[n + 2] ?? 255) < 245) inked += 1;
        return inked / (data.length / 4);
      },
    });
  }
  return pages;
}

/** The lines of a page, from the top: words that stand on one line, put together from left to right. */
export function linesOf({ said }: PaperPage): { text: string; x: number; y: number; end: number }[] {
  const lines = new Map<number, Said[]>();
  for (const one of said) {
    const y = [...lines.keys()].find((known) => Math.abs(known - one.y) < 1.5) ?? one.y;
    lines.set(y, [...(lines.get(y) ?? []), one]);
  }
  return [...lines.entries()]
    .sort(([one], [other]) => one - other)
    .map(([y, parts]) => {
      const sorted = parts.toSorted((one, other) => one.x - other.x);
      const last = sorted.at(-1);
      return {
        text: sorted.map((one) => one.text).join(''),
        x: sorted[0]?.x ?? 0,
        y,
        end: (last?.x ?? 0) + (last?.width ?? 0),
      };
    });
}

import '../messages.ts';
import { draw } from '../../../../platform/pdf/draw.ts';
import { composeSheet } from './compose-sheet.ts';
import { makeWorkbook } from './make-workbook.ts';
import type { Format, Papers } from './paper.ts';

/** Runs in a thread of its own: charts are drawn, fonts opened and cut down to what is used. */
export default function makeFile({
  papers,
  format,
}: {
  papers: Papers;
  format: Format;
}): Promise<Uint8Array> {
  return format === 'pdf' ? draw(composeSheet(papers)) : makeWorkbook(papers);
}

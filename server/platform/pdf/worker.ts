import { draw } from './draw.ts';
import type { Sheet } from './sheet.ts';

/** Runs in a thread of its own: fonts are opened and cut down to what is used. */
export default function drawSheet(sheet: Sheet): Promise<Uint8Array> {
  return draw(sheet);
}

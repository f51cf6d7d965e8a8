import { type Capabilities, carries } from './capabilities.ts';

/** What a message loses on its way through a channel. */
export type Loss = 'table' | 'heading' | 'list' | 'bold' | 'italic' | 'file-link' | 'split' | 'copies';

/** What is about to be sent: its HTML (or plain text), its words without looks, its files, and whether others get a copy. */
export type Outgoing = {
  html: string;
  text: string;
  files: readonly { type: string; size: number }[];
  copies: number;
};

const marks: readonly [Loss, RegExp][] = [
  ['table', /<table\b/i],
  ['heading', /<h[1-6]\b/i],
  ['list', /<[ou]l\b/i],
  ['bold', /<(b|strong)\b/i],
  ['italic', /<(i|em)\b/i],
];

/** What will look different or leave in another way, the gravest first; nothing for a channel that takes all. */
export function lossesOf(can: Capabilities, { html, text, files, copies }: Outgoing): Loss[] {
  const kept: readonly string[] = can.formats;
  const lost = marks.filter(([loss, mark]) => !kept.includes(loss) && mark.test(html)).map(([loss]) => loss);
  if (files.some((file) => !carries(can, file))) lost.push('file-link');
  if (text.length > can.textLength) lost.push('split');
  if (copies > 0) lost.push('copies');
  return lost;
}

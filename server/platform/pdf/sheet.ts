import type { Picture } from '../pictures/shapes.ts';

/** A paper in words that are ready to be set: what the thread that draws it is handed. */
export type Sheet = {
  language: string;
  title: string;
  /** When it was made, ISO 8601: the only time in the file. */
  madeAt: string;
  /** Stands at the head of every page, over a line in the colour of the brand; a paper may go without. */
  head?: { text: string; colour: string };
  /** Stands at the foot of every page, with its number. */
  foot: string;
  blocks: Block[];
};

export type Column = { head: string; share: number; isNumber?: boolean };
export type Block =
  | { kind: 'title' | 'heading' | 'text' | 'small'; text: string }
  | { kind: 'table'; columns: Column[]; rows: string[][] }
  | { kind: 'picture'; picture: Picture }
  | { kind: 'page' };

import type { Figure } from './types.ts';

/** A figure as it is written: a share in percent, a net promoter score with its sign, a mean with one place. */
export function written(measure: Figure['measure'], value: number, number: Intl.NumberFormat): string {
  if (measure === 'share') return `${number.format(Math.round(value * 100))} %`;
  if (measure === 'nps') return `${value > 0 ? '+' : ''}${number.format(Math.round(value))}`;
  return number.format(Math.round(value * 10) / 10);
}

/** The ends of the line on which a figure is drawn. */
export function endsOf(measure: Figure['measure'], top = 7): [number, number] {
  if (measure === 'share') return [0, 1];
  return measure === 'nps' ? [-100, 100] : [1, top];
}

/** How far along its line a value stands, from 0 to 100. */
export function placeOf(measure: Figure['measure'], value: number): number {
  const [from, to] = endsOf(measure);
  return Math.max(0, Math.min(100, ((value - from) / (to - from)) * 100));
}

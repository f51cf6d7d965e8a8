import type { Figure } from './types.ts';

/** A figure as it is written: a share in percent, a net promoter score with its sign, a mean with one place. */
export function written(measure: Figure['measure'], value: number, number: Intl.NumberFormat): string {
  if (measure === 'share') return `${number.format(Math.round(value * 100))} %`;
  if (measure === 'nps') return `${value > 0 ? '+' : ''}${number.format(Math.round(value))}`;
  return number.format(Math.round(value * 10) / 10);
}

/** The ends of the line on which a figure is drawn. */
export function endsOf(measure: Figure['measure']): [number, number] {
  if (measure === 'share') return [0, 1];
  return measure === 'nps' ? [-100, 100] : [1, 7];
}

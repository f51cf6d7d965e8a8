import type { DashboardPart } from './types.ts';

/** The widths that a part may have, in twelfths of the board, and its heights in rows. */
export const widths = [3, 4, 6, 8, 12] as const;
export const heights = [1, 2, 3] as const;
/** The height of a row and the gap between two, in pixels. */
export const rowHeight = 160;
export const gap = 16;

type Sized = Pick<DashboardPart, 'id' | 'width' | 'height'>;

/** The parts with one of them at another place; the others keep their order. */
export function moved<P extends Sized>(parts: readonly P[], id: string, to: number): P[] {
  const one = parts.find((part) => part.id === id);
  if (!one) return [...parts];
  const others = parts.filter((part) => part !== one);
  others.splice(Math.max(0, Math.min(to, others.length)), 0, one);
  return others;
}

/** One step earlier or later: where the part would stand. */
export function stepped<P extends Sized>(parts: readonly P[], id: string, by: 1 | -1): P[] {
  return moved(parts, id, parts.findIndex((part) => part.id === id) + by);
}

/** The next width or height in the given way; the present one at the end. */
export function grown<N extends number>(sizes: readonly N[], now: N, by: 1 | -1): N {
  return sizes[sizes.indexOf(now) + by] ?? now;
}

/** The size that comes nearest to where the corner was pulled, in pixels from the part's own corner. */
export function sizeAt(
  { x, y }: { x: number; y: number },
  boardWidth: number,
): Pick<DashboardPart, 'width' | 'height'> {
  const column = (boardWidth + gap) / 12;
  return {
    width: nearest(widths, (x + gap) / column),
    height: nearest(heights, (y + gap) / (rowHeight + gap)),
  };
}

/**
 * Where a part that is dragged over another goes: before it while the pointer is on its first half in reading order,
 * behind it after that; null where nothing would change.
 */
export function placeOver<P extends Sized>(
  parts: readonly P[],
  dragged: string,
  over: { id: string; isPastMiddle: boolean },
): number | null {
  const from = parts.findIndex(({ id }) => id === dragged);
  const on = parts.findIndex(({ id }) => id === over.id);
  if (from < 0 || on < 0 || from === on) return null;
  const target = on + (over.isPastMiddle ? 1 : 0);
  const to = target > from ? target - 1 : target;
  return to === from ? null : to;
}

/** The rows that the parts fill, laid from left to right like words: each with its parts and its height. */
export function rowsOf<P extends Sized>(parts: readonly P[]): { parts: P[]; height: number }[] {
  const rows: { parts: P[]; height: number; width: number }[] = [];
  for (const part of parts) {
    const last = rows.at(-1);
    if (!last || last.width + part.width > 12)
      rows.push({ parts: [part], height: part.height, width: part.width });
    else {
      last.parts.push(part);
      last.width += part.width;
      last.height = Math.max(last.height, part.height);
    }
  }
  return rows.map(({ parts: within, height }) => ({ parts: within, height }));
}

/** The pages of a wall: whole rows, each page no higher than `most` rows, so that everything can be read from afar. */
export function pagesOf<P extends Sized>(parts: readonly P[], most: number): P[][] {
  const pages: { parts: P[]; height: number }[] = [];
  for (const row of rowsOf(parts)) {
    const last = pages.at(-1);
    if (last && last.height + row.height <= most) {
      last.parts.push(...row.parts);
      last.height += row.height;
    } else pages.push({ parts: [...row.parts], height: row.height });
  }
  return pages.map(({ parts: within }) => within);
}

function nearest<N extends number>(sizes: readonly [N, ...N[]], asked: number): N {
  return sizes.reduce((best, one) => (Math.abs(one - asked) < Math.abs(best - asked) ? one : best), sizes[0]);
}

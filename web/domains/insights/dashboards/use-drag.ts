import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { grown, heights, moved, placeOver, sizeAt, stepped, widths } from './layout.ts';
import type { DashboardPart } from './types.ts';

/** The arrows of the grip: alone they move the part, with Shift they change its size. */
const keys: Readonly<Record<string, { move: 1 | -1; size: 'width' | 'height' }>> = {
  ArrowLeft: { move: -1, size: 'width' },
  ArrowUp: { move: -1, size: 'height' },
  ArrowRight: { move: 1, size: 'width' },
  ArrowDown: { move: 1, size: 'height' },
};

/**
 * Puts parts in order and in size: by a pointer on the grip and on the corner, or by the arrows on the grip. While a part
 * is dragged the others make room at once; Escape brings back what stood before.
 */
export function useDrag(parts: DashboardPart[], onLay: (parts: DashboardPart[], id: string) => void) {
  const [dragged, setDragged] = useState<string | null>(null);
  const before = useRef<DashboardPart[]>([]);
  const start = (id: string, event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus();
    before.current = parts;
    setDragged(id);
  };
  const end = () => setDragged(null);
  const cancel = (id: string) => {
    if (dragged === null) return false;
    setDragged(null);
    onLay(before.current, id);
    return true;
  };
  const grip = (id: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => start(id, event),
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (dragged !== id) return;
      const over = partUnder(event);
      const to = over && placeOver(parts, id, over);
      if (to !== null) onLay(moved(parts, id, to), id);
    },
    onPointerUp: end,
    onPointerCancel: () => cancel(id),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key === 'Escape' && cancel(id)) return event.stopPropagation();
      const key = keys[event.key];
      if (!key) return;
      event.preventDefault();
      onLay(event.shiftKey ? sized(parts, id, key.size, key.move) : stepped(parts, id, key.move), id);
    },
  });
  const corner = (id: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => start(id, event),
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const part = event.currentTarget.closest<HTMLElement>('[data-part]');
      const board = part?.parentElement;
      if (dragged !== id || !part || !board) return;
      const from = part.getBoundingClientRect();
      const size = sizeAt({ x: event.clientX - from.left, y: event.clientY - from.top }, board.clientWidth);
      const now = parts.find((one) => one.id === id);
      if (now && (now.width !== size.width || now.height !== size.height))
        onLay(changed(parts, id, size), id);
    },
    onPointerUp: end,
    onPointerCancel: () => cancel(id),
  });
  return { dragged, grip, corner };
}

function partUnder({ clientX, clientY }: PointerEvent): { id: string; isPastMiddle: boolean } | null {
  const part = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-part]');
  const id = part?.dataset.part;
  if (!part || !id) return null;
  const { left, width } = part.getBoundingClientRect();
  return { id, isPastMiddle: clientX > left + width / 2 };
}

function sized(parts: DashboardPart[], id: string, side: 'width' | 'height', by: 1 | -1): DashboardPart[] {
  const one = parts.find((part) => part.id === id);
  if (!one) return parts;
  return changed(
    parts,
    id,
    side === 'width' ? { width: grown(widths, one.width, by) } : { height: grown(heights, one.height, by) },
  );
}

function changed(parts: DashboardPart[], id: string, changes: Partial<DashboardPart>): DashboardPart[] {
  return parts.map((part) => (part.id === id ? { ...part, ...changes } : part));
}

import { createContext, type ReactNode, useContext, useEffect, useRef, useSyncExternalStore } from 'react';

type Slot = object;

let shown: ReactNode = null;
let slots: readonly Slot[] = [];
const listeners = new Set<() => void>();

/**
 * Shows a layer above whatever is open: it is a child of the topmost layer, so that the layers below stay open, keep
 * what was written, and give the keyboard away. `null` takes it away.
 */
export function showAbove(node: ReactNode): void {
  shown = node;
  tellAll();
}

/** Where such a layer may stand: once in the page and once in every layer; the newest one holds it. */
export function AboveSlot() {
  const isAboveItself = useContext(Above);
  const slot = useRef<Slot>({}).current;
  useEffect(() => {
    if (isAboveItself) return;
    slots = [...slots, slot];
    tellAll();
    return () => {
      slots = slots.filter((one) => one !== slot);
      tellAll();
    };
  }, [isAboveItself, slot]);
  const node = useSyncExternalStore(subscribe, () => (slots.at(-1) === slot ? shown : null), none);
  return node && <Above value>{node}</Above>;
}

/** A layer that stands above has no place for another one: it would stand in itself. */
const Above = createContext(false);

const none = () => null;

function tellAll(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

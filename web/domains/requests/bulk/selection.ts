import { useSyncExternalStore } from 'react';

/** The requests that are chosen in the list, by id: one selection for the page. */
export function createSelection() {
  let chosen: ReadonlySet<string> = new Set();
  let listed = '';
  const listeners = new Set<() => void>();
  const set = (next: ReadonlySet<string>) => {
    chosen = next;
    for (const listener of listeners) listener();
  };
  return {
    toggle(id: string) {
      const next = new Set(chosen);
      if (!next.delete(id)) next.add(id);
      set(next);
    },
    /** At most as many as one act takes. */
    choose: (ids: readonly string[]) => set(new Set(ids.slice(0, mostChosen))),
    clear: () => chosen.size > 0 && set(new Set()),
    /** A list begins: what was chosen in another one is let go. */
    begin(list: string) {
      if (list !== listed && chosen.size > 0) set(new Set());
      listed = list;
    },
    read: () => chosen,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const mostChosen = 1_000;
export const selection = createSelection();
export const useSelection = () => useSyncExternalStore(selection.subscribe, selection.read, selection.read);

/** Whether this one is chosen: a row is drawn anew when that changes, not with every other choice. */
export function useIsChosen(id: string): boolean {
  const read = () => selection.read().has(id);
  return useSyncExternalStore(selection.subscribe, read, read);
}

/** Whether any is chosen. */
export function useIsChoosing(): boolean {
  const read = () => selection.read().size > 0;
  return useSyncExternalStore(selection.subscribe, read, read);
}

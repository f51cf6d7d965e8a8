import type { IconName } from '../../design/icon-names.ts';

/** Something just done. With `undo` it can be taken back until its seconds have run out. */
export interface Done {
  text: string;
  icon: IconName;
  seconds?: number;
  undo?: () => void;
}

export interface Shown extends Done {
  id: number;
  /** When it goes, in the clock of `now`, milliseconds. */
  until: number;
}

/** The last things done, newest at the end. One store for the page; `now` is given, so that tests hold the clock. */
export function createUndoStore(now: () => number) {
  let shown: readonly Shown[] = [];
  let next = 1;
  const listeners = new Set<() => void>();
  const set = (value: readonly Shown[]) => {
    shown = value;
    for (const listener of listeners) listener();
  };
  const dismiss = (id: number) => set(shown.filter((one) => one.id !== id));
  return {
    tell(done: Done): number {
      const id = next++;
      set([...shown.slice(-3), { ...done, id, until: now() + (done.seconds ?? 6) * 1000 }]);
      return id;
    },
    dismiss,
    /** Takes back the newest that can be; false when there is none. */
    undoLast(): boolean {
      const last = shown.findLast((one) => one.undo);
      if (!last) return false;
      dismiss(last.id);
      last.undo?.();
      return true;
    },
    /** Lets go what is over. */
    sweep() {
      const left = shown.filter((one) => one.until > now());
      if (left.length !== shown.length) set(left);
    },
    read: () => shown,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

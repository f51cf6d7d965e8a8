import type { Kept } from '../types.ts';

/** What this browser keeps of a widget; where it may keep nothing, for as long as the page is open. */
export function keepFor(key: string): { read(): Kept; write(changes: Kept): void } {
  const place = `sapa:${key}`;
  let held: Kept = {};
  const read = (): Kept => {
    try {
      const found: unknown = JSON.parse(localStorage.getItem(place) ?? '{}');
      return typeof found === 'object' && found !== null ? (found as Kept) : {};
    } catch {
      // Private windows and what somebody else wrote there: what is held in the page counts.
      return held;
    }
  };
  return {
    read,
    write(changes) {
      held = { ...read(), ...changes };
      try {
        localStorage.setItem(place, JSON.stringify(held));
      } catch {
        // Private windows and full storage: it is held until the page goes.
      }
    },
  };
}

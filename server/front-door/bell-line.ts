import type { Passing } from '../platform/live/bell.ts';
import { watch } from '../platform/live/stream.ts';

/** How often a quiet stream says that it is alive, in milliseconds. */
const quiet = 2_500;
/** A bell may ring before an older transaction has ended: look again so soon, so often (milliseconds, times). */
const soon = 100;
const patience = 20;
/** What passes is kept for a slow reader up to this many; of older ones nobody needs to know. */
const mostPassing = 200;

/** What one stream waits on: bells of its workspace, what passes, its end. */
export type BellLine = {
  ended: boolean;
  /** What passed since the last call. */
  takePassing(): Passing[];
  /** Taken before looking, so that no bell between looking and waiting is lost: false after a quiet while. */
  nextBell(): Promise<boolean>;
  /** Says whether the last look found something; after a bell that brought nothing it rings again soon. */
  looked(foundNews: boolean): void;
  close(): void;
};

/** Listens for the bells of a workspace until it is closed or the program stops. */
export function openBellLine(workspaceId: string): BellLine {
  const passed: Passing[] = [];
  let ring: () => void = () => undefined;
  let rung = false;
  let left = patience;
  const line: BellLine = {
    ended: false,
    takePassing: () => passed.splice(0),
    nextBell() {
      const bell = new Promise<boolean>((resolve) => {
        ring = () => resolve(true);
      });
      return Promise.race([bell, after(quiet)]);
    },
    looked(foundNews) {
      left = foundNews || !rung ? patience : left - 1;
      if (rung && !foundNews && left > 0) setTimeout(() => ring(), soon).unref();
      else rung = false;
    },
    close() {
      line.ended = true;
      unwatch();
      ring();
    },
  };
  const look = () => {
    rung = true;
    ring();
  };
  const pass = (passing: Passing) => {
    passed.push(passing);
    if (passed.length > mostPassing) passed.shift();
    ring();
  };
  const unwatch = watch({ workspaceId, look, pass, end: () => line.close() });
  return line;
}

function after(milliseconds: number): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), milliseconds).unref();
  });
}

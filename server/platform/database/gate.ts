import { Problem } from '../../kernel/problem.ts';

/** How many may wait at a gate at most, and for how many milliseconds. */
export type Patience = { most: number; wait: number };
const usual: Patience = { most: 1_000, wait: 10_000 };

/** Lets so many do something at once; the others wait their turn, and never without end. */
export type Gate = {
  /** Runs `work` when there is room. @throws Problem 503 `database-busy` when its turn does not come. */
  pass<T>(work: () => Promise<T>): Promise<T>;
};

/**
 * A gate before a pool of connections. The driver lets everybody wait for ever: whoever calls would hang, and hold
 * memory, for as long as somebody else holds all connections.
 */
export function makeGate(places: number, { most, wait }: Patience = usual): Gate {
  let free = places;
  const queue: (() => void)[] = [];
  const enter = async (): Promise<void> => {
    if (free > 0) {
      free -= 1;
      return;
    }
    if (queue.length >= most) throw busy();
    await turn(queue, wait);
  };
  const leave = () => {
    const next = queue.shift();
    if (next) next();
    else free += 1;
  };
  return {
    async pass(work) {
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}

function turn(queue: (() => void)[], wait: number): Promise<void> {
  return new Promise((go, refuse) => {
    const mine = () => {
      clearTimeout(timer);
      go();
    };
    const timer = setTimeout(() => {
      queue.splice(queue.indexOf(mine), 1);
      refuse(busy());
    }, wait);
    queue.push(mine);
  });
}

function busy(): Problem {
  return new Problem(503, 'database-busy', { retryAfter: 5 });
}

import { median, quantile } from '../figures.ts';

export type Times = { p50: number; p95: number };

const rounds = 5;

/**
 * Times two ways to do the same, one call after the other in turn, in five rounds of `calls` each after a warm-up.
 * Milliseconds; each figure is the median of the rounds, so that one bad moment of the machine changes nothing.
 */
export async function compare(
  calls: number,
  one: (n: number) => Promise<unknown>,
  other: (n: number) => Promise<unknown>,
): Promise<[one: Times, other: Times]> {
  const ways = [one, other] as const;
  for (let n = 0; n < Math.min(calls, 40); n += 1) for (const way of ways) await way(n);
  const taken: [number[][], number[][]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const times: [number[], number[]] = [[], []];
    for (let n = 0; n < calls; n += 1)
      for (const at of n % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const))
        times[at].push(await time(() => ways[at](round * calls + n)));
    taken[0].push(times[0]);
    taken[1].push(times[1]);
  }
  return [timesOf(taken[0]), timesOf(taken[1])];
}

/** How long it takes, in milliseconds. */
export async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function timesOf(taken: number[][]): Times {
  const over = (share: number) => median(taken.map((times) => quantile(times, share)));
  return { p50: over(0.5), p95: over(0.95) };
}

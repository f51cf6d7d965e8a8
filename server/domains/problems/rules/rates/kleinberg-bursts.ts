/** A time in which things came closer together than before: `level` 1 is a burst, 2 a burst within a burst. */
export type Burst = { level: number; from: number; to: number };

/**
 * Bursts in a stream of events (Kleinberg 2002, the automaton with infinitely many states, as far as the data reach):
 * `s` is how much faster each state is, `gamma` what it costs to rise by one. `states` holds the state of each gap, 1 the
 * usual one. @throws RangeError for two events at the same offset.
 */
export function kleinbergBursts(offsets: readonly number[], s: number, gamma: number) {
  const sorted = [...offsets].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((offset, at) => offset - (sorted[at] as number));
  if (gaps.length === 0) return { states: [], bursts: [] };
  if (Math.min(...gaps) <= 0) throw new RangeError('Two events at the same offset');
  const states = likeliest(gaps, s, gamma);
  return { states: states.map((state) => state + 1), bursts: burstsOf(sorted, states) };
}

/** The cheapest way through the states (Viterbi): rising costs, falling does not. */
function likeliest(gaps: readonly number[], s: number, gamma: number): number[] {
  const all = gaps.reduce((sum, gap) => sum + gap, 0);
  const mean = all / gaps.length;
  const logs = (x: number) => Math.log(x) / Math.log(s);
  const count = Math.max(1, Math.ceil(1 + logs(all) + logs(1 / Math.min(...gaps))));
  const rise = gamma * Math.log(gaps.length);
  let costs = Array.from({ length: count }, (_, state) => (state === 0 ? 0 : Number.POSITIVE_INFINITY));
  const ways: number[][] = [];
  for (const gap of gaps) {
    const steps = cheapestSteps(costs, rise);
    ways.push(steps.map(({ from }) => from));
    costs = steps.map(({ cost }, state) => {
      const rate = s ** state / mean;
      return cost - Math.log(rate) + rate * gap;
    });
  }
  let state = costs.indexOf(Math.min(...costs));
  const states: number[] = [];
  for (let at = ways.length - 1; at >= 0; at -= 1) {
    states.unshift(state);
    state = ways[at]?.[state] ?? 0;
  }
  return states;
}

/** For each state the cheapest way into it: down from above for nothing, or up from below for each step. */
function cheapestSteps(costs: readonly number[], rise: number): { cost: number; from: number }[] {
  const above: { cost: number; from: number }[] = [];
  let best = { cost: Number.POSITIVE_INFINITY, from: 0 };
  for (let state = costs.length - 1; state >= 0; state -= 1) {
    const cost = costs[state] as number;
    if (cost <= best.cost) best = { cost, from: state };
    above[state] = best;
  }
  let below = { cost: Number.POSITIVE_INFINITY, from: 0 };
  return costs.map((cost, state) => {
    const down = above[state] ?? below;
    const step = below.cost <= down.cost ? below : down;
    below = cost < below.cost ? { cost, from: state } : below;
    below = { cost: below.cost + rise, from: below.from };
    return step;
  });
}

/** A burst of a level lasts as long as the state is at least that high. */
function burstsOf(offsets: readonly number[], states: readonly number[]): Burst[] {
  const bursts: Burst[] = [];
  const highest = Math.max(...states);
  for (let level = 1; level <= highest; level += 1) {
    let begin = -1;
    for (let at = 0; at <= states.length; at += 1) {
      const isIn = (states[at] ?? 0) >= level;
      if (isIn && begin < 0) begin = at;
      if (isIn || begin < 0) continue;
      bursts.push({ level, from: offsets[begin] as number, to: offsets[at] as number });
      begin = -1;
    }
  }
  return bursts.sort((a, b) => a.from - b.from || a.level - b.level);
}

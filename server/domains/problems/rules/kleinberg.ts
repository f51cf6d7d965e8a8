export type Burst = { level: number; from: number; to: number };

/** How many states the automaton has for these times, so that work can be bounded before it begins. */
export function statesFor(offsets: readonly number[], s: number): number {
  const gaps = gapsOf(offsets);
  if (gaps.length === 0) return 0;
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  const shortest = gaps.reduce((least, gap) => Math.min(least, gap));
  // In logarithms of one quotient: the shortest gap may be far below one.
  return Math.max(1, Math.ceil(1 + (Math.log(total) - Math.log(shortest)) / Math.log(s)));
}

/**
 * Bursts in a stream of events by Kleinberg's infinite automaton (2002, "Bursty and hierarchical structure in streams"):
 * state i expects gaps at rate s^i/ĝ (ĝ the mean gap), going up by j − i states costs (j − i)·γ·ln n, going down nothing;
 * Viterbi finds the cheapest states. `offsets` are rising times in any unit, s > 1, γ ≥ 0. `states` has one state per gap,
 * 1 for the usual rate; a burst of level l lasts from the first to the last event of gaps in states above l. Fewer than two
 * events have neither.
 */
export function findBursts(
  offsets: readonly number[],
  s: number,
  gamma: number,
): { states: number[]; bursts: Burst[] } {
  const gaps = gapsOf(offsets);
  if (gaps.length === 0) return { states: [], bursts: [] };
  const states = cheapestStates(gaps, statesFor(offsets, s), s, gamma * Math.log(gaps.length));
  return { states: states.map((state) => state + 1), bursts: burstsOf(offsets, states) };
}

function gapsOf(offsets: readonly number[]): number[] {
  return offsets.slice(1).map((offset, i) => offset - (offsets[i] ?? 0));
}

function cheapestStates(gaps: readonly number[], k: number, s: number, climb: number): number[] {
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const rates = Array.from({ length: k }, (_, i) => s ** i / mean);
  let costs = rates.map((_, i) => (i === 0 ? 0 : Number.POSITIVE_INFINITY));
  const cameFrom = gaps.map((gap) => {
    const { cheapest, from } = bestSources(costs, climb);
    costs = rates.map((rate, j) => (cheapest[j] ?? 0) - Math.log(rate) + rate * gap);
    return from;
  });
  let state = costs.indexOf(Math.min(...costs));
  return cameFrom
    .reverse()
    .map((from) => {
      const here = state;
      state = from[here] ?? 0;
      return here;
    })
    .reverse();
}

/** For each state the cheapest state to come from; of equally cheap ones the lowest. */
function bestSources(costs: readonly number[], climb: number): { cheapest: number[]; from: number[] } {
  const fromBelow = scan(
    costs.map((cost, i) => cost - i * climb),
    1,
  );
  const fromAbove = scan(costs, -1);
  const cheapest: number[] = [];
  const from: number[] = [];
  costs.forEach((_, j) => {
    const below = j > 0 ? fromBelow[j - 1] : undefined;
    const above = fromAbove[j];
    const climbing = below === undefined ? Number.POSITIVE_INFINITY : below.cost + j * climb;
    const falling = above?.cost ?? Number.POSITIVE_INFINITY;
    cheapest.push(Math.min(climbing, falling));
    from.push(climbing <= falling ? (below?.at ?? 0) : (above?.at ?? 0));
  });
  return { cheapest, from };
}

/** The least cost so far and where it stood, from the left (1) or from the right (−1); the leftmost of equals. */
function scan(costs: readonly number[], step: 1 | -1): { cost: number; at: number }[] {
  const found: { cost: number; at: number }[] = [];
  let best = { cost: Number.POSITIVE_INFINITY, at: step === 1 ? 0 : costs.length - 1 };
  for (let n = 0; n < costs.length; n++) {
    const at = step === 1 ? n : costs.length - 1 - n;
    const cost = costs[at] ?? 0;
    if (cost < best.cost || (step === -1 && cost === best.cost)) best = { cost, at };
    found[at] = best;
  }
  return found;
}

function burstsOf(offsets: readonly number[], states: readonly number[]): Burst[] {
  const bursts: (Burst & { begin: number })[] = [];
  for (let level = 1; level <= Math.max(...states); level++) {
    let begin = -1;
    for (let i = 0; i <= states.length; i++) {
      const isInside = (states[i] ?? 0) >= level;
      if (isInside && begin < 0) begin = i;
      if (isInside || begin < 0) continue;
      bursts.push({ level, from: offsets[begin] ?? 0, to: offsets[i] ?? 0, begin });
      begin = -1;
    }
  }
  return bursts
    .sort((a, b) => a.begin - b.begin || a.level - b.level)
    .map(({ level, from, to }) => ({ level, from, to }));
}

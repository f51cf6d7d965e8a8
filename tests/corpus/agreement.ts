/** How well groups agree with labels, each 0 to 1: 1 the same but for the names. */
export type Agreement = {
  /** Normalised mutual information, by the arithmetic mean of the two entropies. */
  nmi: number;
  /** Adjusted Rand index: 0 is what chance gives. */
  ari: number;
};

/** Compares two ways of parting the same things. */
export function agreementOf<T, U>(labels: readonly T[], groups: readonly U[]): Agreement {
  const both = new Map<T, Map<U, number>>();
  labels.forEach((label, at) => {
    const row = both.get(label) ?? new Map<U, number>();
    both.set(label, row);
    row.set(groups[at] as U, (row.get(groups[at] as U) ?? 0) + 1);
  });
  const rows = [...both.values()].map((row) => sumOf([...row.values()]));
  const columns = countsOf(groups);
  const cells = [...both.values()].flatMap((row) => [...row.values()]);
  const all = labels.length;
  const entropies = entropyOf(rows, all) + entropyOf(columns, all);
  const shared = entropies - entropyOf(cells, all);
  const pairs = (counts: number[]) => sumOf(counts.map((count) => (count * (count - 1)) / 2));
  const expected = (pairs(rows) * pairs(columns)) / pairs([all]);
  const most = (pairs(rows) + pairs(columns)) / 2;
  return {
    nmi: entropies === 0 ? 1 : (2 * shared) / entropies,
    ari: most === expected ? 1 : (pairs(cells) - expected) / (most - expected),
  };
}

/** The chance that one of `high` stands above one of `low`; a tie counts half (area under the ROC curve). */
export function chanceAbove(high: readonly number[], low: readonly number[]): number {
  const sorted = [...low].sort((a, b) => a - b);
  const below = (value: number, orSame: boolean) => {
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const one = sorted[middle] as number;
      if (one < value || (orSame && one === value)) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  const wins = high.map((value) => (below(value, false) + below(value, true)) / 2);
  return sumOf(wins) / (high.length * sorted.length);
}

function countsOf<U>(groups: readonly U[]): number[] {
  const counts = new Map<U, number>();
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  return [...counts.values()];
}

function entropyOf(counts: number[], all: number): number {
  return -sumOf(counts.map((count) => (count / all) * Math.log(count / all)));
}

function sumOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** The value at a share (0-1) of sorted numbers: nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Prints one figure with its goal, and remembers whether the goal was met. */
export function figure(
  name: string,
  value: number,
  unit: string,
  goal?: { most?: number; least?: number },
): void {
  const late = goal?.most !== undefined && value > goal.most;
  const few = goal?.least !== undefined && value < goal.least;
  if (late || few) process.exitCode = 1;
  const bound =
    goal?.most !== undefined
      ? `at most ${goal.most}`
      : goal?.least !== undefined
        ? `at least ${goal.least}`
        : '';
  const verdict = bound ? `  (${late || few ? 'MISSED' : 'met'}: ${bound})` : '';
  console.log(`${name} ${Number(value.toFixed(2))} ${unit}${verdict}`);
}

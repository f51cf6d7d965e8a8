/** What exponential smoothing knows before the next value: a level, a slope per step, and what each place of the season adds. */
export type State = { level: number; slope: number; season: number[] };
/** How much of each surprise goes into the level, the slope and the season. */
export type Weights = { alpha: number; beta: number; gamma: number };

/**
 * Walks through a series with additive Holt–Winters in the form of errors (Hyndman et al. 2008, ETS(A,A,A)): the state
 * after it, and the sum of the squared surprises.
 */
export function walk(
  series: readonly number[],
  start: State,
  weights: Weights,
): { state: State; squares: number } {
  const { alpha, beta, gamma } = weights;
  const season = [...start.season];
  let { level, slope } = start;
  let squares = 0;
  series.forEach((value, t) => {
    const place = t % season.length;
    const usual = season[place] ?? 0;
    const error = value - (level + slope + usual);
    squares += error * error;
    level += slope + alpha * error;
    slope += beta * error;
    season[place] = usual + gamma * error;
  });
  return { state: { level, slope, season }, squares };
}

/** A start from the first seasons: their common slope by least squares, and the mean of each place beside it. */
export function startOf(series: readonly number[], length: number, hasSlope: boolean): State {
  const first = series.slice(0, Math.max(3 * length, 10));
  const places = Array.from({ length }, (_, place) => meanAt(first, length, place));
  const slope = hasSlope ? slopeOf(first, places) : 0;
  const bases = places.map(({ value, time }) => value - slope * time);
  const level = bases.reduce((sum, base) => sum + base, 0) / length;
  // One step before the first value, to which walking adds a slope.
  return { level: level - slope, slope, season: bases.map((base) => base - level) };
}

type Mean = { value: number; time: number };

function meanAt(series: readonly number[], length: number, place: number): Mean {
  let [sum, times, n] = [0, 0, 0];
  for (let t = place; t < series.length; t += length) {
    sum += series[t] ?? 0;
    times += t;
    n += 1;
  }
  return { value: sum / n, time: times / n };
}

function slopeOf(series: readonly number[], places: readonly Mean[]): number {
  let [both, square] = [0, 0];
  series.forEach((value, t) => {
    const { value: usual, time } = places[t % places.length] ?? { value, time: t };
    both += (t - time) * (value - usual);
    square += (t - time) ** 2;
  });
  return square > 0 ? both / square : 0;
}

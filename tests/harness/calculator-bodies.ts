const calls = { callsPerInterval: 100, intervalSeconds: 1800, handleSeconds: 180, targetSeconds: 20 };
const items = Array.from({ length: 22 }, () => 5);

/** A question to each calculator that it answers. */
const questions: Record<string, object> = {
  'erlang-b': { load: 10, lines: 14 },
  'erlang-c': { ...calls, agents: 14 },
  'erlang-a': { ...calls, agents: 12, patienceSeconds: 180 },
  'chat-staffing': {
    ...{ chatsPerInterval: 100, intervalSeconds: 1800, handleSeconds: 180 },
    ...{ concurrency: 2, slowdown: 0.25, agents: 8 },
  },
  'mail-backlog': {
    ...{ backlog: 300, arrivalsPerHour: 20, handleSeconds: 300, staff: 5 },
    ...{ shrinkage: 0.3, utilisation: 0.85 },
  },
  forecast: { series: [3, 5, 4, 3, 5, 4], season: 3, horizon: 3 },
  wilson: { successes: 81, n: 263 },
  newcombe: { a: { successes: 56, n: 70 }, b: { successes: 48, n: 80 } },
  nps: { promoters: 150, passives: 100, detractors: 50 },
  csat: { ratings: [5, 4, 3, 5] },
  ces: { ratings: [7, 6, 2] },
  acsi: { ratings: [8, 7, 7] },
  servqual: { expectation: items, perception: items },
  'cohen-kappa': {
    table: [
      [4, 1],
      [0, 5],
    ],
  },
  'fleiss-kappa': {
    table: [
      [2, 1],
      [0, 3],
    ],
  },
  'krippendorff-alpha': {
    ratings: [
      [1, 1],
      [2, 1],
      [2, null],
    ],
    level: 'ordinal',
  },
  'xmr-chart': { values: [4, 5, 6] },
  'p-chart': { values: [4, 5], n: 50 },
  'c-chart': { values: [4, 5] },
  ewma: { values: [4, 5], parameters: { lambda: 0.3 } },
  cusum: { values: [4, 5], parameters: { target: 4 } },
  'sample-size': { population: 500 },
  politeness: { text: 'Terima kasih, Bu Rina.', language: 'id' },
  'poisson-rates': { a: { events: 15, exposure: 400 }, rate: 0.05 },
  'benjamini-hochberg': { p: [0.01, 0.2] },
  'kleinberg-bursts': { offsets: [4, 17, 23, 27], s: 2, gamma: 0.1 },
  'bg-nbd': { parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, t: 39 },
  'mbg-nbd': { parameters: { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }, t: 39 },
  'pareto-nbd': { parameters: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 }, t: 52 },
  'gamma-gamma': { parameters: { p: 6.25, q: 3.74, v: 15.44 }, x: 2, mean: 22.35 },
  sbg: { surviving: [100, 86.9, 74.3, 65.3] },
  'kaplan-meier': { durations: [6, 7], events: [true, false] },
  'lagged-correlation': { r: 0.33, n: 12 },
  fsrs: { reviews: [{ rating: 3, elapsedDays: 0 }] },
  sm2: { reviews: [{ rating: 4, elapsedDays: 0 }] },
};

/** The same by door. */
export const calculatorBodies: Record<string, object> = Object.fromEntries(
  Object.entries(questions).map(([name, body]) => [`POST /calculators/${name}`, body]),
);

/** What each calculator asks for, with numbers to begin with; of `eithers` one is given. */
export const calculators = {
  'erlang-c': {
    fields: {
      ...{ callsPerInterval: '100', intervalSeconds: '1800', handleSeconds: '180', targetSeconds: '20' },
      ...{ serviceLevel: '0.8', agents: '14', maxOccupancy: '0.85', shrinkage: '0.3' },
    },
    eithers: ['serviceLevel', 'agents'],
    results: [
      ...['agents', 'scheduled', 'load', 'waitProbability', 'serviceLevel', 'answerSeconds'],
      ...['occupancy', 'queue'],
    ],
  },
  'erlang-a': {
    fields: {
      ...{ callsPerInterval: '100', intervalSeconds: '1800', handleSeconds: '180', targetSeconds: '20' },
      ...{
        patienceSeconds: '120',
        serviceLevel: '0.8',
        agents: '14',
        maxOccupancy: '0.85',
        shrinkage: '0.3',
      },
    },
    eithers: ['serviceLevel', 'agents'],
    results: [
      ...['agents', 'scheduled', 'load', 'waitProbability', 'serviceLevel', 'answerSeconds'],
      ...['abandon', 'occupancy', 'queue'],
    ],
  },
  'erlang-b': {
    fields: { load: '10', blocking: '0.02', lines: '17', shrinkage: '0.3' },
    eithers: ['blocking', 'lines'],
    results: ['lines', 'blocking', 'load', 'scheduled'],
  },
  'chat-staffing': {
    fields: {
      ...{ chatsPerInterval: '100', intervalSeconds: '1800', handleSeconds: '180' },
      ...{ concurrency: '3', slowdown: '0.25', agents: '6' },
    },
    results: ['waitProbability', 'waitSeconds', 'occupancy', 'queue'],
  },
  'mail-backlog': {
    fields: {
      ...{ backlog: '120', arrivalsPerHour: '20', handleSeconds: '420', staff: '5' },
      ...{ shrinkage: '0.25', utilisation: '0.85' },
    },
    results: ['perHour', 'hoursToClear'],
  },
  forecast: {
    fields: { series: '40 38 35 36 44 20 12 42 39 36 37 46 21 13', season: '7', horizon: '7' },
    results: ['values', 'low', 'high'],
  },
} as const satisfies Record<string, Calculator>;

interface Calculator {
  fields: Partial<Record<string, string>>;
  eithers?: readonly string[];
  results: readonly string[];
}
export type CalculatorName = keyof typeof calculators;
export const calculatorNames = Object.keys(calculators) as CalculatorName[];

type KeysOf<T> = T extends unknown ? keyof T : never;
export type FieldName = KeysOf<(typeof calculators)[CalculatorName]['fields']>;
export type ResultName = (typeof calculators)[CalculatorName]['results'][number];

/** One of them, as a page reads it. */
export interface Shown {
  fields: Partial<Record<FieldName, string>>;
  eithers?: readonly FieldName[];
  results: readonly ResultName[];
}

/** What is sent: numbers; of what excludes each other only the chosen one; a series as a list. */
export function readAsked(
  given: Partial<Record<FieldName, string>>,
  eithers: readonly FieldName[] | undefined,
  wish: FieldName | undefined,
): Record<string, number | number[]> {
  const kept = (Object.entries(given) as [FieldName, string][]).filter(
    ([key]) => !eithers?.includes(key) || key === wish,
  );
  return Object.fromEntries(
    kept.map(([key, text]) => [key, key === 'series' ? numbersIn(text) : Number(text)]),
  );
}

/** Numbers between spaces, semicolons or lines; a comma in one is its decimal point. */
function numbersIn(text: string): number[] {
  return text
    .split(/[\s;]+/)
    .filter(Boolean)
    .map((one) => Number(one.replace(',', '.')));
}

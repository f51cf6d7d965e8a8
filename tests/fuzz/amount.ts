/**
 * How many inputs a test of this folder tries. FUZZ_INPUTS is the sum over all of them: 12,000 in every run of the tests,
 * 20,000 in continuous integration, a million by `npm run fuzz`. Half of them go to the API, a quarter to mail, a fifth to HTML,
 * the rest to tables, tokens and frames.
 */
export function inputsOf(share: number, env: NodeJS.ProcessEnv = process.env): number {
  return Math.ceil(Number(env.FUZZ_INPUTS || (env.REQUIRE_ALL ? 20_000 : 12_000)) * share);
}

/** Where the chance of this run begins; a failure names it, and FUZZ_SEED repeats it. */
export function seedOfThisRun(env: NodeJS.ProcessEnv = process.env): number {
  return Number(env.FUZZ_SEED || 20_261_125);
}

/** What a hang is, in milliseconds, for one input. */
export const hang = 5_000;

/** Milliseconds that a test may last: an input costs twenty at most on average, on the smallest machine. */
export const limitFor = (inputs: number): number => 120_000 + inputs * 20;

/** Parts of at most this many inputs, so that a million of them need not be in memory at once. */
export function* partsOf(inputs: number, size: number): Generator<{ count: number; seed: number }> {
  for (let done = 0, part = 0; done < inputs; done += size, part += 1)
    yield { count: Math.min(size, inputs - done), seed: seedOfThisRun() + part };
}

import { chanceFrom, shuffled } from '../../../../kernel/statistics/chance.ts';
import { wilson } from '../../../../kernel/statistics/intervals.ts';
import { featuresOf, plainly } from './features.ts';
import { chanceOf, type Line, learnLine } from './learn.ts';

/** What words sound like. `unclear`: they were read, and do not tell. */
export const sounds = ['good', 'bad', 'unclear'] as const;
export type Sound = (typeof sounds)[number];

/** A comment with what its score said of it. */
export type Labelled = { text: string; isGood: boolean };

/** How often each was said of comments that were not learned from, and how often that was right. */
export type Measured = {
  examples: number;
  good: number;
  saidGood: number;
  rightGood: number;
  saidBad: number;
  rightBad: number;
};

/** With fewer labelled comments, or fewer of either kind, nothing is said. */
export const fewestExamples = 100;
export const fewestOfKind = 20;
/** As sure a line must be before it says anything. */
const sure = 0.7;
const folds = 5;

/** @param chance how sure a line is that the words are good. */
export function soundOf(chance: number): Sound {
  if (chance >= sure) return 'good';
  return chance <= 1 - sure ? 'bad' : 'unclear';
}

/** Each text once: what many wrote word for word would be learned and measured on itself. The first stands. */
export function distinct<T extends { text: string }>(examples: readonly T[]): T[] {
  const seen = new Map<string, T>();
  for (const one of examples) {
    const key = plainly(one.text);
    if (key !== '' && !seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}

/**
 * Learns what good and bad comments sound like, and measures it: each fifth is judged by what the other four taught. The
 * line itself is learned from all. Null while there are too few of either kind.
 */
export function learnSounds(labelled: readonly Labelled[]): { line: Line; measured: Measured } | null {
  const examples = distinct(labelled);
  const good = examples.filter(({ isGood }) => isGood).length;
  if (examples.length < fewestExamples || Math.min(good, examples.length - good) < fewestOfKind) return null;
  const texts = examples.map(({ text }) => featuresOf(text));
  const isGood = examples.map((one) => one.isGood);
  const chances = crossed(texts, isGood);
  const said = (sound: Sound) => isGood.filter((_one, at) => soundOf(chances[at] as number) === sound);
  const [saidGood, saidBad] = [said('good'), said('bad')];
  const measured = {
    ...{ examples: examples.length, good, saidGood: saidGood.length, saidBad: saidBad.length },
    rightGood: saidGood.filter((one) => one).length,
    rightBad: saidBad.filter((one) => !one).length,
  };
  return { line: learnLine(texts, isGood), measured };
}

/** How sure a line is of each text that it did not learn from. Both kinds are spread evenly over the folds. */
function crossed(texts: readonly Uint16Array[], yes: readonly boolean[]): number[] {
  const order = [...shuffled(texts.length, chanceFrom(1))];
  const sorted = [...order.filter((at) => yes[at]), ...order.filter((at) => !yes[at])];
  const chances: number[] = new Array(texts.length).fill(0);
  for (let fold = 0; fold < folds; fold++) {
    const learned = sorted.filter((_at, place) => place % folds !== fold);
    const line = learnLine(
      learned.map((at) => texts[at] as Uint16Array),
      learned.map((at) => yes[at] as boolean),
    );
    for (const [place, at] of sorted.entries())
      if (place % folds === fold) chances[at] = chanceOf(line, texts[at] as Uint16Array);
  }
  return chances;
}

/**
 * How often what is said is right, with Wilson's interval, and how often it would be if of the same comments always the
 * more frequent kind were said.
 */
export function accuracyOf({ saidGood, rightGood, saidBad, rightBad }: Omit<Measured, 'examples' | 'good'>) {
  const n = saidGood + saidBad;
  const good = rightGood + saidBad - rightBad;
  return { ...wilson(rightGood + rightBad, n), n, guess: n === 0 ? null : Math.max(good, n - good) / n };
}

/** Whether it may be shown: better than the better guess, with its whole interval. */
export function isWorthShowing(measured: Measured): boolean {
  const { low, guess } = accuracyOf(measured);
  return guess !== null && low > guess;
}

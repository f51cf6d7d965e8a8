import { chanceFrom, shuffled } from '../../../../kernel/statistics/chance.ts';
import { places } from './features.ts';

/** What tells two kinds of texts apart: a weight for each place of `featuresOf`, and where the scale begins. */
export type Line = { weights: Float32Array; bias: number };

const rounds = 5;
const rate = 0.2;

/**
 * Learns a line from labelled texts: how much more often a place occurs in the one kind than in the other (naive Bayes, with
 * one added everywhere), weighted by a logistic regression (Wang and Manning 2012, Baselines and bigrams), in steps that
 * shrink for each place by itself (Duchi, Hazan and Singer 2011, AdaGrad). The same texts give the same line.
 * @param texts the places of each text. @param yes whether it is of the kind.
 */
export function learnLine(texts: readonly Uint16Array[], yes: readonly boolean[]): Line {
  const ratios = logRatios(texts, yes);
  const weights = new Float32Array(places);
  const squares = new Float32Array(places).fill(1e-6);
  let [bias, ofBias] = [0, 1e-6];
  for (let round = 0; round < rounds; round++)
    for (const at of shuffled(texts.length, chanceFrom(round + 1))) {
      const text = texts[at] as Uint16Array;
      const length = Math.sqrt(text.length) || 1;
      let sum = 0;
      for (const place of text) sum += (weights[place] as number) * (ratios[place] as number);
      const error = logistic(bias + sum / length) - (yes[at] ? 1 : 0);
      for (const place of text) {
        const slope = (error * (ratios[place] as number)) / length;
        const square = (squares[place] as number) + slope * slope;
        squares[place] = square;
        weights[place] = (weights[place] as number) - (rate * slope) / Math.sqrt(square);
      }
      ofBias += error * error;
      bias -= (rate * error) / Math.sqrt(ofBias);
    }
  for (let place = 0; place < places; place++)
    weights[place] = (weights[place] as number) * (ratios[place] as number);
  return { weights, bias };
}

/** How sure a line is that a text is of its kind, from 0 to 1. */
export function chanceOf({ weights, bias }: Line, text: Uint16Array): number {
  let sum = 0;
  for (const place of text) sum += weights[place] as number;
  return logistic(bias + sum / (Math.sqrt(text.length) || 1));
}

function logRatios(texts: readonly Uint16Array[], yes: readonly boolean[]): Float32Array {
  const [inside, outside] = [new Float32Array(places).fill(1), new Float32Array(places).fill(1)];
  for (const [at, text] of texts.entries()) {
    const side = yes[at] ? inside : outside;
    for (const place of text) side[place] = (side[place] as number) + 1;
  }
  const whole = (side: Float32Array) => side.reduce((sum, one) => sum + one, 0);
  const shift = Math.log(whole(outside)) - Math.log(whole(inside));
  return inside.map((one, place) => Math.log(one) - Math.log(outside[place] as number) + shift);
}

const logistic = (odds: number) => 1 / (1 + Math.exp(-odds));

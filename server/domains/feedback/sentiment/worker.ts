import { type Labelled, learnSounds, type Measured } from '../rules/sentiment/measure.ts';

/** A line as it is kept: one byte a weight. */
export type Packed = { weights: Uint8Array; step: number; bias: number };

/** Runs in a thread of its own: a few thousand comments take seconds. */
export default function learnInWorker(labelled: Labelled[]): { packed: Packed; measured: Measured } | null {
  const learned = learnSounds(labelled);
  return learned && { packed: pack(learned.line), measured: learned.measured };
}

function pack({ weights, bias }: { weights: Float32Array; bias: number }): Packed {
  const step = weights.reduce((most, one) => Math.max(most, Math.abs(one)), 0) / 127 || 1;
  const small = Int8Array.from(weights, (one) => Math.round(one / step));
  return { weights: new Uint8Array(small.buffer), step, bias };
}

/** The line as it is used. */
export function unpack({ weights, step, bias }: Packed): { weights: Float32Array; bias: number } {
  const small = new Int8Array(weights.buffer, weights.byteOffset, weights.byteLength);
  return { weights: Float32Array.from(small, (one) => one * step), bias };
}

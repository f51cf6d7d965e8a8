import { z } from 'zod';
import { callModel, type LanguageModel } from '../../../platform/model/language-model.ts';
import { toLengthOne, type Vectors } from '../rules/grouping/vectors.ts';

/** Texts of one call, and how much of each is told. */
const together = 100;
const characters = 700;
const limits = { bytes: 32 * 1024 ** 2, milliseconds: 60_000 };

let asked: LanguageModel | null = null;

/** Sets the model that is asked what texts are alike; null, as at the start: none, the workspace's own words tell it. */
export function useEmbeddings(model: LanguageModel | null): void {
  asked = model;
}

const answer = z.object({
  data: z.array(z.object({ index: z.int().min(0), embedding: z.array(z.number()).min(1).max(8_192) })),
});

/**
 * What a model makes of texts, as vectors of length one; null when none is set, or it does not answer, or not in a way that
 * can be used: then their own words tell what is alike. It says so in the log and never fails.
 */
export async function embed(texts: readonly string[]): Promise<Vectors | null> {
  if (!asked || texts.length === 0) return null;
  try {
    const rows: number[][] = [];
    for (let at = 0; at < texts.length; at += together)
      rows.push(...(await embedSome(asked, texts.slice(at, at + together))));
    return joined(rows);
  } catch (error) {
    // What could not be read may hold words of customers.
    const isOurs = error instanceof Error && !(error instanceof SyntaxError || error instanceof z.ZodError);
    console.error(JSON.stringify({ alarm: 'embeddings', why: isOurs ? error.message : 'answer unreadable' }));
    return null;
  }
}

async function embedSome(model: LanguageModel, texts: readonly string[]): Promise<number[][]> {
  const input = texts.map((text) => text.slice(0, characters));
  const { data } = answer.parse(await callModel(model, { input }, limits));
  const rows = data.toSorted((a, b) => a.index - b.index).map((one) => one.embedding);
  if (rows.length !== texts.length || data.some((one) => one.index >= texts.length))
    throw new Error('not one vector for each text');
  return rows;
}

/** @throws Error where the vectors have not one width. */
function joined(rows: readonly number[][]): Vectors {
  const width = rows[0]?.length ?? 1;
  if (rows.some((row) => row.length !== width)) throw new Error('vectors of several widths');
  const values = new Float32Array(rows.length * width);
  rows.forEach((row, at) => {
    values.set(row, at * width);
  });
  return toLengthOne({ width, values });
}

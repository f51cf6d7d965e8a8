import type { Language } from '../../../../kernel/language.ts';
import { likeness, piecesOf, saysSomething, sentencesOf } from './sentences.ts';

/** What one solved request says, masked already. */
export type Solved = { subject: string; question: string; answers: string[] };

/** An article as far as the requests write it themselves. */
export type Draft = {
  title: string;
  summary: string;
  paragraphs: string[];
  /** From how many requests its sentences come. */
  sources: number;
};

/** From which likeness on two sentences say the same; sentences of a draft at most; characters of a title. */
const same = 0.5;
const mostSentences = 8;
const longestTitle = 120;

type Said = { text: string; pieces: Set<string>; of: number; support: number };

/**
 * A draft out of the sentences of solved requests, without any other words: it takes the answer that is most like the
 * other answers, of it what answers to others say too, and then what several others say and it does not. Null where
 * nothing that was answered says something to everybody. The centrality is that of LexRank without its walk (Erkan and
 * Radev, 2004): a sentence counts as much as there are requests in which one like it was said.
 */
export function draftFrom(solved: readonly Solved[], language: Language): Draft | null {
  const said = solved.map(({ answers }, of) =>
    answers
      .flatMap((text) => sentencesOf(text, language))
      .filter(saysSomething)
      .map((text): Said => ({ text, pieces: piecesOf(text), of, support: 0 })),
  );
  weigh(said);
  const [best] = said
    .filter((one) => one.length > 0)
    .toSorted((one, other) => total(other) - total(one) || one.length - other.length);
  if (!best) return null;
  const chosen = withoutTwins(shared(best));
  const others = said.flat().filter((one) => one.of !== best[0]?.of && one.support > 0);
  for (const one of others.toSorted((a, b) => b.support - a.support))
    if (chosen.length < mostSentences && !hasTwin(chosen, one)) chosen.push(one);
  const used = new Set(said.flat().flatMap((one) => (hasTwin(chosen, one) ? [one.of] : [])));
  return {
    title: titleOf(solved),
    summary: central(solved.flatMap(({ question }) => sentencesOf(question, language)).filter(saysSomething)),
    paragraphs: chosen.slice(0, mostSentences).map((one) => one.text),
    sources: used.size,
  };
}

/** In how many other requests something like each sentence was said. */
function weigh(said: Said[][]): void {
  for (const [at, sentences] of said.entries())
    for (const one of sentences)
      one.support = said.filter(
        (other, of) => of !== at && other.some((it) => likeness(one.pieces, it.pieces) >= same),
      ).length;
}

/** By sentence, so that a long answer is not the best for being long. */
const total = (sentences: Said[]) =>
  sentences.reduce((sum, one) => sum + one.support, 0) / Math.sqrt(sentences.length);

/** What others say too; where nobody does, the whole answer stands. */
function shared(best: Said[]): Said[] {
  const common = best.filter((one) => one.support > 0);
  return common.length > 0 ? common : best;
}

function withoutTwins(sentences: readonly Said[]): Said[] {
  const kept: Said[] = [];
  for (const one of sentences) if (!hasTwin(kept, one)) kept.push(one);
  return kept;
}

const hasTwin = (kept: readonly Said[], one: Said) =>
  kept.some((other) => likeness(other.pieces, one.pieces) >= same);

function titleOf(solved: readonly Solved[]): string {
  const subjects = solved
    .map(({ subject }) => subject.replace(/^(?:(?:re|fwd?|bls|balas|ตอบ)\s*:\s*)+/iu, '').trim())
    .filter(Boolean);
  return [...central(subjects)].slice(0, longestTitle).join('');
}

/** The text that is most like all others; '' of none. */
function central(texts: readonly string[]): string {
  const looked = texts.slice(0, 60).map((text) => ({ text, pieces: piecesOf(text) }));
  const worth = looked.map((one) => ({
    text: one.text,
    sum: looked.reduce((sum, other) => sum + likeness(one.pieces, other.pieces), 0),
  }));
  return worth.toSorted((one, other) => other.sum - one.sum)[0]?.text ?? '';
}

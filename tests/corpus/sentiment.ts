import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { featuresOf } from '../../server/domains/feedback/rules/sentiment/features.ts';
import { chanceOf, learnLine } from '../../server/domains/feedback/rules/sentiment/learn.ts';
import {
  accuracyOf,
  isWorthShowing,
  learnSounds,
} from '../../server/domains/feedback/rules/sentiment/measure.ts';
import { wilson } from '../../server/kernel/statistics/intervals.ts';
import { type Figure, informs } from './figures.ts';

type Labelled = { text: string; label: string };
/** As many scored comments as a small, a middling and a larger company has. */
const sizes = [300, 1_000, 3_000];

/**
 * How well the way of learning what comments sound like does on texts that people labelled: all labels of a set, learned from
 * one file and asked of the others; and good against bad, as companies use it, with few examples and many. English has no set
 * here: its figure is each company's own.
 */
export function sentimentFigures(folder: string): Figure[] {
  const smsa = readAll(join(folder, 'indonesian', 'smsa_doc-sentiment-prosa'), /\.tsv$/, (line) => {
    const at = line.lastIndexOf('\t');
    return { text: line.slice(0, at), label: line.slice(at + 1).trim() };
  });
  const wisesight = readAll(join(folder, 'thai', 'wisesight-sentiment'), /\.jsonl$/, (line) => {
    const { text, label } = JSON.parse(line) as Labelled;
    return { text, label };
  });
  return [
    ...figuresOf('sentiment.id.smsa', smsa, { good: 'positive', bad: 'negative' }),
    ...figuresOf('sentiment.th.wisesight', wisesight, { good: 'pos', bad: 'neg' }),
  ];
}

function figuresOf(
  name: string,
  files: Map<string, Labelled[]>,
  { good, bad }: { good: string; bad: string },
): Figure[] {
  const [learned, ...tried] = [...files.values()].sort((a, b) => b.length - a.length);
  if (!learned) return [];
  return [
    ...allLabels(name, learned, tried.flat()),
    ...sizes.flatMap((size) => goodOrBad(`${name}.two.${size}`, learned, size, { good, bad })),
  ];
}

function allLabels(name: string, learned: Labelled[], tried: Labelled[]): Figure[] {
  if (tried.length === 0) return [];
  const texts = learned.map(({ text }) => featuresOf(text));
  const labels = [...new Set(learned.map(({ label }) => label))];
  const lines = labels.map((one) =>
    learnLine(
      texts,
      learned.map(({ label }) => label === one),
    ),
  );
  const right = tried.filter(({ text, label }) => {
    const features = featuresOf(text);
    const chances = lines.map((line) => chanceOf(line, features));
    return labels[chances.indexOf(Math.max(...chances))] === label;
  }).length;
  const { estimate, low, high } = wilson(right, tried.length);
  const shown = [estimate ?? 0, low, high].map((one) => one.toFixed(3));
  return [informs(`${name}.accuracy`, `${shown[0]} (${shown[1]} to ${shown[2]}, ${labels.length} labels)`)];
}

function goodOrBad(
  name: string,
  learned: Labelled[],
  size: number,
  { good, bad }: { good: string; bad: string },
): Figure[] {
  const two = learned.filter(({ label }) => label === good || label === bad).slice(0, size);
  const found =
    two.length < size ? null : learnSounds(two.map(({ text, label }) => ({ text, isGood: label === good })));
  if (!found) return [];
  const { estimate, low, high, n, guess } = accuracyOf(found.measured);
  const shown = [estimate ?? 0, low, high, guess ?? 0].map((one) => one.toFixed(3));
  return [
    informs(`${name}.accuracy`, `${shown[0]} (${shown[1]} to ${shown[2]}; a guess ${shown[3]})`),
    informs(
      `${name}.said`,
      `${n}/${found.measured.examples}${isWorthShowing(found.measured) ? '' : ' (not shown)'}`,
    ),
  ];
}

function readAll(folder: string, named: RegExp, read: (line: string) => Labelled): Map<string, Labelled[]> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder).filter((name) => named.test(name));
  return new Map(
    names.map((name) => [name, readFileSync(join(folder, name), 'utf8').trim().split('\n').map(read)]),
  );
}

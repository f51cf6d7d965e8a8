import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { fitGroups, vectorsIn } from '../../server/domains/problems/rules/grouping/fit-groups.ts';
import { marginsOf } from '../../server/domains/problems/rules/grouping/margins.ts';
import { newBelow } from '../../server/domains/problems/rules/grouping/newness.ts';
import { nearest } from '../../server/domains/problems/rules/grouping/vectors.ts';
import { chanceFrom, shuffled } from '../../server/kernel/statistics/chance.ts';
import { agreementOf, chanceAbove } from './agreement.ts';
import { type Figure, informs } from './figures.ts';

type Labelled = { text: string; label: string };
type Clinc = Record<string, [text: string, label: string][]>;

/** Normalised mutual information that grouping must reach on the questions of a bank, in hundredths. */
const leastNmi = 62;
/** As many as the test half of that set holds: what is measured is then the same on either half. */
const asked = 3_080;

/** How well grouping finds what people labelled, without their labels and without the number of groups. */
export function intentFigures(folder: string): Figure[] {
  if (!existsSync(folder)) return [];
  return [...bankFigures(join(folder, 'banking77')), ...assistantFigures(join(folder, 'clinc150'))];
}

function bankFigures(folder: string): Figure[] {
  return filesOf(folder, /^(train|test)\.csv$/).flatMap((name) => {
    const [, ...rows] = parse(readFileSync(join(folder, name), 'utf8')) as string[][];
    const all = rows.map(([text = '', label = '']) => ({ text, label }));
    const some = drawn(all, asked);
    const figures = grouped(`intents.banking77.${name.replace('.csv', '')}`, some, leastNmi);
    return all.length > some.length
      ? [...figures, ...grouped(`intents.banking77.${name.replace('.csv', '')}.all`, all)]
      : figures;
  });
}

function assistantFigures(folder: string): Figure[] {
  return filesOf(folder, /\.json$/).flatMap((name) => {
    const sets = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Clinc;
    const known = Object.entries(sets).filter(([set]) => /^(train|val|test)$/.test(set));
    const others = Object.entries(sets).filter(([set]) => /^oos_/.test(set));
    const [learned, tried = learned] = known.sort((a, b) => b[1].length - a[1].length);
    if (!learned || !tried) return [];
    const labelled = (rows: Clinc[string]) => rows.map(([text, label]) => ({ text, label }));
    return [
      ...grouped('intents.clinc150', drawn(labelled(tried[1]), asked)),
      ...newFigures(
        drawn(labelled(learned[1]), 6_000),
        labelled(tried[1]),
        labelled(others.flatMap(([, rows]) => rows)),
      ),
    ];
  });
}

function grouped(name: string, rows: Labelled[], least?: number): Figure[] {
  const { groups } = fitGroups(rows.map((row) => row.text));
  const { nmi, ari } = agreementOf(
    rows.map((row) => row.label),
    [...groups],
  );
  const shown = (value: number) => (Math.floor(value * 10_000) / 100).toFixed(2);
  const passed = least === undefined ? undefined : nmi * 100 >= least;
  return [
    { name: `${name}.nmi`, value: shown(nmi), passed },
    informs(`${name}.ari`, shown(ari)),
    informs(
      `${name}.groups`,
      `${new Set(groups).size} (labels ${new Set(rows.map((row) => row.label)).size})`,
    ),
  ];
}

/** Whether what nobody asked before is told from what many did. */
function newFigures(learned: Labelled[], tried: Labelled[], others: Labelled[]): Figure[] {
  if (others.length === 0) return [];
  const { space, vectors, groups, middles } = fitGroups(learned.map((row) => row.text));
  const toVectors = vectorsIn(space);
  const likes = (rows: Labelled[]) => {
    const seen = toVectors(rows.map((row) => row.text));
    return rows.map((_row, at) => nearest(seen, at, middles).like * (seen.known[at] as number));
  };
  const [known, unknown] = [likes(tried), likes(others)];
  const least = newBelow(marginsOf(vectors, groups), groups, vectors.known);
  const below = (values: number[]) => `${values.filter((like) => like < least).length}/${values.length}`;
  return [
    informs('intents.clinc150.new.auroc', chanceAbove(known, unknown).toFixed(3)),
    informs('intents.clinc150.new.found', below(unknown)),
    informs('intents.clinc150.new.false', below(known)),
  ];
}

function filesOf(folder: string, named: RegExp): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => named.test(name))
        .sort()
    : [];
}

/** So many of them, the same every time. */
function drawn<T>(rows: T[], count: number): T[] {
  return [...shuffled(rows.length, chanceFrom(5)).slice(0, count)].map((at) => rows[at] as T);
}

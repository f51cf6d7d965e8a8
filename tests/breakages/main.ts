// bin/breakages: breaks the product in a copy, one row after the other, and shows which tests notice. Each must.
import { breakages } from './all.ts';
import { makeBrokenTree } from './broken-tree.ts';
import { tryBreakage, type Verdict } from './try-breakage.ts';

const wanted = process.argv.slice(2);
const chosen = breakages.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
const strangers = wanted.filter((id) => !breakages.some((one) => one.id === id));
if (strangers.length > 0) throw new Error(`No breakage is written down for ${strangers.join(', ')}`);

const tree = await makeBrokenTree();
const unnoticed: string[] = [];
try {
  for (const breakage of chosen) {
    const verdict = await tryBreakage(tree, breakage);
    console.log(lineOf(verdict));
    if (verdict.red.length === 0) unnoticed.push(breakage.id);
  }
} finally {
  await tree.remove();
}
console.log(`${chosen.length - unnoticed.length} noticed, ${unnoticed.length} unnoticed`);
process.exitCode = unnoticed.length === 0 ? 0 : 1;

function lineOf({ breakage, red, green, said, unclear, seconds }: Verdict): string {
  const word = red.length > 0 ? 'red' : 'GREEN';
  const counts = unclear ? `no verdict: ${unclear}` : `${red.length} red, ${green} green`;
  return [breakage.id, word, breakage.loses, counts, `${seconds} s`, said.slice(0, 160)].join(' | ');
}

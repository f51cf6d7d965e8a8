import highs from 'highs';
import { chosenOf, type RosterTask, rosterProgram } from '../rules/shifts/roster-program.ts';

/** The types of the package are written for CommonJS; what Node loads here is its ES module, whose default is the loader. */
const loadSolver = highs as unknown as typeof highs.default;

/** How far from the best a roster may be, and for how long a better one is looked for. */
const gap = 0.01;
const longestSeconds = 15;

/** By the names of HiGHS, of which the types of the package know some. */
const options = { mip_rel_gap: gap, time_limit: longestSeconds, output_flag: false, threads: 1 };

/** Which candidates make the roster, and whether nothing better was left to be found. */
export type SolvedRoster = { chosen: number[]; isBest: boolean };

/**
 * Solves a week in a thread of its own by HiGHS (Huangfu & Hall 2018), which is loaded here and nowhere else. When the time
 * is over, the best roster so far is what counts; keeping the rules is no matter of time.
 */
export default async function solveRoster(task: RosterTask): Promise<SolvedRoster> {
  if (task.candidates.length === 0) return { chosen: [], isBest: true };
  const solver = await loadSolver();
  const solution = solver.solve(rosterProgram(task), options);
  const primalOf = (name: string) => {
    const column = solution.Columns[name];
    return column && 'Primal' in column ? (column.Primal ?? 0) : 0;
  };
  const taken = new Set(chosenOf(task.candidates, primalOf));
  const chosen = task.candidates.flatMap((one, at) => (taken.has(one) ? [at] : []));
  return { chosen, isBest: solution.Status === 'Optimal' };
}

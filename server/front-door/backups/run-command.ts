import { Problem } from '../../kernel/problem.ts';
import { sayProblem } from '../../platform/messages.ts';

/** Runs what a person typed, tells what came of it, one line each, and ends with 0 when it went well, else with 1. */
export async function runCommand(work: () => Promise<string[]>): Promise<never> {
  try {
    console.log((await work()).join('\n'));
    process.exit(0);
  } catch (error) {
    if (error instanceof Problem) console.error(sayProblem(process.env.SAPA_LANGUAGE, error));
    else console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

import { relative } from 'node:path';

/** What vitest's JSON reporter says of each file, as far as it is read here. */
export interface Files {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** The files that are played once more, alone, and the tests in them that failed beside the others. */
export interface SecondLook {
  readonly files: readonly string[];
  readonly tests: readonly string[];
}

/** More than this many failures are no accident of the machine. */
const most = 3;

/** Only what drives a browser, a whole program or its death: there the machine has a hand in it (decision 61). */
const meetsTheMachine = /^tests\/(attacks|faults|journeys)\//;

/**
 * What deserves a second look, or nothing: then the run stands as it is.
 * @param beside what broke beside the tests: nobody can ask that again.
 */
export function secondLook(
  report: Files | undefined,
  root: string,
  beside: readonly string[],
): SecondLook | undefined {
  if (beside.length > 0) return undefined;
  const failed = report?.testResults.filter(({ status }) => status !== 'passed') ?? [];
  const files = failed.map(({ name }) => relative(root, name));
  const tests = failed.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
  );
  // A file that broke before its tests says nothing that could be asked again.
  const isWhole = failed.every(({ assertionResults }) =>
    assertionResults.some((one) => one.status === 'failed'),
  );
  if (tests.length === 0 || tests.length > most || !isWhole) return undefined;
  return files.every((file) => meetsTheMachine.test(file)) ? { files, tests } : undefined;
}

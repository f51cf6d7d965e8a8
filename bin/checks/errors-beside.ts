import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError } from 'vitest/node';

/** Writes what broke beside the tests, which vitest's JSON leaves out, as a list of messages to the file that ERRORS_BESIDE names. */
export default class ErrorsBeside implements Reporter {
  onTestRunEnd(_files: unknown, errors: readonly SerializedError[]): void {
    const path = process.env.ERRORS_BESIDE;
    if (path) writeFileSync(path, JSON.stringify(errors.map(({ message }) => message)));
  }
}

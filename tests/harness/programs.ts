import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program from outside that some tests drive. */
export type ProgramName = 'chromium' | 'dovecot';

interface Program {
  readonly files: readonly string[];
  readonly remedy: string;
}

const programs: Record<ProgramName, Program> = {
  chromium: {
    files: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    remedy: 'sudo apt-get install chromium',
  },
  dovecot: { files: ['dovecot'], remedy: 'sudo apt-get install dovecot-imapd' },
};

/** Where system programs lie that an ordinary person's path leaves out. */
const systemFolders = ['/usr/sbin', '/usr/local/sbin'];

/**
 * The path of a program, or undefined where it is not installed, for `test.skipIf(!findProgram('dovecot'))`.
 * With REQUIRE_ALL=1 a missing program is an error, so that nothing is skipped unseen.
 */
export function findProgram(name: ProgramName): string | undefined {
  const found = look(programs[name].files);
  if (!found && process.env.REQUIRE_ALL === '1') {
    throw new Error(`${name} is required here and was not found: ${programs[name].remedy}`);
  }
  return found;
}

/** The programs that are not installed, each with the command that installs it. */
export function missingPrograms(): { name: ProgramName; remedy: string }[] {
  const names: ProgramName[] = ['chromium', 'dovecot'];
  return names
    .filter((name) => !look(programs[name].files))
    .map((name) => ({ name, remedy: programs[name].remedy }));
}

function look(files: readonly string[]): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...systemFolders];
  return folders.flatMap((folder) => files.map((file) => join(folder, file))).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

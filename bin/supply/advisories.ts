// Whether a package of the lock file has a known advisory. Fails on high and critical ones; where the registry cannot be
// asked it says so and passes, because a check that needs the network must not keep anybody from working.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { exceptions } from './allowed.ts';
import { openAdvice, readAdvice } from './audit.ts';

const cwd = join(import.meta.dirname, '..', '..');
const asked = spawnSync('npm', ['audit', '--json', '--package-lock-only'], {
  ...{ cwd, encoding: 'utf8', timeout: 60_000, shell: process.platform === 'win32' },
});
const advice = readAdvice(asked.stdout ?? '');
const open = advice ? openAdvice(advice, exceptions, new Date().toISOString().slice(0, 10)) : [];
for (const line of open) console.log(line);
console.log(
  advice
    ? `${advice.length} known advisories, ${open.length} of them high or critical and open`
    : 'The registry could not be asked for advisories: nothing is known today.',
);
process.exitCode = open.length > 0 ? 1 : 0;

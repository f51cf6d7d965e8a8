// npm run sbom: the bill of materials (CycloneDX) of everything in the lock file, into sbom.json or the file named.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingFrom } from './bill.ts';
import { readSupply } from './lock.ts';

const root = join(import.meta.dirname, '..', '..');
const target = process.argv[2] ?? 'sbom.json';
const made = spawnSync('npm', ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'], {
  ...{ cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' },
});
const missing = made.status === 0 ? missingFrom(made.stdout, readSupply(root).packages) : [made.stderr];
for (const line of missing) console.log(`Not in the bill: ${line}`);
if (missing.length === 0) {
  writeFileSync(target, made.stdout);
  console.log(`The bill of materials stands in ${target}.`);
}
process.exitCode = missing.length > 0 ? 1 : 0;

// Whether every package comes from where it should, as what it should; with --write it draws docs/licences.md anew.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawLicences } from './licences.ts';
import { readSupply } from './lock.ts';
import { problemsOf } from './rules.ts';

const root = join(import.meta.dirname, '..', '..');
const page = join(root, 'docs', 'licences.md');
const supply = readSupply(root);
const drawn = drawLicences(supply.packages);
if (process.argv.includes('--write')) writeFileSync(page, drawn);
const isCurrent = existsSync(page) && readFileSync(page, 'utf8') === drawn;
const stale = isCurrent
  ? []
  : ['docs/licences.md is not what the lock file says: npm run licences draws it anew'];
const problems = [...problemsOf(supply), ...stale];
for (const problem of problems) console.log(problem);
console.log(`${supply.packages.length} packages, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;

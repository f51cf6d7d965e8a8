// Names every import that breaks a wall of the house. A walk that saw too little is red as well.
import { join } from 'node:path';
import { sourceFiles } from '../measures/sources.ts';
import { walk } from './cruise.ts';

const root = join(import.meta.dirname, '..', '..');
const { modules, imports, breaches } = await walk(root);
for (const { rule, from, to, circle } of breaches) {
  console.log(`${rule}: ${[from, ...(circle.length > 0 ? circle : [to])].join(' → ')}`);
}
console.log(`${modules} modules, ${imports} imports, ${breaches.length} breaches`);
const expected = sourceFiles(root).filter(({ path }) => /^(server|web|database)\//.test(path)).length;
if (modules < expected) console.log(`The walk saw fewer modules than there are files (${expected}).`);
process.exitCode = breaches.length > 0 || modules < expected ? 1 : 0;

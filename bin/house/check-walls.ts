// Names every import that breaks a wall of the house, and every call out of it past the guarded client. A walk that saw too little is red as well.
import { join } from 'node:path';
import { sourceFiles } from '../measures/sources.ts';
import { walk } from './cruise.ts';
import { waysOut } from './outside.ts';

const root = join(import.meta.dirname, '..', '..');
const { modules, imports, breaches } = await walk(root);
for (const { rule, from, to, circle } of breaches) {
  console.log(`${rule}: ${[from, ...(circle.length > 0 ? circle : [to])].join(' → ')}`);
}
console.log(`${modules} modules, ${imports} imports, ${breaches.length} breaches`);
const files = sourceFiles(root);
const { found, unused } = waysOut(files);
for (const { path, line, what } of found) console.log(`${path}:${line}: ${what} calls out past the guard`);
for (const one of unused) console.log(`${one}: allowed to call out, and does not`);
const expected = files.filter(({ path }) => /^(server|web|database)\//.test(path)).length;
if (modules < expected) console.log(`The walk saw fewer modules than there are files (${expected}).`);
const isOpen = found.length > 0 || unused.length > 0;
process.exitCode = breaches.length > 0 || isOpen || modules < expected ? 1 : 0;

// Loaded before the program (program-flags): its start read two thousand files and took five seconds, three of them for one
// question asked again and again. Node reads the whole list of a package's ways in each time a file imports it.
import { enableCompileCache, registerHooks } from 'node:module';
import { join } from 'node:path';

/** What was found for a package; one of each is installed, so that every file of ours means the same. */
const known = new Map();

registerHooks({
  resolve(specifier, context, next) {
    const isPackage = /^[a-z@]/.test(specifier) && !specifier.includes(':');
    if (!isPackage || context.parentURL?.includes('/node_modules/')) return next(specifier, context);
    const key = [specifier, ...context.conditions].join(' ');
    const found = known.get(key) ?? next(specifier, context);
    known.set(key, found);
    return { ...found, shortCircuit: true };
  },
});

// What was compiled is kept beside the packages; where nothing may be written there, it is compiled each time.
if (!process.env.NODE_COMPILE_CACHE)
  enableCompileCache(join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'compiled'));

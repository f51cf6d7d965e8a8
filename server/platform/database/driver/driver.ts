import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compileFunction } from 'node:vm';
import type postgresDriver from 'postgres';

type Mend = { before: string; after: string };

/** Files of the driver, each with what stands in it once and what is to stand there instead. */
const mends: Record<string, Mend[]> = {
  'connection.js': [
    {
      before: `  function nextWrite(fn) {
    const x = socket.write(chunk, fn)`,
      after: `  function nextWrite(fn) {
    if (socket === null) {
      nextWriteTimer !== null && clearImmediate(nextWriteTimer)
      chunk = nextWriteTimer = null
      error(Errors.connection('CONNECTION_CLOSED', options, socket))
      return true
    }
    const x = socket.write(chunk, fn)`,
    },
    {
      before: `    clearImmediate(nextWriteTimer)
    if (socket) {`,
      after: `    clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
    if (socket) {`,
    },
    {
      before: `    clearImmediate(nextWriteTimer)
    socket.removeListener('data', data)`,
      after: `    clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
    socket.removeListener('data', data)`,
    },
    {
      before: '        return fetchArrayTypes()\n',
      after: '        return fetchArrayTypes().catch(() => {})\n',
    },
    {
      before: '    !hadError && (query || sent.length) && error(',
      after: '    ;(query || sent.length) && error(',
    },
  ],
  'index.js': [
    {
      before: '        new Promise((_, reject) => connection.onclose = reject)',
      after: `        new Promise((_, reject) => connection.onclose = e => {
          lost = e
          while (queries.length)
            queries.shift().reject(e)
          reject(e)
        })`,
    },
    { before: '    let savepoints = 0\n', after: '    let lost = null\n    let savepoints = 0\n' },
    {
      before: `        q.catch(e => uncaughtError || (uncaughtError = e))
`,
      after: `        q.catch(e => uncaughtError || (uncaughtError = e))
        if (lost)
          return q.reject(lost)
`,
    },
  ],
};

/**
 * The driver postgres.js 3.4.9, mended where a lost connection makes it fail. It has five faults, and its own project has
 * released no remedy: a write to a connection that is gone throws where nobody can catch it and
 * ends the process (porsager/postgres#1154, #1208); a connection that is lost while something waits to be written never
 * writes again, also when it is connected anew; what is asked between a failure and the end of a connection is never
 * answered; one lost while its types are read rejects where nobody listens; and a transaction whose connection was lost goes on speaking on that
 * connection when it serves somebody else already. `driver.test.ts` shows each, and fails when a newer version needs
 * another mend or none.
 */
export const postgres: typeof postgresDriver = readMended();

function readMended(): typeof postgresDriver {
  const entry = createRequire(import.meta.url).resolve('postgres');
  return load(entry, 'index.js', (name) => (name === './connection.js' ? name.slice(2) : null));
}

type Exports = typeof postgresDriver;

/** Loads one file of the driver with its mends; the files that `mended` names are loaded the same way. */
function load(entry: string, name: string, mended: (name: string) => string | null): Exports {
  const filename = join(dirname(entry), name);
  const source = mend(name, readFileSync(filename, 'utf8'));
  const real = createRequire(entry);
  const require = (wanted: string) => {
    const ours = mended(wanted);
    return ours ? load(entry, ours, () => null) : real(wanted);
  };
  const module = { exports: {} };
  compileFunction(source, ['exports', 'require', 'module'], { filename })(module.exports, require, module);
  return module.exports as Exports;
}

/** @throws Error when the driver is another than the one that was mended. */
function mend(name: string, source: string): string {
  return (mends[name] ?? []).reduce((text, { before, after }) => {
    const parts = text.split(before);
    if (parts.length !== 2) throw new Error(`The driver postgres has changed: ${name} has to be looked at`);
    return parts.join(after);
  }, source);
}

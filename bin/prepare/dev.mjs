// bin/dev: the program in watch mode and Vite's own server beside it; when one ends, or on a signal, both end.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { programFlags } from './flags.ts';

const commands = [[...programFlags, '--watch', 'server/main.ts', ...process.argv.slice(2)]];
if (existsSync('vite.config.ts')) commands.push(['node_modules/vite/bin/vite.js']);

// The pages' own server hands the API's addresses to the program, wherever that listens.
const env = { SAPA_API: `http://127.0.0.1:${process.env.PORT || 4000}`, ...process.env };
const children = commands.map((args) => spawn(process.execPath, args, { env, stdio: 'inherit' }));
const stop = () => {
  for (const child of children) child.kill('SIGTERM');
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
for (const child of children) {
  child.once('exit', (code) => {
    process.exitCode ||= code ?? 0;
    stop();
  });
}

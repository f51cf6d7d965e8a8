import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Step } from './steps.ts';

/** Runs one step with its output on the terminal; answers whether it passed, and says how long it took. */
export async function runStep({ name, run, repeat }: Step): Promise<boolean> {
  const began = performance.now();
  console.log(`\n── ${name}`);
  const child = spawn(process.execPath, run, { stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = await once(child, 'exit');
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(code === 0 ? `   ok, ${seconds} s` : `   FAILED after ${seconds} s. Repeat with: ${repeat}`);
  return code === 0;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Step } from './steps.ts';

/** Runs one step with its output on the terminal; answers whether it passed, and says how long it took. */
export async function runStep({ name, run, repeat }: Step): Promise<boolean> {
  const began = performance.now();
  console.log(`\n── ${name}`);
  const child = spawn(process.execPath, run, { stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = await once(child, 'exit');
  return tellEnd(code === 0, repeat, began);
}

/** Runs steps that only read the tree, two at a time; what each said is shown when it has ended. Answers how many passed. */
export async function runSideBySide(steps: readonly Step[]): Promise<number> {
  const left = [...steps].values();
  let passed = 0;
  const lane = async () => {
    for (const step of left) if (await runQuietly(step)) passed += 1;
  };
  await Promise.all([lane(), lane()]);
  return passed;
}

async function runQuietly({ name, run, repeat }: Step): Promise<boolean> {
  const began = performance.now();
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const env = { ...process.env, ...colour };
  const child = spawn(process.execPath, run, { stdio: ['ignore', 'pipe', 'pipe'], env });
  const said: Buffer[] = [];
  for (const output of [child.stdout, child.stderr]) output.on('data', (part: Buffer) => said.push(part));
  const [code] = await once(child, 'close');
  console.log(`\n── ${name}`);
  process.stdout.write(Buffer.concat(said));
  return tellEnd(code === 0, repeat, began);
}

function tellEnd(passed: boolean, repeat: string, began: number): boolean {
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(passed ? `   ok, ${seconds} s` : `   FAILED after ${seconds} s. Repeat with: ${repeat}`);
  return passed;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { programFlags } from '../../bin/prepare/flags.ts';

const root = join(import.meta.dirname, '..', '..');

/** Runs `npm run restore` on the backups of a home, as a person does. Resolves with its exit code and what it said. */
export async function runRestore(
  home: string,
  given: string[],
  settings: Record<string, string> = {},
): Promise<{ code: number | null; said: string }> {
  const { PATH = '', HOME = '', TMPDIR = '' } = process.env;
  const env = { PATH, HOME, TMPDIR, SAPA_HOME: home, ...settings };
  const restore = spawn(process.execPath, [...programFlags, join(root, 'server', 'restore.ts'), ...given], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const output of [restore.stdout, restore.stderr])
    output.setEncoding('utf8').on('data', (part: string) => {
      said += part;
    });
  const [code] = await once(restore, 'close');
  return { code, said };
}

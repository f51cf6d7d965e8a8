import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { programFlags } from '../bin/prepare/flags.ts';
import { at, callerWith } from './harness/api.ts';
import { backupFolder } from './harness/backups.ts';
import { makeHome } from './harness/program-home.ts';
import { type ProgramProcess, startProcess } from './harness/program-process.ts';

const token = 'a token of sixteen and more';
const first = { SAPA_COMPANY: 'Toko Rina', SAPA_API_TOKEN: token };
const server = join(import.meta.dirname, '..', 'server');

/** Runs a command as a person types it: what it said, to both outputs, and its exit code. */
async function run(program: 'backup' | 'restore', words: string[], settings: Record<string, string>) {
  const { PATH = '', HOME = '', TMPDIR = '', NODE_COMPILE_CACHE = '' } = process.env;
  const child = spawn(process.execPath, [...programFlags, join(server, `${program}.ts`), ...words], {
    env: { PATH, HOME, TMPDIR, NODE_COMPILE_CACHE, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const output of [child.stdout, child.stderr])
    output.setEncoding('utf8').on('data', (part: string) => {
      said += part;
    });
  const [code] = await once(child, 'close');
  return { said, code };
}

async function subjects(program: ProgramProcess): Promise<string[]> {
  const call = callerWith(at(await program.address()), { authorization: `Bearer ${token}` });
  const { body } = await call('GET', '/requests');
  return (body as { items: { subject: string }[] }).items.map((one) => one.subject).sort();
}

async function open(program: ProgramProcess, subject: string): Promise<void> {
  const call = callerWith(at(await program.address()), { authorization: `Bearer ${token}` });
  const customer = { email: 'rina@example.com', name: 'Rina' };
  expect((await call('POST', '/requests', { subject, body: 'Di mana paket saya?', customer })).status).toBe(
    201,
  );
}

test('a backup taken beside the running program starts as a program of its own, up to its moment', async () => {
  const [home, other] = [await makeHome(), await makeHome({ empty: true })];
  const program = startProcess(home, first);
  await program.says(/There is no backup yet/);
  await open(program, 'Before');
  const taken = await run('backup', [], { SAPA_HOME: home });
  expect(taken).toMatchObject({ code: 0, said: expect.stringContaining(`Backup taken: ${home}/backups/`) });
  await open(program, 'After');
  expect(await subjects(program)).toEqual(['After', 'Before']);

  const refused = await run('restore', ['latest'], { SAPA_HOME: home, SAPA_LANGUAGE: 'th' });
  expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('Sapa already runs') });
  const back = await run('restore', ['latest', '--into', other], { SAPA_HOME: home });
  expect(back.said).toContain('Restored and compared');
  expect(back).toMatchObject({ code: 0, said: expect.stringContaining(`SAPA_HOME=${other}`) });
  const again = await run('restore', ['latest', '--into', other], { SAPA_HOME: home, SAPA_LANGUAGE: 'id' });
  expect(again).toMatchObject({ code: 1, said: expect.stringContaining('tempat kosong') });
  expect(await program.end('SIGTERM')).toBe(0);

  const restored = startProcess(other, {});
  expect(await subjects(restored)).toEqual(['Before']);
  await open(restored, 'Later');
  expect(await restored.end('SIGTERM')).toBe(0);

  const next = startProcess(home, { SAPA_LANGUAGE: 'id' });
  await next.says(/Cadangan baik terakhir dibuat pada/);
  expect(await next.end('SIGTERM')).toBe(0);
}, 120_000);

test('without a backup the commands say so, and a word they do not know is answered with their usage', async () => {
  const settings = { SAPA_HOME: await backupFolder(), SAPA_LANGUAGE: 'th' };
  expect((await run('backup', ['list'], settings)).said).toMatch(/^ยังไม่มีข้อมูลสำรอง/);
  expect(await run('restore', ['latest'], settings)).toMatchObject({ code: 1 });
  expect((await run('backup', ['lsit'], settings)).said).toMatch(/^วิธีใช้/);
  expect((await run('restore', [], settings)).said).toMatch(/^วิธีใช้/);
});

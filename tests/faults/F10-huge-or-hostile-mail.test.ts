import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { at, callerWith } from '../harness/api.ts';
import { deliver, letter } from '../harness/mail-room.ts';
import { makeHome } from '../harness/program-home.ts';
import { startProcess } from '../harness/program-process.ts';
import { faultOnce } from './fault.ts';

const token = 'a token of sixteen and more';
const megabyte = 1024 * 1024;
const to = ['support@localhost'];

type Logged = { id: string; fate: string; reason: string | null; subject: string; size: number };

/** The program as installed, because what counts is the memory of its process. */
faultOnce('F10', async (_random, seed) => {
  const home = await makeHome();
  const program = startProcess(home, { SAPA_COMPANY: 'Toko Rina', SAPA_API_TOKEN: token });
  const call = callerWith(at(await program.address()), { authorization: `Bearer ${token}` });
  const port = await program.smtpPort();
  expect(await deliver(port, Buffer.alloc(60 * megabyte, letter({ subject: 'Huge' })), { to })).toBe(552);
  const hostile = hostileMails(seed);
  for (const raw of hostile) expect(await deliver(port, raw, { to })).toBe(250);
  expect(await deliver(port, letter({ subject: 'Small', text: `After them, seed ${seed}` }), { to })).toBe(
    250,
  );

  const log = async () => ((await call('GET', '/mail-log')).body as { items: Logged[] }).items;
  const waiting = async () => (await log()).filter(({ fate }) => fate === 'stored');
  await expect.poll(waiting, { timeout: 50_000, interval: 100 }).toEqual([]);
  const mails = await log();
  expect(mails).toHaveLength(hostile.length + 2);
  const refused = mails.filter(({ fate }) => fate === 'refused');
  expect(refused.map(({ reason, subject }) => [reason, subject])).toEqual([['too-large', 'Huge']]);
  expect(refused[0]?.size).toBeGreaterThanOrEqual(60 * megabyte);
  expect(mails.find(({ subject }) => subject === 'Small')?.fate).toBe('opened');
  for (const mail of mails.filter(({ fate }) => fate !== 'refused')) {
    expect(['opened', 'quarantined']).toContain(mail.fate);
    expect((await call('GET', `/mail-log/${mail.id}/raw`)).status).toBe(200);
  }
  const answers = existsSync(join(home, 'outbox')) ? readdirSync(join(home, 'outbox')) : [];
  expect(answers.length).toBeLessThanOrEqual(mails.filter(({ fate }) => fate === 'opened').length);
  expect(mostMemoryOf(program.process.pid)).toBeLessThan(512 * megabyte);
  await program.end('SIGTERM');
});

function hostileMails(seed: number): string[] {
  const depth = Array.from({ length: 100 }, (_, level) => `--b${level}\r\n${nested(level + 1)}\r\n\r\n`);
  return [
    letter({ headers: multipart, text: `--b\r\n\r\n${seed}\r\n`.repeat(100_000) }),
    letter({ headers: { 'Content-Type': 'multipart/mixed; boundary=b0' }, text: depth.join('') }),
    letter({ headers: multipart, text: attachments(5_000, seed) }),
    letter({ text: `${seed}${'x'.repeat(20 * megabyte)}` }),
    letter({ headers: { 'X-Long': `${seed}${' x'.repeat(megabyte)}` } }),
    letter({ headers: { Cc: `${seed}@a.example${','.repeat(90_000)}` } }),
  ];
}

const nested = (level: number) => `Content-Type: multipart/mixed; boundary=b${level}`;
const multipart = { 'Content-Type': 'multipart/mixed; boundary=b' };

function attachments(count: number, seed: number): string {
  const part = (at: number) =>
    `--b\r\nContent-Disposition: attachment; filename="${at}.txt"\r\n\r\n${seed} ${at}\r\n`;
  return `${Array.from({ length: count }, (_, at) => part(at)).join('')}--b--`;
}

/** The most memory that a process ever held, in bytes (VmHWM). */
function mostMemoryOf(pid: number | undefined): number {
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}

import { createServer } from 'node:net';
import { createTransport } from 'nodemailer';
import { expect, test } from 'vitest';
import { at, type Caller, callerWith } from './harness/api.ts';
import { letter } from './harness/mail-room.ts';
import { databaseRuns, makeHome } from './harness/program-home.ts';
import { type ProgramProcess, startProcess } from './harness/program-process.ts';

const token = 'a token of sixteen and more';
const password = 'a long enough sentence';
const first = { SAPA_COMPANY: 'Toko Rina', SAPA_API_TOKEN: token };

const callOf = async (program: ProgramProcess, secret = token): Promise<Caller> =>
  callerWith(at(await program.address()), { authorization: `Bearer ${secret}` });

test('it says where it is, is alive and ready, keeps its home for itself, and stops with its database', async () => {
  const home = await makeHome({ empty: true });
  const program = startProcess(home, first);
  const address = await program.address();
  expect(await program.smtpPort()).toBeGreaterThan(0);
  await program.says(/Stop with Ctrl-C/);
  expect(program.said()).toContain(`replies are laid into ${home}/outbox`);
  for (const path of ['/health/live', '/health/ready'])
    expect((await fetch(`${address}${path}`)).status).toBe(200);

  const second = startProcess(home);
  expect(await second.ended).toBe(1);
  expect(second.said().trim().split('\n').slice(1)).toEqual([
    `Sapa already runs on ${home}. Stop it first, or set SAPA_HOME to another folder.`,
  ]);
  expect((await fetch(`${address}/health/ready`)).status).toBe(200);

  const authorization = `Bearer ${token}`;
  const stream = await fetch(`${address}/api/v1/live`, { headers: { authorization } });
  expect(stream.status).toBe(200);
  const reader = stream.body?.getReader();
  expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toContain('event: hello');
  expect(await program.end('SIGTERM')).toBe(0);
  expect(databaseRuns(home)).toBe(false);
});

test('owner and token of the settings are made at the first start and never again; Ctrl-C stops it', async () => {
  const home = await makeHome();
  const owner = { SAPA_OWNER_EMAIL: 'sari@toko-rina.example', SAPA_OWNER_PASSWORD: password };
  const program = startProcess(home, { ...first, ...owner });
  expect((await (await callOf(program))('GET', '/members')).body).toMatchObject({
    items: [{ email: owner.SAPA_OWNER_EMAIL, role: 'owner' }],
  });
  expect(await program.end('SIGINT')).toBe(0);

  const other = { SAPA_OWNER_EMAIL: 'nok@siam.example', SAPA_API_TOKEN: 'another token of sixteen' };
  const again = startProcess(home, { ...first, ...owner, ...other });
  expect((await (await callOf(again))('GET', '/members')).body).toMatchObject({ items: [{ name: 'sari' }] });
  expect((await (await callOf(again, other.SAPA_API_TOKEN))('GET', '/members')).status).toBe(401);
  const body = { email: 'sari@toko-rina.example', password };
  const signIn = await callerWith(at(await again.address()), {})('POST', '/session', body);
  expect(signIn.status).toBe(200);
  expect(await again.end('SIGTERM')).toBe(0);
});

test.each([
  ['SAPA_API_TOKEN', 'fifteen-letters'],
  ['PORT', 'ninety-nine'],
])('a wrong %s ends the start with a sentence that names it and keeps its value', async (name, value) => {
  const program = startProcess(await makeHome(), { [name]: value });
  expect(await program.ended).toBe(1);
  expect(program.said()).toContain(name);
  expect(program.said()).not.toContain(value);
  expect(program.said()).not.toMatch(/\n\s+at /);
});

test('a taken port is named, and nothing is left running', async () => {
  const home = await makeHome();
  const taken = createServer();
  await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
  const place = taken.address();
  const port = String(typeof place === 'object' && place ? place.port : 0);
  const program = startProcess(home, { PORT: port });
  expect(await program.ended).toBe(1);
  taken.close();
  expect(program.said()).toContain(port);
  expect(program.said()).toContain('Set PORT or SMTP_PORT');
  expect(databaseRuns(home)).toBe(false);
});

test('after kill -9 it starts again beside its orphaned database with every mail it had said 250 to, each once', async () => {
  const home = await makeHome();
  const program = startProcess(home, first);
  await program.address();
  const subjects = Array.from({ length: 20 }, (_, number) => `Letter ${number} of twenty`);
  const port = await program.smtpPort();
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true, pool: true });
  const answers = await Promise.all(
    subjects.map((subject) => {
      const envelope = { from: 'rina@example.com', to: ['support@localhost'] };
      return transport.sendMail({ envelope, raw: letter({ subject, text: `Words of ${subject}.` }) });
    }),
  );
  expect(await program.end('SIGKILL')).toBeNull();
  transport.close();
  expect(answers.every(({ response }) => response.startsWith('250'))).toBe(true);
  expect(databaseRuns(home)).toBe(true);

  const again = startProcess(home, first);
  const call = await callOf(again);
  const list = async (path: string) => {
    const { items } = (await call('GET', `${path}?limit=200`)).body as { items: { subject: string }[] };
    return items.map(({ subject }) => subject).sort();
  };
  expect(await list('/mail-log')).toHaveLength(20);
  await expect.poll(() => list('/requests'), { timeout: 100_000, interval: 250 }).toEqual(subjects.sort());
  expect(await again.end('SIGTERM')).toBe(0);
  expect(databaseRuns(home)).toBe(false);
}, 180_000);

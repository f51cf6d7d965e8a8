import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { at, type Caller, callerWith } from '../harness/api.ts';
import { type Door, readDoors } from '../harness/doors.ts';
import { type Program, startProgram } from '../harness/program.ts';
import { attack } from './attack.ts';

const secret = 'canary-of-the-home-3f1c';
const token = 'the token of this test alone';
let program: Program;
let doors: Door[];
let call: Caller;

beforeAll(async () => {
  program = await startProgram({ SAPA_API_TOKEN: token, SAPA_COMPANY: 'Toko Rina' });
  await writeFile(join(program.home, 'secret.txt'), secret);
  await writeFile(join(program.home, 'files', 'secret.txt'), secret);
  doors = await readDoors(at(program.address));
  call = callerWith(at(program.address), { authorization: `Bearer ${token}` });
});

afterAll(() => program.stop());

/** Spellings of a way out of a folder. */
const climbs = [
  '../',
  '..\\',
  '%2e%2e%2f',
  '%2e%2e/',
  '..%2f',
  '%252e%252e%252f',
  '..%c0%af',
  '....//',
  '/',
  'file:///',
  '\\\\?\\',
  '%00/',
];
const targets = [
  'secret.txt',
  'files/secret.txt',
  'etc/passwd',
  'package.json',
  'server/main.ts',
  'proc/self/environ',
];
const payloads = [
  ...climbs.flatMap((climb) =>
    targets.map((target) => climb.repeat(climb === '/' || climb.length > 6 ? 1 : 8) + target),
  ),
  'secret.txt\0.png',
  'a'.repeat(5000),
];

/** One in six for each door, another sixth for the next: together the doors see all of them several times. */
const inTurn = (door: number) => payloads.filter((_, n) => (n + door) % 6 === 0);

/** What only a file of ours holds. */
const content = /canary-of-the-home|root:x?:0:0|"devDependencies"|front-door\/start|SAPA_API_TOKEN=/;

attack(
  'S30',
  async () => {
    const wrong: unknown[] = [];
    let tried = 0;
    for (const [at, door] of doors.entries()) {
      const names = door.path.match(/\{\w+\}/g) ?? [];
      if (names.length === 0) continue;
      for (const payload of inTurn(at)) {
        tried += 1;
        const path = door.path.replaceAll(/\{\w+\}/g, encodeURIComponent(payload));
        const { status, text } = await call(door.method, path, door.fields.length ? {} : undefined);
        if (![400, 401, 403, 404].includes(status) || content.test(text))
          wrong.push([door.method, door.path, payload, status]);
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(700);
  },
  'in the path of every route',
  180_000,
);

attack(
  'S30',
  async () => {
    const wrong: unknown[] = [];
    for (const [at, door] of doors.entries())
      for (const payload of sample.filter((_, n) => (n + at) % 2 === 0)) {
        const { status, text } = await ask(door, payload);
        if (status >= 500 || content.test(text)) wrong.push([door.method, door.path, payload, status]);
      }
    expect(wrong).toEqual([]);
  },
  'in every question, header and field',
  180_000,
);

attack(
  'S30',
  async () => {
    const places = ['/', '/assets/', '/w/', '/api/v1/files/', '/api/'];
    const wrong: unknown[] = [];
    for (const place of places)
      for (const payload of payloads.filter((one) => one.length < 1000 && !one.includes('\0'))) {
        const answer = await askRaw(place + payload.replaceAll('\\', '%5c'));
        const isFile = content.test(answer);
        const isPage = /^HTTP\/1.1 200/.test(answer) && !/content-type: text\/html/i.test(answer);
        if (isFile || isPage || /^HTTP\/1.1 5/.test(answer))
          wrong.push([place, payload, answer.slice(0, 60)]);
      }
    expect(wrong).toEqual([]);
  },
  'in the addresses of the pages, as sent by a program that tidies nothing',
  180_000,
);

const sample = [
  '../../../../../../etc/passwd',
  '..%2f..%2f..%2fpackage.json',
  '/etc/passwd',
  'file:///etc/passwd',
  'x\0.png',
  'a'.repeat(5000),
];

/** The payload everywhere but in the path: in all questions, then in all headers, then in all fields. */
async function ask(door: Door, payload: string): Promise<{ status: number; text: string }> {
  const path = door.path.replaceAll(/\{\w+\}/g, '01a201c7-f5b2-7387-b547-12798135eb58');
  const questions = door.parameters.filter((one) => one.in === 'query');
  const query = new URLSearchParams(questions.map(({ name }) => [name, payload])).toString();
  const body = door.fields.length
    ? Object.fromEntries(door.fields.map((name) => [name, payload]))
    : undefined;
  const headers = door.parameters.filter((one) => one.in === 'header');
  const named = Object.fromEntries(headers.map(({ name }) => [name, encodeURIComponent(payload)]));
  if (path === '/live') return { status: 400, text: '' };
  return callerWith(at(program.address), { authorization: `Bearer ${token}`, ...named })(
    door.method,
    query ? `${path}?${query}` : path,
    body,
  );
}

/** One GET over a bare socket; the address goes out as it is. */
function askRaw(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(program.address).port), '127.0.0.1');
    let answer = '';
    socket.on('data', (part) => {
      answer += part.toString('latin1');
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
    socket.end(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  });
}

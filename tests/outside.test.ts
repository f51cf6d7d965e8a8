import { join } from 'node:path';
import { expect, test } from 'vitest';
import { waysOut } from '../bin/house/outside.ts';
import { sourceFiles } from '../bin/measures/sources.ts';

const files = sourceFiles(join(import.meta.dirname, '..'));
const plant = (text: string) =>
  waysOut([{ path: 'server/domains/team/a.ts', lines: 1, text }]).found.map(({ what }) => what);

test('every call out of the server goes through the guarded client, and each exception is used', () => {
  expect(waysOut(files)).toEqual({ found: [], unused: [] });
});

test.each([
  ['fetch', 'await fetch("https://a.example")'],
  ['fetch', 'export const ask = fetch;'],
  ['fetch', 'const ask = (by = fetch) => by("x");'],
  ['fetch', 'globalThis.fetch("x");'],
  ['fetch', 'call({ by: fetch });'],
  ['fetch', 'call({ fetch });'],
  ['WebSocket', 'new WebSocket("wss://a.example")'],
  ['node:http', "import { request } from 'node:http';"],
  ['https', "import https from 'https';"],
  ['node:net', "import { connect, isIP } from 'node:net';"],
  ['node:tls', "import * as tls from 'node:tls';"],
  ['undici', "const { request } = await import('undici');"],
  ['nodemailer', "export * from 'nodemailer';"],
  ['node:dns', "import 'node:dns';"],
])('a planted %s turns the check red: %s', (what, text) => {
  expect(plant(text)).toContain(what);
});

test.each([
  "import type { IncomingMessage } from 'node:http';",
  "import { type LookupFunction, isIP } from 'node:net';",
  'type Ask = typeof fetch;',
  'app.fetch(request);',
  'export type Doors = { fetch(path: string): void };',
  'const { fetch: ask } = app;',
])('what calls nobody is left alone: %s', (text) => {
  expect(plant(text)).toEqual([]);
});

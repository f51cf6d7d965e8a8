import fc from 'fast-check';
import { z } from 'zod';
import type { Fetcher } from '../../harness/api.ts';
import { hostileName, hostileText, hostileValue } from '../hostile.ts';
import { kindOfNoun } from './company.ts';
import { type Schema, valuesOf } from './of-schema.ts';
import { Reference } from './references.ts';

/** A door with the schemas of all that it takes. */
export type FuzzedDoor = {
  method: string;
  path: string;
  parameters: { name: string; in: string; schema: Schema }[];
  body: Schema | null;
};

/** One call before its ids are known: who makes it, where, and with what. */
export type DrawnCall = {
  door: FuzzedDoor;
  who: number;
  path: Record<string, unknown>;
  query: [string, unknown][];
  headers: [string, string][];
  body: { value: unknown } | { raw: Uint8Array; type: string } | null;
};

const schema = z.record(z.string(), z.unknown()).transform((value) => value as Schema);
const operation = z.object({
  parameters: z.array(z.object({ name: z.string(), in: z.string(), schema })).default([]),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema })) }).optional(),
});
const description = z.object({ paths: z.record(z.string(), z.record(z.string(), operation)) });

/** All doors of the description, those outside the API too. */
export async function readFuzzedDoors(ask: Fetcher): Promise<FuzzedDoor[]> {
  const answer = await ask('/api/openapi.json', { method: 'GET' });
  const { paths } = description.parse(await answer.json());
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters, requestBody }]) => {
      const body = requestBody?.content['application/json']?.schema ?? null;
      return { method: method.toUpperCase(), path, parameters, body };
    }),
  );
}

/** Several calls one after the other, of doors that may have to do with each other. */
export function rowsOfCalls(doors: readonly FuzzedDoor[], length: number): fc.Arbitrary<DrawnCall[]> {
  const calls = fc.oneof(...doors.map(callsOf));
  return fc.array(calls, { minLength: length, maxLength: length });
}

function callsOf(door: FuzzedDoor): fc.Arbitrary<DrawnCall> {
  const inPath = door.parameters.filter((one) => one.in === 'path');
  const asked = door.parameters.filter((one) => one.in === 'query');
  const named = door.parameters.filter((one) => one.in === 'header');
  return fc.record({
    door: fc.constant(door),
    who: fc.nat(99),
    path: fc.record(Object.fromEntries(inPath.map((one) => [one.name, partsOf(door, one)]))),
    query: fc.tuple(fc.tuple(...asked.map(queriesOf)), strangers).map(present),
    headers: fc.tuple(fc.tuple(...named.map(({ name }) => headersOf(name))), usualHeaders).map(present),
    body: door.body ? bodiesOf(door.body) : bodiless(door),
  });
}

/** What stands in a place of the path: mostly an id of the noun before it. */
function partsOf(door: FuzzedDoor, { name, schema: given }: FuzzedDoor['parameters'][number]) {
  const noun = new RegExp(`([a-z-]+)/\\{${name}\\}`).exec(door.path)?.[1] ?? name;
  const kind = kindOfNoun(noun);
  const own = fc.nat().map((at) => new Reference(kind, at));
  return fc.oneof(
    { weight: 12, arbitrary: own },
    { weight: 1, arbitrary: fc.nat(60).map(String) },
    { weight: 1, arbitrary: valuesOf(given, name) },
    { weight: 1, arbitrary: hostileText },
  );
}

function queriesOf({ name, schema: given }: FuzzedDoor['parameters'][number]) {
  // A stream has no end, and the workspace of a call is not its own choice here.
  const value = name === 'workspace' ? fc.constant('') : fc.oneof(valuesOf(given, name), hostileText);
  return fc.option(
    value.map((one): [string, unknown] => [name, one]),
    { freq: 1 },
  );
}

const strangers = fc.oneof(
  { weight: 20, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.tuple(hostileName, hostileValue) },
);

const headersOf = (name: string) =>
  fc.option(
    headerText.map((text): [string, string] => [name, text]),
    { freq: 8 },
  );

const headerText = fc
  .oneof(fc.constantFrom('berkas.csv', 'a.png', '%00', '%', '%E0%A4%A', '..%2f'), hostileText)
  .map(encodable);

const usualHeaders = fc.oneof(
  { weight: 10, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constantFrom(
        'if-match',
        'idempotency-key',
        'x-language',
        'accept-language',
        'last-event-id',
        'x-workspace',
        'range',
      ),
      headerText,
    ),
  },
);

/** A header carries no control characters and no half characters: those never reach a program over HTTP. */
function encodable(text: string): string {
  return text.replace(/[^\t\x20-\x7e\x80-\xff]/g, '?').slice(0, 4_000);
}

function bodiesOf(given: Schema): fc.Arbitrary<DrawnCall['body']> {
  return fc.oneof(
    { weight: 30, arbitrary: valuesOf(given).map((value) => ({ value })) },
    { weight: 1, arbitrary: hostileValue.map((value) => ({ value })) },
    { weight: 1, arbitrary: rawBodies },
  );
}

/** Doors without a described body: files come as they are, the others are to pass over what comes. */
function bodiless({ method }: FuzzedDoor): fc.Arbitrary<DrawnCall['body']> {
  if (method === 'GET') return fc.constant(null);
  return fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: rawBodies });
}

const rawBodies: fc.Arbitrary<DrawnCall['body']> = fc.record({
  raw: fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc
      .constantFrom('', '{', '[', 'null', '"', '{"a":1,"a":2}', '\ufeff{}', 'a=1&b=2', `${'['.repeat(9_000)}`)
      .map((text) => new TextEncoder().encode(text)),
    fc
      .constantFrom('email\nrina@honest.example\n', 'nama;surel\n"Rina;x', 'From a\n\nFrom b\n\nx')
      .map((text) => new TextEncoder().encode(text)),
  ),
  type: fc.constantFrom(
    ...['application/json', 'application/json; charset=utf-16', 'text/csv', 'text/plain', 'application/xml'],
    ...[
      'multipart/form-data; boundary=b',
      'multipart/form-data',
      'application/x-www-form-urlencoded',
      'x',
      '/',
    ],
    ...['application/octet-stream', 'application/json, text/html', 'APPLICATION/JSON', 'message/rfc822'],
  ),
});

function present<T>([own, more]: [readonly (T | null)[], T | null]): T[] {
  return [...own, more].filter((one) => one !== null) as T[];
}

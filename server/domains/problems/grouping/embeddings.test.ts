import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { useOutside } from '../../../platform/guarded-call.ts';
import { learnGroups } from '../rules/learn-groups.ts';
import { embed, useEmbeddings } from './embeddings.ts';

/** A model that knows two languages: whatever speaks of a parcel is alike. */
let server: Server;
let url = '';
const heard: { authorization: string | undefined; model: string; input: string[] }[] = [];
let reply = (input: string[]): unknown => ({
  data: input
    .map((text, index) => ({ index, embedding: /paket|parcel/i.test(text) ? [3, 0.1] : [0.1, 2] }))
    .reverse(),
});

beforeAll(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const asked = JSON.parse(Buffer.concat(parts).toString()) as { model: string; input: string[] };
      heard.push({ authorization: request.headers.authorization, ...asked });
      response.end(JSON.stringify(reply(asked.input)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/embeddings`;
  useOutside({ mayCall: () => true, mayBePlain: true });
});
afterEach(() => useEmbeddings(null));
afterAll(async () => {
  useOutside();
  await new Promise((resolve) => server.close(resolve));
});

const texts = Array.from({ length: 120 }, (_, at) =>
  at % 2 ? (at % 4 === 1 ? `Paket belum sampai ${at}` : `The parcel is late ${at}`) : `Voucher ditolak ${at}`,
);

test('without a model nobody is asked', async () => {
  expect(await embed(texts)).toBeNull();
  expect(heard).toEqual([]);
});

test('a model says what is alike across languages, and words tell where it lies', async () => {
  useEmbeddings({ url, key: 'secret', name: 'small' });
  const alike = await embed(texts);
  expect(heard.map(({ input, ...rest }) => ({ ...rest, texts: input.length }))).toEqual(
    [100, 20].map((count) => ({ authorization: 'Bearer secret', model: 'small', texts: count })),
  );
  expect(alike?.width).toBe(2);
  const { groups } = learnGroups({ free: texts, kept: [], alike });
  expect(new Set(groups).size).toBe(2);
  expect(groups[1]).toBe(groups[3]);
  expect(new Set(learnGroups({ free: texts, kept: [] }).groups).size).toBe(3);
});

test.each<[string, (input: string[]) => unknown]>([
  [
    'one vector too few',
    (input) => ({ data: input.slice(1).map((_, index) => ({ index, embedding: [1] })) }),
  ],
  [
    'widths that differ',
    (input) => ({ data: input.map((_, index) => ({ index, embedding: index ? [1] : [1, 2] })) }),
  ],
  ['no vectors at all', () => ({ error: 'quota' })],
])('%s: its own words tell it, and the log says so without a word of a customer', async (_what, given) => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const before = reply;
  reply = given;
  useEmbeddings({ url, key: null, name: 'small' });
  expect(await embed(texts)).toBeNull();
  expect(said).toHaveBeenCalledOnce();
  expect(String(said.mock.calls[0]?.[0])).toMatch(/"alarm":"embeddings"/);
  expect(String(said.mock.calls[0]?.[0])).not.toContain('Voucher');
  said.mockRestore();
  reply = before;
});

test('an address inside is refused, and words tell it', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  useOutside();
  useEmbeddings({ url, key: null, name: 'small' });
  expect(await embed(texts)).toBeNull();
  expect(said).toHaveBeenCalledOnce();
  said.mockRestore();
});

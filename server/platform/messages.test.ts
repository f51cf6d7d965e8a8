import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isKnownMessage, say } from './messages.ts';
import '../rooms.ts';
import '../front-door/portal/messages.ts';

const server = new URL('..', import.meta.url).pathname;
const sources = readdirSync(server, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => ({ path, text: readFileSync(join(server, path), 'utf8') }));

const catalogues = sources.filter(({ path }) => path.endsWith('messages/en.ts')).map(({ path }) => path);

async function read(path: string, language: string): Promise<Record<string, string>> {
  const module = await import(join(server, path.replace(/en\.ts$/, `${language}.ts`)));
  return module.default;
}

const placeholders = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g) ?? [])].sort();

test('there are catalogues to compare', () => {
  expect(catalogues.length).toBeGreaterThanOrEqual(6);
});

test.each(catalogues)('%s says the same with the same values in Indonesian and Thai', async (path) => {
  const english = await read(path, 'en');
  for (const language of ['id', 'th']) {
    const other = await read(path, language);
    expect(Object.keys(other).sort()).toEqual(Object.keys(english).sort());
    for (const [key, sentence] of Object.entries(english))
      expect([key, placeholders(other[key] ?? '')]).toEqual([key, placeholders(sentence)]);
  }
});

test('every problem that is thrown anywhere has its sentence', async () => {
  // The rooms brought theirs; some pages of the front door have a few of their own.
  for (const { path } of sources)
    if (/^front-door\/.*\/messages\.ts$/.test(path)) await import(join(server, path));
  const codes = sources.flatMap(({ text }) => [
    ...[...text.matchAll(/new Problem\(\s*\d{3},\s*'([^']+)'/g)].map((found) => found[1] ?? ''),
    ...[...text.matchAll(/notFound\('([^']+)'\)/g)].map((found) => `${found[1]}-not-found`),
  ]);
  expect(new Set(codes).size).toBeGreaterThan(30);
  expect([...new Set(codes)].filter((code) => !isKnownMessage(code))).toEqual([]);
});

test('placeholders are filled, and what has no value stays visible', () => {
  expect(say('en', 'rate-limited', { minutes: 15 })).toContain('15 min');
  expect(say('en', 'rate-limited')).toContain('{minutes}');
  expect(say('id', 'rate-limited', { minutes: 15 })).not.toBe(say('en', 'rate-limited', { minutes: 15 }));
});

test('a key without a sentence is shown itself, never an empty text', () => {
  expect(say('th', 'no-such-key')).toBe('no-such-key');
  expect(isKnownMessage('no-such-key')).toBe(false);
});

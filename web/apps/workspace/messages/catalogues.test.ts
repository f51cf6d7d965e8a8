import { describe, expect, test } from 'vitest';
import { catalogue as en } from './all-en.ts';
import { catalogue as id } from './all-id.ts';
import { catalogue as th } from './all-th.ts';

const others = { id, th } as const;
const names = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map((found) => found[1]))].sort();

describe.each(['id', 'th'] as const)('the sentences in %s', (language) => {
  const catalogue: Record<string, string> = others[language];

  test('are all there, and no others', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(en).sort());
  });

  test('hold the same values', () => {
    const wrong = Object.entries(en).filter(
      ([key, text]) => `${names(text)}` !== `${names(catalogue[key] ?? '')}`,
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('have a plural wherever English counts', () => {
    const counted = Object.entries(en).filter(([, text]) => text.includes(', plural,'));
    expect(counted.filter(([key]) => !catalogue[key]?.includes('other {'))).toEqual([]);
  });
});

test('Thai is written in Thai letters', () => {
  const latin = Object.entries(th).filter(([, text]) => !/[\u0e00-\u0e7f]/.test(text));
  const allowed =
    /^(requests\.number|talk\.channel\.(api|line|whatsapp|telegram|messenger|instagram)|app\.name\.(line|whatsapp|telegram|messenger|instagram|asterisk|twilio)|system\.sapa|insights\.p90|requests\.did\.status|gesture\.choice|customers\.kind\.(line|whatsapp|instagram|messenger|telegram)|import\.target\.(line|whatsapp))$/;
  expect(latin.map(([key]) => key).filter((key) => !allowed.test(key))).toEqual([]);
});

test('a request is never called a ticket, a case or an issue, and a customer never a user', () => {
  const wrong = Object.entries(en).filter(
    ([key, text]) => key !== 'box.user' && /\b(ticket|case|issue|user)s?\b/i.test(text),
  );
  expect(wrong).toEqual([]);
});

test('no sentence stands under the name of another room’s', async () => {
  const files = import.meta.glob<Record<string, unknown>>([
    '../../../{domains,platform}/**/en.ts',
    '../**/messages/en.ts',
    './app-en.ts',
  ]);
  const seen = new Map<string, unknown>();
  const twice: string[] = [];
  for (const [file, load] of Object.entries(files)) {
    const { en: sentences } = await load();
    // A part of a room stands in the room as well, with the same words.
    for (const [key, words] of Object.entries(sentences ?? {})) {
      if (seen.has(key) && seen.get(key) !== words) twice.push(`${key} in ${file}`);
      seen.set(key, words);
    }
  }
  expect(seen.size).toBeGreaterThan(1_000);
  expect(twice).toEqual([]);
});

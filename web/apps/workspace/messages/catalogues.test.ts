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
    /^(requests\.number|talk\.channel\.(api|line|whatsapp|telegram|messenger|instagram)|app\.name\.(line|whatsapp|telegram|messenger|instagram)|system\.sapa|insights\.p90|requests\.did\.status|customers\.kind\.(line|whatsapp|instagram|messenger|telegram)|import\.target\.(line|whatsapp))$/;
  expect(latin.map(([key]) => key).filter((key) => !allowed.test(key))).toEqual([]);
});

test('a request is never called a ticket, a case or an issue, and a customer never a user', () => {
  const wrong = Object.entries(en).filter(
    ([key, text]) => key !== 'box.user' && /\b(ticket|case|issue|user)s?\b/i.test(text),
  );
  expect(wrong).toEqual([]);
});

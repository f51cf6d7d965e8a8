import { expect, test } from 'vitest';
import { readSearch } from '../../../server/domains/search/rules/read-search.ts';
import { en } from './messages/en.ts';
import { id } from './messages/id.ts';
import { th } from './messages/th.ts';

const examples = Object.keys(en).filter((key) => /^search\.hint\.\w+$/.test(key)) as (keyof typeof en)[];

const isSaid = (value: unknown): boolean =>
  typeof value === 'string' || Array.isArray(value)
    ? value.length > 0
    : Object.values(value ?? {}).some(isSaid);

test.each(examples)('%s means the same in every language: no example is mere words', (key) => {
  const read = [en, id, th].map((words) => readSearch(words[key]));
  for (const { terms, narrowing } of read) {
    if (key === 'search.hint.phrase') expect([narrowing, terms.length]).toEqual([null, 1]);
    else expect([narrowing === null, terms]).toEqual([false, []]);
  }
  const asked = read.map(({ narrowing }) =>
    Object.entries(narrowing ?? {})
      .filter(([, value]) => isSaid(value))
      .map(([operator]) => operator),
  );
  expect(asked[1]).toEqual(asked[0]);
  expect(asked[2]).toEqual(asked[0]);
});

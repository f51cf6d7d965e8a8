import { expect, test } from 'vitest';
import { attack } from './attacks/attack.ts';
import { attacks } from './attacks/register.ts';
import { fault } from './faults/fault.ts';
import { faults } from './faults/register.ts';

test('a row that is still owed, or that is none, declares no test', () => {
  // None is owed at this time; one that comes to be may not be declared before it is taken on.
  const owed = [...attacks, ...faults].filter((row) => row.owed !== undefined);
  for (const { id } of owed)
    expect(() => (id.startsWith('F') ? fault : attack)(id, () => {})).toThrow(/take its reason out/);
  expect(() => attack('S99', () => {})).toThrow(/no attack S99/);
  expect(() => fault('F99', () => {})).toThrow(/no fault F99/);
});

test('every row says what must not happen, in words of its own', () => {
  const titles = [...attacks, ...faults].map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles.filter((title) => title.length < 20 || /[.]$/.test(title))).toEqual([]);
});

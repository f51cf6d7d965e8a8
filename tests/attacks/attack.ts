import { test } from 'vitest';
import { attacks } from './register.ts';

/** What a test of an attack does; throws when the attack succeeded. */
export type Body = () => void | Promise<void>;

/**
 * Declares the test of one attack, named by its row in the register. A row that takes several tests says in
 * `detail` what each one tries. `milliseconds` where twenty seconds are not enough.
 */
export function attack(id: string, body: Body, detail = '', milliseconds?: number): void {
  test(nameOf(id, detail), body, milliseconds);
}

/** The same, for attacks that need a program which may not be installed. */
export function attackIf(there: unknown, id: string, body: Body, detail = '', milliseconds?: number): void {
  test.skipIf(!there)(nameOf(id, detail), body, milliseconds);
}

function nameOf(id: string, detail: string): string {
  const row = attacks.find((one) => one.id === id);
  if (!row) throw new Error(`There is no attack ${id} in the register`);
  if (row.owed !== undefined) throw new Error(`${id} is still owed in the register: take its reason out`);
  return [`${id} ${row.title}`, detail].filter(Boolean).join(': ');
}

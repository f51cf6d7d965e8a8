import { afterAll, beforeEach, expect, test } from 'vitest';
import { call } from './call.ts';
import { ProblemError } from './problem.ts';
import { onProofNeeded } from './proof.ts';

const real = globalThis.fetch;
let isProved = false;
let seen: string[] = [];
let asked = 0;

beforeEach(() => {
  isProved = false;
  seen = [];
  asked = 0;
  // The page asks its own origin; here that origin is this server, which wants a proof before anything.
  globalThis.fetch = async (url, init) => {
    seen.push(`${init?.method} ${url} ${init?.body ?? ''}`);
    return isProved
      ? Response.json({ id: 'x' })
      : Response.json({ code: 'proof-needed', title: 'Prove it' }, { status: 403 });
  };
});
afterAll(() => {
  globalThis.fetch = real;
});

const ask = (answer: boolean) =>
  onProofNeeded(async () => {
    asked += 1;
    await Promise.resolve();
    isProved = answer;
    return answer;
  });

test('after the proof the same call is made once more, with the same body', async () => {
  ask(true);
  await expect(call('POST', '/roles', { body: { name: 'Gudang' } })).resolves.toEqual({ id: 'x' });
  const same = 'POST /api/v1/roles {"name":"Gudang"}';
  expect(seen).toEqual([same, same]);
});

test('several calls at once ask the person once', async () => {
  ask(true);
  await Promise.all([call('DELETE', '/roles/1'), call('DELETE', '/roles/2'), call('DELETE', '/roles/3')]);
  expect([asked, seen.length]).toEqual([1, 6]);
});

test('who does not prove it is told why nothing happened, and nothing is tried again', async () => {
  ask(false);
  const failed: unknown = await call('DELETE', '/roles/1').catch((error) => error);
  expect(failed).toBeInstanceOf(ProblemError);
  expect(failed).toMatchObject({ code: 'proof-needed' });
  expect(seen).toHaveLength(1);
});

test('the next dangerous act asks anew', async () => {
  ask(false);
  await call('DELETE', '/roles/1').catch(() => {});
  await call('DELETE', '/roles/1').catch(() => {});
  expect(asked).toBe(2);
});

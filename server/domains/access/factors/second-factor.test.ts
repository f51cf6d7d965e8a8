import { afterEach, beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { system } from '../../../kernel/actor.ts';
import { usePublicAddress } from '../../../platform/public-address.ts';
import { createAccount } from '../sign-in.ts';
import { createWorkspace } from '../workspaces.ts';
import { beginSecondFactor, confirmSecondFactor, showSecondFactor } from './second-factor.ts';
import { asksSecondFactor, changeSignInSettings, findSignInSettings } from './settings.ts';
import { codeAt, stepOf } from './totp.ts';

useDatabase();
const start = new Date('2026-11-26T02:00:10Z');
let account: { id: string; email: string };
let secret = '';

beforeAll(async () => {
  const given = { name: 'Sari', email: 'sari@toko-rina.example', password: 'Tiga-gajah-menari-2026' };
  account = await createAccount(given);
  ({ secret } = await beginSecondFactor(account, start));
});

afterEach(() => usePublicAddress('http://localhost:4000'));

/** So many half minutes later. */
const later = (steps: number) => new Date(start.getTime() + steps * 30_000);
/** What an app shows then whose clock is so many steps before ours. */
const shown = (steps: number, drift = 0) => codeAt(secret, stepOf(later(steps)) + drift);
const show = (code: string, steps: number) =>
  showSecondFactor(account.id, code, later(steps)).then(
    () => 'in',
    (problem) => problem.code,
  );

test('a code is the first one a step late, and from then on counts only while its app shows it', async () => {
  expect(await confirmSecondFactor(account.id, shown(0, -1), start)).toHaveLength(10);
  expect(await show(shown(2), 3)).toBe('code-wrong');
  expect(await show(shown(4), 3)).toBe('code-wrong');
  expect(await show(shown(3), 3)).toBe('in');
});

test('an app whose clock is slow is known by two codes in a row, and its codes run out by its own clock', async () => {
  expect(await show(shown(10, -1), 10)).toBe('code-wrong');
  expect(await show(shown(10, -1), 10)).toBe('code-wrong');
  expect(await show(shown(11, -1), 11)).toBe('in');
  expect(await show(shown(20, -1), 20)).toBe('in');
  expect(await show(shown(21), 21)).toBe('code-wrong');
});

test.each([
  ['https://desk.toko-rina.example', true],
  ['http://localhost:4000', false],
])('a new workspace at %s asks everybody for a second factor: %s', async (address, asks) => {
  usePublicAddress(address);
  const { id } = await createWorkspace({ name: 'Toko Rina', language: 'id' });
  for (const role of ['owner', 'agent', 'provider-manager'] as const)
    expect([role, await asksSecondFactor(id, role)]).toEqual([role, asks]);
  const context = { actor: system(id), now: start };
  await changeSignInSettings(context, { secondFactorRoles: ['owner'] });
  expect(await findSignInSettings(context, {})).toEqual({ secondFactorRoles: ['owner'] });
});

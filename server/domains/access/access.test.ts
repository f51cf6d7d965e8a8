import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { makeToken } from '../../../tests/harness/http.ts';
import { type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { sha256 } from '../../kernel/ids.ts';
import { database } from '../../platform/database/open.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { forgetOldAttempts } from './attempts.ts';
import {
  actorOfToken,
  changeWorkspace,
  checkPassword,
  countAttempt,
  createAccount,
  createWorkspace,
  findAccount,
  findWorkspace,
  findWorkspaceBySlug,
  forgetAttempts,
  installationSecret,
  openSignIn,
  slugOf,
} from './index.ts';
import { tokens } from './schema.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
  await openSignIn('https://help.toko-rina.example');
});

test.each([
  ['Toko Rina', 'toko-rina'],
  ['  Café & Söhne!! ', 'cafe-sohne'],
  ['สยามพัสดุ', 'workspace'],
  ['---', 'workspace'],
  ['A'.repeat(60), 'a'.repeat(40)],
])('a company called %j lives at %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test('companies of one name get addresses of their own, at once too', async () => {
  const made = await Promise.all(
    Array.from({ length: 6 }, () => createWorkspace({ name: 'Warung Adi', language: 'id' })),
  );
  expect(made.map((one) => one.slug).sort()).toEqual([
    ...['warung-adi', 'warung-adi-2', 'warung-adi-3', 'warung-adi-4', 'warung-adi-5', 'warung-adi-6'],
  ]);
});

test('a Thai company lives in its own time zone, and can change that', async () => {
  const { id, slug } = await createWorkspace({ name: 'สยาม', language: 'th' });
  expect(await findWorkspaceBySlug(slug)).toMatchObject({ zone: 'Asia/Bangkok' });
  await changeWorkspace(id, { zone: 'Asia/Tokyo', name: 'สยามพัสดุ' });
  await changeWorkspace(id, {});
  expect(await findWorkspace(id)).toMatchObject({ zone: 'Asia/Tokyo', name: 'สยามพัสดุ', language: 'th' });
  await expect(findWorkspaceBySlug('nowhere')).rejects.toMatchObject({ code: 'workspace-not-found' });
});

test('a token stands for its workspace and scopes until it is revoked; its secret is kept nowhere', async () => {
  const secret = await makeToken(company, 'requests:read');
  const actor = (await actorOfToken(secret, new Date()))?.actor;
  expect(actor).toMatchObject({ type: 'token', workspaceId: company.workspaceId, scopes: ['requests:read'] });
  expect(await actorOfToken(`${secret}x`, new Date())).toBeNull();
  expect(await actorOfToken(sha256(secret), new Date())).toBeNull();
  const rows = await inWorkspace(company.workspaceId, (tx) => tx.select().from(tokens));
  expect(JSON.stringify(rows)).not.toContain(secret);
  await inWorkspace(company.workspaceId, (tx) =>
    tx
      .update(tokens)
      .set({ revokedAt: monday })
      .where(eq(tokens.hash, sha256(secret))),
  );
  expect(await actorOfToken(secret, new Date())).toBeNull();
});

test('tries are counted exactly, also when they come at once, and begin anew after their time', async () => {
  const allowance = { tries: 5, seconds: 60 };
  const at = (seconds: number) => new Date(monday.getTime() + seconds * 1000);
  const attempt = (seconds: number) =>
    countAttempt('address:198.51.100.7', allowance, at(seconds)).then(
      () => 'may',
      (problem) => problem.details.retryAfter,
    );
  const first = await Promise.all(Array.from({ length: 12 }, () => attempt(0)));
  expect(first.filter((one) => one === 'may')).toHaveLength(5);
  expect(await attempt(20)).toBe(40);
  expect(await attempt(61)).toBe('may');
  await forgetAttempts('address:198.51.100.7');
  expect(await attempt(61)).toBe('may');
});

test('old tries are forgotten by the clock', async () => {
  const day = 86_400_000;
  await countAttempt('old', { tries: 1, seconds: 60 }, new Date(monday.getTime() - 2 * day));
  await countAttempt('young', { tries: 1, seconds: 60 }, monday);
  await forgetOldAttempts(monday);
  const rows = await database().owner.execute(
    sql`select key from sign_in_limits where key in ('old', 'young')`,
  );
  expect(rows.map((row) => row.key)).toEqual(['young']);
});

test('an account has one address in any case, and only its password opens it', async () => {
  const given = { name: 'Rina', email: 'Rina@Toko-Rina.example', password: 'rahasia-sekali' };
  const { id } = await createAccount(given);
  await expect(createAccount({ ...given, email: 'rina@toko-rina.EXAMPLE' })).rejects.toMatchObject({
    code: 'account-exists',
  });
  expect(await findAccount('RINA@toko-rina.example')).toMatchObject({ id, name: 'Rina' });
  expect(await checkPassword(id, 'rahasia-sekali')).toBe(true);
  expect(await checkPassword(id, 'Rahasia-sekali')).toBe(false);
  expect(await checkPassword('nobody', 'rahasia-sekali')).toBe(false);
  const kept = await database().owner.execute(sql`select password from identities where user_id = ${id}`);
  expect(JSON.stringify(kept)).not.toContain('rahasia');
});

test('a secret of the installation is made once, for all who ask at the same time', async () => {
  const asked = await Promise.all(Array.from({ length: 8 }, () => installationSecret('test')));
  expect(new Set(asked).size).toBe(1);
  expect(Buffer.from(asked[0] ?? '', 'base64url').length).toBe(32);
  expect(await installationSecret('other')).not.toBe(asked[0]);
});

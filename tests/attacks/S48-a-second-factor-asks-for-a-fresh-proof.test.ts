import { beforeAll, expect } from 'vitest';
import { z } from 'zod';
import { database } from '../../server/platform/database/open.ts';
import { forgetCallers } from '../../server/platform/http/known-callers.ts';
import { useDatabase } from '../harness/database.ts';
import { keyTo } from '../harness/door-bodies.ts';
import { type Door, printTables, readDoors } from '../harness/doors.ts';
import { cookiesOf, makeSignIn, makeToken, openDoors, password } from '../harness/http.ts';
import { type Company, makeCompany } from '../harness/people.ts';
import { dangerousBody, proofOf, soundsDangerous } from '../harness/proofs.ts';
import { codeNow, turnOnSecondFactor, waitForFreshCode } from '../harness/second-factor.ts';
import { attack } from './attack.ts';

useDatabase();
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
let all: Door[] = [];
let plain = '';
let guarded = '';
let secret = '';
beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
  all = await readDoors(async (path, init) => doors.app.request(path, init));
  const signIn = async (name: string) => {
    const { email } = await makeSignIn(company, name, 'owner');
    return cookiesOf(await doors.call('POST', '/api/v1/session', { json: { email, password } }));
  };
  plain = await signIn('sari');
  guarded = await signIn('budi');
  ({ secret } = await turnOnSecondFactor(doors, guarded));
  await letProofsAge();
});

const nobody = '0193a000-0000-7000-8000-000000000000';
const nameOf = ({ method, path }: Door) => `${method} ${path}`;
const dangerous = () => all.filter(({ proof }) => proof !== '');

async function letProofsAge() {
  await database().client`update sessions set proved_at = proved_at - interval '11 minutes'`;
  forgetCallers();
}

type Who = { cookie?: string; token?: string };
const call = (who: Who, method: string, path: string, json?: object) =>
  doors.call(method, `/api/v1${path}`, { ...who, ...(json ? { json } : {}) });
const knock = (who: Who, door: Door) => {
  const { path, body } = keyTo(door, {});
  const sent = dangerousBody[nameOf(door)] ?? body;
  const json = z.looseObject({}).optional().parse(sent);
  return call(who, door.method, path.replace(/\{\w+\}/g, nobody), json);
};

attack('S48', async () => {
  const before = await printTables(['sessions', 'sign_in_limits', 'idempotency_keys']);
  for (const cookie of [plain, guarded])
    for (const door of dangerous()) {
      const { status, json } = await knock({ cookie }, door);
      expect([nameOf(door), status, json.code]).toEqual([nameOf(door), 403, 'proof-needed']);
    }
  expect(await printTables(['sessions', 'sign_in_limits', 'idempotency_keys'])).toEqual(before);
});

attack(
  'S48',
  () => {
    const marked = Object.fromEntries(dangerous().map((door) => [nameOf(door), door.proof]));
    expect(marked).toEqual(proofOf);
    const forgotten = all.filter(({ method, path, proof }) => soundsDangerous(method, path) && proof === '');
    expect(forgotten.map(nameOf)).toEqual([]);
  },
  'exports, erasures, roles, providers and ways in say that they ask, and no door of such a name is forgotten',
);

attack(
  'S48',
  async () => {
    const token = await makeToken(company, '*');
    for (const door of dangerous()) {
      const { status, json } = await knock({ token }, door);
      const isRefused = status === 403 && json.code === 'member-only';
      const wanted = door.proof.startsWith('person');
      // A program that may has no person to ask: whatever else is wrong, it is not the proof.
      expect([nameOf(door), isRefused]).toEqual([nameOf(door), wanted]);
      expect([nameOf(door), json.code]).not.toEqual([nameOf(door), 'proof-needed']);
    }
  },
  'a program is asked for no proof, and opens nothing that is a person’s alone',
);

attack(
  'S48',
  async () => {
    await call({ cookie: plain }, 'POST', '/session/proof', { password });
    for (const door of dangerous().filter(({ permission }) => permission !== 'own-account')) {
      const { json } = await knock({ cookie: plain }, door);
      expect([nameOf(door), json.code]).not.toEqual([nameOf(door), 'proof-needed']);
    }
    await letProofsAge();
  },
  'after a fresh proof the same calls go through',
);

attack(
  'S48',
  async () => {
    const prove = (cookie: string, json: object) => call({ cookie }, 'POST', '/session/proof', json);
    const end = (cookie: string) => call({ cookie }, 'DELETE', '/me/sign-in/second-factor');
    expect((await prove(plain, { password: 'wrong' })).status).toBe(403);
    expect((await prove(guarded, { password })).status).toBe(403);
    expect((await prove(guarded, { code: '000000' })).status).toBe(403);
    expect((await end(guarded)).status).toBe(403);
    await waitForFreshCode(5);
    expect((await prove(guarded, { code: codeNow(secret) })).status).toBe(204);
    expect((await call({ cookie: plain }, 'POST', '/me/sign-in/second-factor')).status).toBe(403);
    expect((await end(guarded)).status).toBe(204);
  },
  'a password is no proof where there is a second factor, and one session proves for no other',
);

import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { pushSubscriptions } from '../../server/domains/notifications/schema.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import { guardedAsk } from '../../server/platform/guarded-ask.ts';
import { guardedCall, useOutside } from '../../server/platform/guarded-call.ts';
import { guardedFetch } from '../../server/platform/guarded-fetch.ts';
import { guardedPost } from '../../server/platform/guarded-post.ts';
import { useDatabase } from '../harness/database.ts';
import { cookiesOf, makeSignIn, openDoors, password } from '../harness/http.ts';
import { insideHosts, listenInside, strangeAddresses } from '../harness/inside-addresses.ts';
import { type Company, makeCompany } from '../harness/people.ts';
import { writeIn } from '../harness/requests.ts';
import { attack } from './attack.ts';

useDatabase();
let company: Company;
let cookie = '';
let doors: Awaited<ReturnType<typeof openDoors>>;
let inside: Awaited<ReturnType<typeof listenInside>>;
/** Each way to write an inner host, by http and by https, at the port of a server that is really there. */
let addresses: string[] = [];
const limits = { bytes: 1000, milliseconds: 3000 };

beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
  const { email } = await makeSignIn(company, 'ploy', 'administrator');
  cookie = cookiesOf(await doors.call('POST', '/api/v1/session', { json: { email, password } }));
  inside = await listenInside();
  addresses = insideHosts.map((host) => `http://${host}:${inside.port}/`);
});
afterAll(() => inside.close());
afterEach(() => {
  expect(inside.seen.connects).toBe(0);
  useOutside();
});

const call = (method: string, path: string, json?: unknown) =>
  doors.call(method, `/api/v1${path}`, json === undefined ? { cookie } : { cookie, json });
const secure = (address: string) => address.replace('http:', 'https:');
const refused = { status: 400, code: 'address-refused' };

attack(
  'S34',
  async () => {
    expect(insideHosts.length).toBeGreaterThanOrEqual(80);
    for (const address of [...addresses, ...strangeAddresses]) {
      expect([address, await outcome(guardedFetch(address, limits))]).toEqual([address, refused]);
      const post = { headers: {}, body: Buffer.from('x') };
      expect([address, await outcome(guardedPost(secure(address), post, limits))]).toEqual([
        address,
        refused,
      ]);
      expect([address, await outcome(guardedAsk(secure(address), {}))]).toEqual([address, refused]);
      expect([address, await outcome(guardedCall(address, {}, limits))]).toEqual([address, refused]);
    }
  },
  'whatever sends, refuses it when it sends',
);

attack(
  'S34',
  async () => {
    const keys = { p256dh: 'p'.repeat(87), auth: 'a'.repeat(22) };
    const about = { kind: 'generic', name: 'X', clientId: 'a', clientSecret: 'b', domains: ['x.example'] };
    for (const address of [...addresses, ...strangeAddresses].map(secure)) {
      const push = await call('PUT', '/push-subscription', { endpoint: address, keys });
      const provider = await call('POST', '/sign-in-connections', { ...about, issuer: address });
      expect([address, push.status, provider.status]).toEqual([address, 400, 400]);
    }
    const kept = await inWorkspace(company.workspaceId, (tx) => tx.select().from(pushSubscriptions));
    expect(kept).toEqual([]);
    const fine = await call('PUT', '/push-subscription', { endpoint: 'https://push.example/1', keys });
    expect(fine.status).toBeLessThan(300);
  },
  'what is kept to be called later is refused when it is saved',
);

attack(
  'S34',
  async () => {
    for (const address of addresses) {
      const html = `<img data-remote-src="${address}">`;
      const { messageId } = await writeIn(company.asSystem, { html });
      const answer = await call(
        'GET',
        `/pictures?message=${messageId}&address=${encodeURIComponent(address)}`,
      );
      // An address with a password in it is locked up with other secrets: nothing in the message leads there any more.
      const isSecret = address.includes(':secret@');
      const refusal = isSecret ? [404, 'message-not-found'] : [400, 'address-refused'];
      expect([address, answer.status, answer.json.code]).toEqual([address, ...refusal]);
    }
  },
  'a picture of a mail',
);

attack(
  'S34',
  async () => {
    useOutside({ resolve: async () => [{ address: '127.0.0.1', family: 4 }] });
    const name = `http://public.example:${inside.port}/`;
    expect(await outcome(guardedFetch(name, limits))).toEqual(refused);
    for (const address of ['::1', '::ffff:127.0.0.1', '10.0.0.1', 'fd00::1', '169.254.169.254']) {
      const family = address.includes(':') ? 6 : 4;
      useOutside({ resolve: async () => [{ address, family }] });
      expect([address, await outcome(guardedFetch(name, limits))]).toEqual([address, refused]);
    }
  },
  'a public name whose address lies inside',
);

async function outcome(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'called',
    ({ status, code }: { status?: number; code?: string }) => ({ status, code }),
  );
}

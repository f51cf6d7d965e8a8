import { isIP } from 'node:net';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import { sessions } from '../../server/domains/access/schema.ts';
import { trustProxies } from '../../server/front-door/client-address.ts';
import { database } from '../../server/platform/database/open.ts';
import { answerFailure } from '../../server/platform/http/failure.ts';
import { setScene } from '../../server/platform/http/guards.ts';
import { newRouter } from '../../server/platform/http/router.ts';
import { useDatabase } from '../harness/database.ts';
import { makeSignIn, openDoors, password } from '../harness/http.ts';
import { makeCompany } from '../harness/people.ts';
import { attack } from './attack.ts';

useDatabase();
const proxy = '10.0.0.1';
let email = '';
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
  ({ email } = await makeSignIn(await makeCompany(), 'Ploy', 'administrator'));
  doors = await openDoors();
  trustProxies([proxy]);
});
afterAll(() => trustProxies([]));

/** Headers in which clients and proxies say who calls. */
const names = [
  ...['x-forwarded-for', 'cf-connecting-ip', 'true-client-ip', 'x-real-ip', 'x-client-ip', 'forwarded'],
  ...[
    'x-cluster-client-ip',
    'fastly-client-ip',
    'x-original-forwarded-for',
    'x-forwarded-host',
    'via',
    'from',
  ],
  ...['x-forwarded-proto', 'referer', 'origin', 'x-remote-addr', 'x-originating-ip'],
];
const forged = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "203.0.113.9'; drop table sessions--",
  '203.0.113.9, <b>6.6.6.6</b>',
  '{"alarm":"forged"}',
  '203.0.113.9%0d%0aX-Injected: 1',
  '\u001b[2Jcleared',
  '::1<svg onload=alert(1)>',
];

const signIn = (peer: string, headers: Record<string, string>) =>
  doors.app.request(
    '/api/v1/session',
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ email, password }),
    },
    { incoming: { socket: { remoteAddress: peer, remotePort: 1, remoteFamily: 'IPv4' } } },
  );

attack(
  'S17',
  async () => {
    for (const peer of [proxy, '198.51.100.7'])
      for (const value of forged) {
        const headers = Object.fromEntries(names.map((name) => [name, value]));
        await database().client`delete from sign_in_limits`;
        const answer = await signIn(peer, headers);
        expect([peer, value, answer.status]).toEqual([peer, value, 200]);
        expect(await answer.text()).not.toContain(value);
      }
    const kept = await database().owner.select().from(sessions);
    expect(kept.length).toBe(forged.length * 2);
    const addresses = new Set(kept.map(({ ipAddress }) => ipAddress ?? ''));
    expect([...addresses].filter((one) => isIP(one) === 0)).toEqual([]);
    expect(addresses).toEqual(new Set([proxy, '198.51.100.7']));
  },
  `${names.length} headers that say who calls`,
);

attack(
  'S17',
  async () => {
    const lines: string[] = [];
    const spy = vi
      .spyOn(console, 'error')
      .mockImplementation((line: unknown) => void lines.push(String(line)));
    const app = newRouter();
    app.onError(answerFailure);
    app.use(setScene);
    app.get('/broken/*', () => {
      throw new Error('broken');
    });
    for (const value of [...forged, 'a\nforged line', '%0aforged line', 'x\u2028forged line']) {
      const path = `/broken/${encodeURIComponent(value)}`;
      const answer = await app.request(path, { headers: { 'user-agent': encodeURIComponent(value) } });
      expect(answer.status).toBe(500);
      expect(answer.headers.get('content-type')).toContain('problem+json');
      expect(await answer.text()).not.toMatch(/<img|<script|<svg/);
    }
    spy.mockRestore();
    expect(lines).toHaveLength(forged.length + 3);
    for (const line of lines) {
      expect(line).not.toMatch(/[\n\r\u001b]/);
      expect(JSON.parse(line)).toMatchObject({ alarm: 'unhandled', method: 'GET' });
    }
  },
  'a line of the log stays one line',
);

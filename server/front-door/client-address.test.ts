import { afterEach, beforeAll, expect, test } from 'vitest';
import { newRouter } from '../platform/http/router.ts';
import { addressOf, trustProxies } from './client-address.ts';

const app = newRouter();
beforeAll(() => {
  app.get('/', (c) => c.text(addressOf(c)));
});
afterEach(() => trustProxies([]));

/** As the server hands a connection over. */
async function seen(peer: string, forwarded?: string): Promise<string> {
  const headers: Record<string, string> = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  const incoming = { socket: { remoteAddress: peer, remotePort: 1, remoteFamily: 'IPv4' } };
  return (await app.request('/', { headers }, { incoming })).text();
}

test('the caller is the connection, whatever a header claims', async () => {
  expect(await seen('198.51.100.7', '203.0.113.9')).toBe('198.51.100.7');
  expect(await seen('::ffff:198.51.100.7')).toBe('198.51.100.7');
});

test('a trusted proxy is believed about the last address that is not ours', async () => {
  trustProxies(['10.0.0.1', '10.0.0.2']);
  expect(await seen('10.0.0.1', '203.0.113.9')).toBe('203.0.113.9');
  expect(await seen('10.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.2')).toBe('203.0.113.9');
  expect(await seen('10.0.0.1')).toBe('10.0.0.1');
  expect(await seen('198.51.100.7', '203.0.113.9')).toBe('198.51.100.7');
});

test('a forged header cannot bring other signs into a key', async () => {
  trustProxies(['10.0.0.1']);
  expect(await seen('10.0.0.1', "x'; drop table--")).toMatch(/^[0-9a-f:.]*$/i);
});

test('a call without a connection is this machine’s own', async () => {
  expect(await (await app.request('/')).text()).toBe('127.0.0.1');
});

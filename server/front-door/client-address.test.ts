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

test.each([
  "x'; drop table--",
  '<img src=x onerror=alert(1)>',
  '203.0.113.9, <b>6.6.6.6</b>',
  '203.0.113.9 6.6.6.6',
  '1.2.3',
  '999.1.1.1',
  'fe80::1%eth0',
  'unknown',
  '_hidden',
  '',
  ',',
])('a proxy that says %j has called itself', async (said) => {
  trustProxies(['10.0.0.1']);
  expect(await seen('10.0.0.1', said)).toBe('10.0.0.1');
});

test.each([
  ['203.0.113.9:4711', '203.0.113.9'],
  ['[2001:DB8::1]:4711', '2001:db8::1'],
  ['[2001:db8::1]', '2001:db8::1'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
])('an address written as %s is %s', async (said, address) => {
  trustProxies(['10.0.0.1']);
  expect(await seen('10.0.0.1', said)).toBe(address);
});

test('a call without a connection is this machine’s own', async () => {
  expect(await (await app.request('/')).text()).toBe('127.0.0.1');
});

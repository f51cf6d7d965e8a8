import { isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context as HonoContext } from 'hono';
import type { Env } from '../platform/http/router.ts';

let trusted: readonly string[] = [];

/** Names the proxies whose word on the caller's address is taken. */
export function trustProxies(addresses: readonly string[]): void {
  trusted = addresses;
}

/**
 * The caller's address: the connection's own, unless a trusted proxy stands there and says whose it is. What such a
 * proxy says is an address or nothing: where it is anything else, it is the proxy that called.
 */
export function addressOf(c: HonoContext<Env>): string {
  const peer = ipIn(peerOf(c)) ?? '127.0.0.1';
  if (!trusted.includes(peer)) return peer;
  const said = (c.req.header('x-forwarded-for') ?? '').split(',').map((one) => ipIn(one.trim()));
  return said.findLast((one) => one === null || !trusted.includes(one)) ?? peer;
}

/** A call that comes from no connection (a test in process) is this machine's own. */
function peerOf(c: HonoContext<Env>): string {
  try {
    return getConnInfo(c).remote.address ?? '127.0.0.1';
  } catch {
    return '127.0.0.1';
  }
}

/** The address in a word, as proxies write them: with a port, in brackets, or IPv4 within IPv6; null when it is none. */
function ipIn(word: string): string | null {
  const bare = word
    .replace(/^\[([^\]]*)\](:\d{1,5})?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d{1,5}$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(bare) === 0 || bare.includes('%') ? null : bare.toLowerCase();
}

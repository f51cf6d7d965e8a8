import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context as HonoContext } from 'hono';
import type { Env } from '../platform/http/router.ts';

let trusted: readonly string[] = [];

/** Names the proxies whose word on the caller's address is taken. */
export function trustProxies(addresses: readonly string[]): void {
  trusted = addresses;
}

/** The caller's address: the connection's own, unless a trusted proxy stands there and says whose it is. */
export function addressOf(c: HonoContext<Env>): string {
  const peer = plain(peerOf(c));
  if (!trusted.includes(peer)) return peer;
  const said = (c.req.header('x-forwarded-for') ?? '').split(',').map((one) => plain(one.trim()));
  return said.reverse().find((one) => one !== '' && !trusted.includes(one)) ?? peer;
}

/** A call that comes from no connection (a test in process) is this machine's own. */
function peerOf(c: HonoContext<Env>): string {
  try {
    return getConnInfo(c).remote.address ?? '127.0.0.1';
  } catch {
    return '127.0.0.1';
  }
}

function plain(address: string): string {
  return address.replace(/^::ffff:/, '').replace(/[^0-9a-fA-F:.]/g, '');
}

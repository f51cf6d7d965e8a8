import { lookup as resolveName } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { Problem } from '../kernel/problem.ts';

/** How much and how long, in bytes and milliseconds. */
export type Limits = { bytes: number; milliseconds: number };

/** Two lists: in one, the rule for IPv4 inside IPv6 would hold for every IPv4 address. */
const inside = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  inside.ipv4.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  inside.ipv6.addSubnet(net, bits, 'ipv6');

/** Whether an address lies in the public internet, so that the program may call it for a stranger. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !inside.ipv4.check(address, 'ipv4');
  return family === 6 && !inside.ipv6.check(address, 'ipv6');
}

/**
 * Reads a public http(s) address for somebody who is not trusted: the name is resolved once, every address of it
 * must be public, the connection goes to the checked one, redirects are not followed, size and time are limited.
 * @throws Problem 400 `address-refused`, 502 `address-unreachable`.
 */
export async function guardedFetch(
  address: string,
  limits: Limits,
  mayCall: MayCall = isPublicAddress,
): Promise<{ type: string; content: Buffer }> {
  const url = parseAddress(address, mayCall);
  const answer = await open(url, limits, mayCall);
  if (answer.statusCode !== 200) {
    answer.destroy();
    throw new Problem(502, 'address-unreachable');
  }
  const content = await readWithin(answer, limits.bytes).catch(() => {
    throw new Problem(502, 'address-unreachable');
  });
  return { type: answer.headers['content-type'] ?? '', content };
}

/** Decides over an IP address; the public internet unless the caller knows better. */
type MayCall = (address: string) => boolean;

/** The address as a URL that may be called. @throws Problem 400 `address-refused`. */
export function parseAddress(address: string, mayCall: MayCall): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  const plain =
    url &&
    (url.protocol === 'http:' || url.protocol === 'https:') &&
    url.username === '' &&
    url.password === '';
  if (!url || !plain) throw new Problem(400, 'address-refused');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !mayCall(host)) throw new Problem(400, 'address-refused');
  return url;
}

function open(url: URL, limits: Limits, mayCall: MayCall): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(limits.milliseconds);
    const headers = { 'user-agent': 'Sapa', accept: 'image/*' };
    const call = request(url, { lookup: checkedLookup(mayCall), signal, headers, agent: false }, resolve);
    call.once('error', (error) =>
      reject(error instanceof Problem ? error : new Problem(502, 'address-unreachable')),
    );
    call.end();
  });
}

/** Resolves once, and refuses the whole name when one of its addresses may not be called. */
export function checkedLookup(mayCall: MayCall): LookupFunction {
  return (name, options, callback) => {
    resolveName(name, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      if (found.length === 0 || found.some((one) => !mayCall(one.address)))
        return callback(new Problem(400, 'address-refused'), []);
      if (options.all) return callback(null, found);
      const [first] = found;
      callback(null, first?.address ?? '', first?.family ?? 4);
    });
  };
}

async function readWithin(answer: IncomingMessage, limit: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer) {
    size += part.length;
    if (size > limit) {
      answer.destroy();
      throw new RangeError('larger than allowed');
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

import { BlockList, isIP } from 'node:net';
import { Problem } from '../kernel/problem.ts';

/** Nets of IPv4 that are no part of the public internet, after the registry of special addresses. */
const inside4 = new BlockList();
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
  inside4.addSubnet(net, bits, 'ipv4');

/** Of IPv6 the whole public internet lies in one net; whatever wraps an IPv4 address in it is taken out. */
const unicast6 = new BlockList();
unicast6.addSubnet('2000::', 3, 'ipv6');
const inside6 = new BlockList();
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  inside6.addSubnet(net, bits, 'ipv6');

/** Whether an address lies in the public internet, so that the program may call it for a stranger. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !inside4.check(address, 'ipv4');
  if (family !== 6 || address.includes('%')) return false;
  return unicast6.check(address, 'ipv6') && !inside6.check(address, 'ipv6');
}

/** The nets that an office has for itself, and this machine; never those by which clouds tell their secrets. */
const office = new BlockList();
for (const [net, bits] of [
  ['10.0.0.0', 8],
  ['127.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  office.addSubnet(net, bits, 'ipv4');
office.addSubnet('fc00::', 7, 'ipv6');
office.addAddress('::1', 'ipv6');

/** Whether an exchange that the operator named may stand there: in the public internet, an office's own net, or here. */
export function isOfficeAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0 || address.includes('%')) return false;
  return isPublicAddress(address) || office.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/**
 * The address as a URL that may be called: http or https, no name and password in it, and where its host is a
 * number, one that `mayCall` lets pass. A host that is a name is judged again when it is resolved.
 * @param ownNames names that mean this machine or its network are let pass too
 * @throws Problem 400 `address-refused`.
 */
export function parseAddress(
  address: string,
  mayCall: (ip: string) => boolean = isPublicAddress,
  { ownNames = false }: { ownNames?: boolean } = {},
): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  const plain =
    url &&
    (url.protocol === 'http:' || url.protocol === 'https:') &&
    url.username === '' &&
    url.password === '' &&
    url.hostname !== '';
  if (!url || !plain) throw new Problem(400, 'address-refused');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const number = isIP(host) !== 0;
  if (number ? !mayCall(host) : !ownNames && isOurOwnName(host)) throw new Problem(400, 'address-refused');
  return url;
}

/** Names that mean this machine or its network by themselves, whatever a resolver says of them. */
function isOurOwnName(host: string): boolean {
  return /(^|\.)(localhost|local|internal|intranet|home\.arpa|localdomain)\.?$/i.test(host);
}

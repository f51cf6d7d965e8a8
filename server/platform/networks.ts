import { BlockList, isIP } from 'node:net';

/** Whether an address lies in one of the networks (an address, or CIDR); in no list every one does. */
export function isFromThere(address: string, networks: readonly string[]): boolean {
  if (networks.length === 0) return true;
  const family = isIP(address);
  if (family === 0) return false;
  const list = new BlockList();
  for (const network of networks) add(list, network);
  return list.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** Whether a text is an address or a network that can be looked at. */
export function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 6 ? 128 : 32));
}

function add(list: BlockList, network: string): void {
  if (!isNetwork(network)) return;
  const [address = '', bits] = network.split('/');
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  if (bits === undefined) list.addAddress(address, family);
  else list.addSubnet(address, Number(bits), family);
}

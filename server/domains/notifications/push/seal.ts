import { createCipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';

/** The keys that a browser gives with its subscription, in base64url. */
export type BrowserKeys = { p256dh: string; auth: string };

/** What is random in a sealed message; given only by tests. */
export type Chance = { salt: Buffer; privateKey: Buffer };

/** Push services take at most 4096 octets; all of it is one record. */
const recordSize = 4096;

/**
 * Seals words for one browser alone (RFC 8291 with aes128gcm of RFC 8188): the push service that carries them
 * cannot read them.
 */
export function seal(words: string, keys: BrowserKeys, chance: Chance = newChance()): Buffer {
  const theirs = Buffer.from(keys.p256dh, 'base64url');
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(chance.privateKey);
  const ours = ecdh.getPublicKey();
  const shared = ecdh.computeSecret(theirs);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), theirs, ours]);
  const secret = derive(shared, Buffer.from(keys.auth, 'base64url'), info, 32);
  const key = derive(secret, chance.salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = derive(secret, chance.salt, Buffer.from('Content-Encoding: nonce\0'), 12);
  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  // The octet 2 ends the last record.
  const padded = Buffer.concat([Buffer.from(words), Buffer.from([2])]);
  const locked = Buffer.concat([cipher.update(padded), cipher.final(), cipher.getAuthTag()]);
  const head = Buffer.alloc(5);
  head.writeUInt32BE(recordSize, 0);
  head.writeUInt8(ours.length, 4);
  return Buffer.concat([chance.salt, head, ours, locked]);
}

function newChance(): Chance {
  const ecdh = createECDH('prime256v1');
  ecdh.generateKeys();
  // A private key may come without its leading zeros.
  const privateKey = Buffer.concat([Buffer.alloc(32), ecdh.getPrivateKey()]).subarray(-32);
  return { salt: randomBytes(16), privateKey };
}

function derive(secret: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, info, length));
}

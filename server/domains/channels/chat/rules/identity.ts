import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { newSecret } from '../../../../kernel/ids.ts';

/** A key by which a company signs who its visitor is; `id` stands in the token, as `kid`. */
export type IdentityKey = { id: string; secret: string };

/** For how many seconds a token may be valid at most. */
const longest = 600;
/** How far the company's clock may be ahead of ours, in seconds. */
const skew = 30;

const head = z.object({
  alg: z.literal('HS256'),
  kid: z.string().min(1).max(100),
  typ: z.literal('JWT').optional(),
});
const claims = z.object({
  iss: z.string().min(1).max(300),
  aud: z.string().min(1).max(300),
  sub: z.string().min(1).max(200),
  iat: z.number().int(),
  exp: z.number().int(),
  jti: z.string().min(8).max(200),
  name: z.string().trim().min(1).max(200).optional(),
  email: z.email().max(320).optional(),
  email_verified: z.boolean().optional(),
});

/** Who a visitor is, as the company signed it. */
export type Identity = {
  externalId: string;
  name: string | null;
  /** Null unless the company says that it has verified it. */
  email: string | null;
  tokenId: string;
  expiresAt: Date;
};

/** Why a token is not believed. */
export type IdentityFault = 'malformed' | 'algorithm' | 'key' | 'signature' | 'issuer' | 'audience' | 'time';

export function newIdentityKey(): IdentityKey {
  return { id: newSecret(128).slice(0, 12), secret: newSecret(256) };
}

/**
 * Reads a signed token (RFC 7519, HS256 alone). It is signed by one of our keys, made for this widget (`aud`) by one of
 * the company's own pages (`iss`), and valid for ten minutes at most.
 * @param token as the page gave it. @param expected the live keys, the widget's key, and the pages that may show it.
 */
export function readIdentity(
  token: string,
  expected: { keys: readonly IdentityKey[]; audience: string; issuers: readonly string[] },
  now: Date,
): Identity | IdentityFault {
  const parts = token.split('.');
  const [header = '', body = '', signature = ''] = parts;
  if (parts.length !== 3 || token.length > 4_000) return 'malformed';
  const read = head.safeParse(decode(header));
  if (!read.success) return 'algorithm';
  const key = expected.keys.find((one) => one.id === read.data.kid);
  if (!key) return 'key';
  const right = createHmac('sha256', key.secret).update(`${header}.${body}`).digest();
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== right.length || !timingSafeEqual(given, right)) return 'signature';
  const said = claims.safeParse(decode(body));
  if (!said.success) return 'malformed';
  const { iss, aud, sub, iat, exp, jti, name, email, email_verified: isVerified } = said.data;
  if (!expected.issuers.includes(iss)) return 'issuer';
  if (aud !== expected.audience) return 'audience';
  const seconds = Math.floor(now.getTime() / 1000);
  if (exp <= seconds || iat > seconds + skew || exp - iat > longest || exp <= iat) return 'time';
  return {
    externalId: sub,
    name: name ?? null,
    email: isVerified && email ? email.toLowerCase() : null,
    tokenId: jti,
    expiresAt: new Date(exp * 1000),
  };
}

function decode(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

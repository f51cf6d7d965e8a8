import { createPublicKey, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { seal } from './seal.ts';
import { introduction, newSenderKeys } from './vapid.ts';

/** The worked example of RFC 8291, appendix A. */
test('the example of the standard is sealed octet by octet', () => {
  const sealed = seal(
    'When I grow up, I want to be a watermelon',
    {
      p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
      auth: 'BTBZMqHH6r4Tts7J_aSIgg',
    },
    {
      salt: Buffer.from('DGv6ra1nlYgDCS1FRnbzlw', 'base64url'),
      privateKey: Buffer.from('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw', 'base64url'),
    },
  );
  expect(sealed.toString('base64url')).toBe(
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
  );
});

test('the introduction is a signed token for the origin of the push service, for half a day', () => {
  const keys = newSenderKeys();
  const now = new Date('2026-11-23T02:00:00.000Z');
  const text = introduction('https://push.example:8443/send/1?x=2', 'mailto:ops@toko.example', keys, now);
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(text) ?? [];
  expect(key).toBe(keys.publicKey);
  const [head = '', claims = '', signature = ''] = token.split('.');
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
  expect(read(head)).toEqual({ typ: 'JWT', alg: 'ES256' });
  expect(read(claims)).toEqual({
    ...{ aud: 'https://push.example:8443', sub: 'mailto:ops@toko.example' },
    exp: now.getTime() / 1000 + 12 * 3600,
  });
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
  const jwk = { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' };
  const publicKey = createPublicKey({ format: 'jwk', key: jwk });
  const check = (what: string) =>
    verify(
      'sha256',
      Buffer.from(what),
      { key: publicKey, dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature, 'base64url'),
    );
  expect([check(`${head}.${claims}`), check(`${head}.${claims}x`)]).toEqual([true, false]);
});

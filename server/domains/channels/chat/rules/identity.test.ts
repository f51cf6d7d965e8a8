import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { newIdentityKey, readIdentity } from './identity.ts';

const now = new Date('2026-11-26T10:00:00Z');
const at = now.getTime() / 1000;
const key = newIdentityKey();
const former = newIdentityKey();
const expected = { keys: [key, former], audience: 'widget', issuers: ['https://toko-rina.example'] };
const whole = {
  ...{
    iss: 'https://toko-rina.example',
    aud: 'widget',
    sub: 'rina-1',
    iat: at,
    exp: at + 600,
    jti: 'once-and-only',
  },
  ...{ name: 'Rina', email: 'Rina@example.com', email_verified: true },
};

type Parts = { head?: object; body?: object; secret?: string };
function sign({ head = {}, body = {}, secret = key.secret }: Parts = {}): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'HS256', kid: key.id, ...head })}.${part({ ...whole, ...body })}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

test('a signed token says who it is; each of the two live keys does', () => {
  const read = { externalId: 'rina-1', name: 'Rina', email: 'rina@example.com', tokenId: 'once-and-only' };
  expect(readIdentity(sign(), expected, now)).toMatchObject(read);
  expect(
    readIdentity(sign({ head: { kid: former.id }, secret: former.secret }), expected, now),
  ).toMatchObject(read);
});

test('an address that the company has not verified is not taken', () => {
  expect(readIdentity(sign({ body: { email_verified: false } }), expected, now)).toMatchObject({
    email: null,
  });
  expect(readIdentity(sign({ body: { email_verified: undefined } }), expected, now)).toMatchObject({
    email: null,
  });
});

test.each<[string, string, string]>([
  [
    'no algorithm',
    `${sign({ head: { alg: 'none' } })
      .split('.')
      .slice(0, 2)
      .join('.')}.`,
    'algorithm',
  ],
  ['another algorithm', sign({ head: { alg: 'RS256' } }), 'algorithm'],
  ['an unknown key', sign({ head: { kid: 'other' } }), 'key'],
  ['no key', sign({ head: { kid: undefined } }), 'algorithm'],
  ['a foreign secret', sign({ secret: 'guessed' }), 'signature'],
  ['a body changed afterwards', swapBody(sign(), { ...whole, email: 'v@example.com' }), 'signature'],
  ['another issuer', sign({ body: { iss: 'https://evil.example' } }), 'issuer'],
  ['another widget', sign({ body: { aud: 'other' } }), 'audience'],
  ['run out a second ago', sign({ body: { iat: at - 600, exp: at - 1 } }), 'time'],
  ['run out now', sign({ body: { iat: at - 600, exp: at } }), 'time'],
  ['too long', sign({ body: { exp: at + 601 } }), 'time'],
  ['from the future', sign({ body: { iat: at + 60, exp: at + 300 } }), 'time'],
  ['without an id', sign({ body: { jti: undefined } }), 'malformed'],
  ['no token at all', 'rina', 'malformed'],
])('%s is not believed', (_name, token, fault) => {
  expect(readIdentity(token, expected, now)).toBe(fault);
});

function swapBody(token: string, body: object): string {
  const [head, , signature] = token.split('.');
  return [head, Buffer.from(JSON.stringify(body)).toString('base64url'), signature].join('.');
}

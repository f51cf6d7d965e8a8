import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll } from 'vitest';
import { useProviderNetwork } from '../../server/domains/access/connections/provider-fetch.ts';
import { newSecret } from '../../server/kernel/ids.ts';
import { isPublicAddress } from '../../server/platform/guarded-fetch.ts';

type Claims = Record<string, unknown>;

/** An identity provider of the test's own: what it will say next, and what became of codes. */
export type Provider = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Signs somebody in there: what it put into the address on the way back. */
  answer(address: string, claims: Claims): string;
  close(): Promise<void>;
};

/** Starts one on this machine for the tests of a file, and lets the program call it. */
export function useProvider(): Provider {
  const provider = {} as Provider;
  beforeAll(async () => {
    Object.assign(provider, await startProvider());
    useProviderNetwork({ mayCall: (one) => one === '127.0.0.1' || isPublicAddress(one), mayBePlain: true });
  });
  afterAll(async () => {
    useProviderNetwork({ mayCall: isPublicAddress, mayBePlain: false });
    await provider.close();
  });
  return provider;
}

async function startProvider(): Promise<Provider> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  const codes = new Map<string, Claims>();
  let issuer = '';
  const clientId = 'sapa';
  const said: Record<string, () => unknown> = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/keys': () => ({ keys: [key] }),
  };
  const tokenFor = async (body: string) => {
    const code = new URLSearchParams(body).get('code') ?? '';
    const claims = codes.get(code);
    codes.delete(code);
    if (!claims) return null;
    const token = new SignJWT({ iss: issuer, aud: clientId, ...claims });
    const id_token = await token
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey);
    return { access_token: newSecret(), token_type: 'bearer', expires_in: 300, id_token };
  };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const path = request.url?.split('?')[0] ?? '';
    const content = path === '/token' ? await tokenFor(body) : said[path]?.();
    response.writeHead(content ? 200 : 400, { 'content-type': 'application/json' });
    response.end(JSON.stringify(content ?? { error: 'invalid_grant' }));
  });
  issuer = `http://127.0.0.1:${await listen(server)}`;
  return {
    ...{ issuer, clientId, clientSecret: 'the secret of the client' },
    answer(address, claims) {
      const asked = new URL(address).searchParams;
      const code = newSecret();
      codes.set(code, { nonce: asked.get('nonce'), ...claims });
      return new URLSearchParams({ code, state: asked.get('state') ?? '', iss: issuer }).toString();
    },
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((done) =>
    server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)),
  );
}

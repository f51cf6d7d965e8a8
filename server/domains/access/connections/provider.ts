import type * as Client from 'openid-client';
import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { guardedAsk } from '../../../platform/guarded-ask.ts';
import { outsideAddress } from '../../../platform/guarded-call.ts';
import { publicAddress } from '../../../platform/public-address.ts';

/** Read with the first sign-in by a provider: an idle installation holds nothing of it. */
const library = () => import('openid-client');

/** A provider as a connection names it. */
export type Provider = { kind: string; issuer: string; clientId: string; clientSecret: string };

/** What is remembered between leaving for a provider and coming back. */
export type Journey = { state: string; nonce: string; verifier: string };

/** Whom a provider names. The person is issuer and subject; the address is only believed where it is verified. */
export type Named = { issuer: string; subject: string; verifiedEmail: string | null };

/** Where a provider sends people back to. */
const returnAddress = () => `${publicAddress()}/sign-in/return`;

/**
 * Asks a provider who it is, and that each of its addresses may be called.
 * @throws Problem 400 `address-refused`, `provider-refused`.
 */
export async function inspectProvider(issuer: string): Promise<void> {
  const configuration = await discover({
    kind: 'generic',
    issuer,
    clientId: 'inspection',
    clientSecret: 'none',
  });
  const { token_endpoint, jwks_uri, userinfo_endpoint, authorization_endpoint } =
    configuration.serverMetadata();
  if (!authorization_endpoint || !token_endpoint || !jwks_uri) throw new Problem(400, 'provider-refused');
  for (const one of [authorization_endpoint, token_endpoint, jwks_uri, userinfo_endpoint])
    if (one) outsideAddress(one, { secure: true });
}

/** The address at the provider where somebody signs in, by code with PKCE. */
export async function leaveFor(provider: Provider, { state, nonce, verifier }: Journey): Promise<string> {
  const client = await library();
  const configuration = await discover(provider);
  const url = client.buildAuthorizationUrl(configuration, {
    redirect_uri: returnAddress(),
    scope: 'openid email profile',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...{ state, nonce, prompt: 'select_account' },
  });
  return url.href;
}

const claimed = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(500),
  email: z.email().optional().catch(undefined),
  email_verified: z.boolean().optional().catch(undefined),
  /** Microsoft says it in its own word: whether the domain of the address belongs to the tenant. */
  xms_edov: z
    .union([z.boolean(), z.literal(1), z.literal('1')])
    .optional()
    .catch(undefined),
});

/**
 * Takes the code of somebody who came back to the provider and reads whom it names: signature, issuer, audience,
 * nonce and time are checked. @throws Problem 401 `provider-failed`.
 */
export async function comeBackFrom(provider: Provider, search: string, journey: Journey): Promise<Named> {
  const configuration = await discover(provider);
  const checks = {
    expectedState: journey.state,
    expectedNonce: journey.nonce,
    pkceCodeVerifier: journey.verifier,
    idTokenExpected: true,
  };
  const url = new URL(`${returnAddress()}?${search.replace(/^\?/, '')}`);
  const client = await library();
  const tokens = await client.authorizationCodeGrant(configuration, url, checks).catch(() => {
    throw new Problem(401, 'provider-failed');
  });
  const { iss, sub, email, email_verified, xms_edov } = claimed.parse(tokens.claims());
  const isVerified = email_verified ?? (provider.kind === 'microsoft' && Boolean(xms_edov));
  return { issuer: iss, subject: sub, verifiedEmail: isVerified ? (email ?? null) : null };
}

export async function newJourney(): Promise<Omit<Journey, 'state'>> {
  const client = await library();
  return { nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier() };
}

async function discover({ issuer, clientId, clientSecret }: Provider): Promise<Client.Configuration> {
  const client = await library();
  const address = outsideAddress(issuer, { secure: true });
  const isPlain = address.protocol === 'http:';
  const options: Client.DiscoveryRequestOptions = {
    [client.customFetch]: guardedAsk,
    ...(isPlain ? { execute: [client.allowInsecureRequests] } : {}),
  };
  const found = await client.discovery(address, clientId, clientSecret, undefined, options).catch((error) => {
    throw problemIn(error) ?? new Problem(400, 'provider-refused');
  });
  return found;
}

/** Our own refusal, inside what the library makes of it. */
function problemIn(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  return error instanceof Error && error.cause ? problemIn(error.cause) : null;
}

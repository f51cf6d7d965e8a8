import { type Answer, type Call, cookiesOf } from './http.ts';
import type { Provider } from './provider.ts';

type Doors = { call(method: string, path: string, given?: Call): Promise<Answer> };

/** Trusts the test's provider in a workspace, for a domain; as its owner. */
export async function trust(
  { call }: Doors,
  cookie: string,
  provider: Provider,
  domain = 'toko-rina.example',
  kind: 'generic' | 'microsoft' = 'generic',
) {
  const { issuer, clientId, clientSecret } = provider;
  const json = { kind, name: 'Toko', issuer, clientId, clientSecret, domains: [domain] };
  const made = await call('POST', '/api/v1/sign-in-connections', { cookie, json });
  if (made.status !== 201) throw new Error(`The provider was not trusted: ${made.text}`);
  return String(made.json.id);
}

/** Goes to the provider, is named there by these claims, and comes back; as a browser without or with a session. */
export async function throughProvider(
  { call }: Doors,
  provider: Provider,
  { workspaceId, connectionId }: { workspaceId: string; connectionId: string },
  claims: Record<string, unknown>,
  session?: string,
): Promise<Answer> {
  const path = `/api/v1/session/providers/${workspaceId}/${connectionId}`;
  const own = session ? { cookie: session } : {};
  const left = await call('POST', path, { ...own, json: { join: session !== undefined } });
  if (left.status !== 200) return left;
  const search = provider.answer(String(left.json.address), claims);
  const cookie = [cookiesOf(left), session].filter(Boolean).join('; ');
  return call('POST', '/api/v1/session/return', { cookie, json: { search } });
}

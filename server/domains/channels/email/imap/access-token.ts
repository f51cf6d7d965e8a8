import { z } from 'zod';
import { guardedAsk } from '../../../../platform/guarded-ask.ts';

/** What is kept, locked, for a mailbox at Google or Microsoft. */
export const oauthSecret = z.object({
  refreshToken: z.string().min(1),
  clientId: z.string().min(1),
  clientSecret: z.string().optional(),
  /** Of Microsoft: the directory, `common` when it is not named. */
  tenant: z
    .string()
    .regex(/^[\w.-]{1,100}$/)
    .default('common'),
});

const answer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().default(3600) });

/** The provider will not give a token any more: a person must connect the mailbox again. */
export class TokenRefused extends Error {}

type Held = { token: string; until: number };
const held = new Map<string, Held>();

/**
 * An access token for IMAP from the refresh token that is kept for the mailbox; one that still lives is used again.
 * @throws TokenRefused when the provider says no; any other failure is worth another try.
 */
export async function accessToken(
  provider: 'oauth-google' | 'oauth-microsoft',
  secret: string,
): Promise<string> {
  const key = `${provider} ${secret}`;
  const known = held.get(key);
  if (known && known.until > Date.now()) return known.token;
  const given = oauthSecret.parse(JSON.parse(secret));
  const response = await guardedAsk(endpoint(provider, given.tenant), {
    method: 'POST',
    body: form(provider, given),
  });
  if (response.status === 400 || response.status === 401)
    throw new TokenRefused(`${provider}: ${response.status}`);
  if (!response.ok) throw new Error(`${provider} answered ${response.status}`);
  const { access_token: token, expires_in: seconds } = answer.parse(await response.json());
  held.set(key, { token, until: Date.now() + (seconds - 60) * 1_000 });
  return token;
}

function endpoint(provider: 'oauth-google' | 'oauth-microsoft', tenant: string): string {
  return provider === 'oauth-google'
    ? 'https://oauth2.googleapis.com/token'
    : `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`;
}

function form(
  provider: 'oauth-google' | 'oauth-microsoft',
  given: z.output<typeof oauthSecret>,
): URLSearchParams {
  const { refreshToken, clientId, clientSecret } = given;
  return new URLSearchParams({
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
    client_id: clientId,
    ...(clientSecret ? { client_secret: clientSecret } : {}),
    ...(provider === 'oauth-microsoft'
      ? { scope: 'https://outlook.office.com/IMAP.AccessAsUser.All offline_access' }
      : {}),
  });
}

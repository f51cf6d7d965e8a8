import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../platform/client/call.ts';
import type { Page } from '../../../platform/client/page.ts';
import type { Connection, ConnectionInput, ConnectionPatch, OwnSignIn, SignInSettings } from './types.ts';

const own = '/me/sign-in';

export const ownSignInQuery = queryOptions({
  queryKey: ['own-sign-in'],
  queryFn: () => call<OwnSignIn>('GET', own),
});
export const changePassword = (body: { current?: string; password: string }) =>
  call<void>('PUT', `${own}/password`, { body });
export const beginSecondFactor = () =>
  call<{ secret: string; address: string }>('POST', `${own}/second-factor`);
export const confirmSecondFactor = (code: string) =>
  call<{ recoveryCodes: string[] }>('PUT', `${own}/second-factor`, { body: { code } });
export const removeSecondFactor = () => call<void>('DELETE', `${own}/second-factor`);
export const renewCodes = () => call<{ recoveryCodes: string[] }>('POST', `${own}/recovery-codes`);
export const endSession = (id: string) => call<void>('DELETE', `${own}/sessions/${id}`);
export const endOtherSessions = () => call<void>('DELETE', `${own}/sessions`);
export const removePasskey = (id: string) => call<void>('DELETE', `${own}/passkeys/${id}`);

/** Has the device make a passkey and keeps it. */
export async function addPasskey(name: string): Promise<void> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  const { options, ticket } = await call<Asked<Parameters<typeof startRegistration>[0]['optionsJSON']>>(
    'POST',
    `${own}/passkeys/beginnings`,
  );
  const answer = await startRegistration({ optionsJSON: options });
  await call('POST', `${own}/passkeys`, { body: { ticket, answer, name } });
}

/** Has the device show one of its passkeys: to sign in, or to prove oneself again. */
export async function showPasskey(path: '/session/passkey' | '/session/proof/passkey'): Promise<void> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const { options, ticket } = await call<Asked<Parameters<typeof startAuthentication>[0]['optionsJSON']>>(
    'POST',
    '/session/passkey/beginnings',
  );
  const answer = await startAuthentication({ optionsJSON: options });
  await call('POST', path, { body: { ticket, answer } });
}

interface Asked<O> {
  options: O;
  ticket: string;
}

export const prove = (body: { password: string } | { code: string }) =>
  call<void>('POST', '/session/proof', { body });

export const signInSettingsQuery = queryOptions({
  queryKey: ['sign-in-settings'],
  queryFn: () => call<SignInSettings>('GET', '/sign-in-settings'),
});
export const changeSignInSettings = (body: SignInSettings) =>
  call<void>('PATCH', '/sign-in-settings', { body });

export const connectionsQuery = queryOptions({
  queryKey: ['sign-in-connections'],
  queryFn: async () => (await call<Page<Connection>>('GET', '/sign-in-connections')).items,
});
export const addConnection = (body: ConnectionInput) =>
  call<{ id: string }>('POST', '/sign-in-connections', { body });
export const changeConnection = (id: string, body: ConnectionPatch) =>
  call<void>('PATCH', `/sign-in-connections/${id}`, { body });
export const removeConnection = (id: string) => call<void>('DELETE', `/sign-in-connections/${id}`);

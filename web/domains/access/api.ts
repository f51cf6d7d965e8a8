import { queryOptions } from '@tanstack/react-query';
import { call } from '../../platform/client/call.ts';
import { ProblemError } from '../../platform/client/problem.ts';
import type { DemoStory, Entered, Invitation, Offer, Session, SetupInput, SetupState } from './types.ts';

/** That there is none is an answer, which no console calls an error. */
const optional = { query: { optional: 1 } };

/** Who is signed in, or null. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => (await orNull(call<Session>('GET', '/session', optional), 401)) ?? null,
  staleTime: 5 * 60_000,
});

/** Whether the very first owner is still to come; null when that is done. */
export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: async () => (await orNull(call<SetupState>('GET', '/setup', optional), 404)) ?? null,
});

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: () => call<Invitation>('POST', '/invitations/look', { body: { token } }),
    retry: false,
  });

export const setUp = (input: SetupInput) => call<{ slug: string }>('POST', '/setup', { body: input });

export const signIn = (input: { email: string; password: string }) =>
  call<Entered>('POST', '/session', { body: input });

export const showCode = (code: string) => call<Session>('POST', '/session/second-factor', { body: { code } });

/** Asks for a mail with a link: to sign in, or to set a new password. Answers the same for every address. */
export const askForMail = (kind: 'links' | 'resets', email: string) =>
  call<void>('POST', `/session/${kind}`, { body: { email } });

export const enterByLink = (token: string) =>
  call<Entered>('POST', '/session/links/use', { body: { token } });

export const setNewPassword = (token: string, password: string) =>
  call<void>('POST', '/session/resets/use', { body: { token, password } });

/** The identity providers for the domain of an address. */
export const findProviders = async (email: string) =>
  (await call<{ items: Offer[] }>('POST', '/session/providers', { body: { email } })).items;

/** Where the browser goes to sign in at a provider. */
export const leaveFor = async ({ workspaceId, id }: Offer) =>
  (await call<{ address: string }>('POST', `/session/providers/${workspaceId}/${id}`, { body: {} })).address;

/** Comes back from a provider with what it put into the address. */
export const comeBack = (search: string) => call<Entered>('POST', '/session/return', { body: { search } });

export const signOut = () => call<void>('DELETE', '/session');

export const acceptInvitation = (token: string, input: { name: string; password: string }) =>
  call<{ slug?: string }>('POST', '/invitations/accept', { body: { token, ...input } });

/** Fills an empty workspace with the story of a demo company. */
export const fillWithDemo = (demo: DemoStory) => call<void>('POST', '/workspace/demo', { body: { demo } });

async function orNull<T>(answer: Promise<T>, status: number): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ProblemError && error.status === status) return null;
    throw error;
  }
}

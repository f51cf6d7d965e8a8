import { queryOptions } from '@tanstack/react-query';
import { call } from '../../platform/client/call.ts';
import { ProblemError } from '../../platform/client/problem.ts';
import type { DemoStory, Invitation, Session, SetupInput, SetupState } from './types.ts';

/** Who is signed in, or null. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => orNull(call<Session>('GET', '/session'), 401),
  staleTime: 5 * 60_000,
});

/** Whether the very first owner is still to come; null when that is done. */
export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: () => orNull(call<SetupState>('GET', '/setup'), 404),
});

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: () => call<Invitation>('GET', `/invitations/${encodeURIComponent(token)}`),
    retry: false,
  });

export const setUp = (input: SetupInput) => call<{ slug: string }>('POST', '/setup', { body: input });

export const signIn = (input: { email: string; password: string }) =>
  call<Session>('POST', '/session', { body: input });

export const signOut = () => call<void>('DELETE', '/session');

export const acceptInvitation = (token: string, input: { name: string; password: string }) =>
  call<{ slug?: string }>('POST', `/invitations/${encodeURIComponent(token)}`, { body: input });

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

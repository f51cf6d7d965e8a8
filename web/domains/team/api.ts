import { queryOptions } from '@tanstack/react-query';
import { call } from '../../platform/client/call.ts';
import type { Page } from '../../platform/client/page.ts';
import type {
  FactorReset,
  InvitationInput,
  Me,
  Member,
  MemberPatch,
  MePatch,
  OpenInvitation,
  Team,
} from './types.ts';

/** Who I am in this workspace and what I may do. */
export const meQuery = (slug: string) =>
  queryOptions({ queryKey: ['me', slug], queryFn: () => call<Me>('GET', '/me'), staleTime: 5 * 60_000 });

export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: async () => (await call<Page<Member>>('GET', '/members')).items,
  staleTime: 5 * 60_000,
});

export const teamsQuery = queryOptions({
  queryKey: ['teams'],
  queryFn: async () => (await call<Page<Team>>('GET', '/teams')).items,
  staleTime: 5 * 60_000,
});

export const changeMe = (patch: MePatch) => call<void>('PATCH', '/me', { body: patch });

/** Answers the link that lets the invited person in; it is also mailed where mail leaves the house. */
export const invite = (input: InvitationInput) =>
  call<{ link: string }>('POST', '/invitations', { body: input });

export const changeMember = (id: string, patch: MemberPatch) =>
  call<void>('PATCH', `/members/${id}`, { body: patch });

/** Ends every session of a member. */
export const signOutMember = (id: string) => call<void>('DELETE', `/members/${id}/sessions`);

export const addTeam = (name: string) => call<{ id: string }>('POST', '/teams', { body: { name } });

export const changeTeam = (id: string, patch: { name?: string; memberIds?: string[] }) =>
  call<void>('PATCH', `/teams/${id}`, { body: patch });

/** Invitations that still let somebody in. */
export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: async () => (await call<Page<OpenInvitation>>('GET', '/invitations')).items,
});

export const withdrawInvitation = (id: string) => call<void>('DELETE', `/invitations/${id}`);

/** Whose lost second factor is to be taken off. */
export const factorResetsQuery = queryOptions({
  queryKey: ['factor-resets'],
  queryFn: async () => (await call<Page<FactorReset>>('GET', '/factor-resets')).items,
});

export const askFactorReset = (memberId: string) => call<void>('POST', `/members/${memberId}/factor-reset`);
export const finishFactorReset = (memberId: string) => call<void>('PUT', `/members/${memberId}/factor-reset`);
export const withdrawFactorReset = (memberId: string) =>
  call<void>('DELETE', `/members/${memberId}/factor-reset`);

import { queryOptions } from '@tanstack/react-query';
import { call } from '../../platform/client/call.ts';
import type { Page } from '../../platform/client/page.ts';
import type { InvitationInput, Me, Member, MemberPatch, MePatch, Team } from './types.ts';

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

export const addTeam = (name: string) => call<{ id: string }>('POST', '/teams', { body: { name } });

export const changeTeam = (id: string, patch: { name?: string; memberIds?: string[] }) =>
  call<void>('PATCH', `/teams/${id}`, { body: patch });

import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { spokenWorkspace } from '../../platform/client/call.ts';
import { membersQuery, meQuery, teamsQuery } from './api.ts';
import type { Me, Member, Team } from './types.ts';

/** Me, in the workspace that is open. Only below the shell, which has loaded it. */
export const useMe = (): Me => useSuspenseQuery(meQuery(spokenWorkspace() ?? '')).data;

/** Whether my role allows an act, by its permission word. */
export function useMay(permission: string): boolean {
  return useMe().permissions.includes(permission);
}

/** Members who can be given work, me first. */
export function useMembers(): Member[] {
  const me = useMe().member.id;
  const members = useQuery(membersQuery).data ?? [];
  return members
    .filter((member) => !member.disabled)
    .toSorted((a, b) => Number(b.id === me) - Number(a.id === me) || a.name.localeCompare(b.name));
}

export const useTeams = (): Team[] => useQuery(teamsQuery).data ?? [];

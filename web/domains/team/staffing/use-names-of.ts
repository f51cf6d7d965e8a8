import { useMembers, useTeams } from '../use-me.ts';
import type { Absence } from './types.ts';

/** Whose absence it is, and who was asked to cover. */
export function useNamesOf(absence: Absence): { name: string; cover: string | null } {
  const members = useMembers();
  const teams = useTeams();
  const nameOf = (all: readonly { id: string; name: string }[], id: string | null) =>
    all.find((one) => one.id === id)?.name ?? null;
  return {
    name: nameOf(members, absence.memberId) ?? '',
    cover: nameOf(members, absence.coverMemberId) ?? nameOf(teams, absence.coverTeamId),
  };
}

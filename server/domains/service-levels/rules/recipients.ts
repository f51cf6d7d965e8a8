import type { Tell } from './policies.ts';

/** A member, as far as warnings ask. */
export type Person = { id: string; role: string; disabled: boolean; teams: readonly { id: string }[] };

const answering = ['agent', 'supervisor', 'administrator', 'owner'];

/** Who hears of it, each once. Where nobody is meant by the words, those stand in who can help: nothing warns nobody. */
export function recipients(
  tell: readonly Tell[],
  request: { assigneeId: string | null; teamId: string | null },
  members: readonly Person[],
): string[] {
  const here = members.filter((one) => !one.disabled);
  const ofTeam = here.filter((one) => one.teams.some((team) => team.id === request.teamId));
  const withRole = (people: typeof here, ...roles: string[]) =>
    people.filter((one) => roles.includes(one.role));
  const firstOf = (...groups: (typeof here)[]) => groups.find((group) => group.length > 0) ?? [];
  const meant = tell.flatMap((one) => {
    const owner = here.filter((member) => member.id === request.assigneeId);
    const team = firstOf(ofTeam, withRole(here, ...answering));
    if (one === 'owner') return firstOf(owner, team);
    if (one === 'team') return team;
    if (one === 'supervisors')
      return firstOf(
        withRole(ofTeam, 'supervisor'),
        withRole(here, 'supervisor'),
        withRole(here, 'administrator', 'owner'),
      );
    return here.filter((member) => member.id === one);
  });
  return [...new Set(meant.map((one) => one.id))];
}

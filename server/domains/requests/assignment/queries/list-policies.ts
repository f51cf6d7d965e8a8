import { z } from 'zod';
import { query } from '../../../../platform/command.ts';
import { listTeams } from '../../../team/index.ts';
import { type AwayHabit, type Mode, usualCapacity } from '../rules.ts';
import { readPolicies } from './candidates.ts';

export type Policy = {
  teamId: string | null;
  teamName: string | null;
  isOn: boolean;
  modes: Mode[];
  capacity: number;
  whenAway: AwayHabit;
};

const usual = {
  isOn: false,
  modes: ['knows-customer', 'language', 'skill', 'load'] satisfies Mode[],
  capacity: usualCapacity,
  whenAway: 'cover' as const,
};

/** How requests find their owner: one line for those without a team, then one for each team, set or not. */
export const listPolicies = query({
  name: 'requests.list-assignment-policies',
  permission: 'team:read',
  input: z.strictObject({}),
  async run(run): Promise<Policy[]> {
    const set = new Map((await readPolicies(run)).map((one) => [one.teamId, one]));
    const hidden = run.actor.type === 'member' ? run.actor.hiddenTeamIds : [];
    const teams = (await listTeams(run.context, {})).filter((one) => !hidden.includes(one.id));
    const isOutside = run.actor.type === 'member' && run.actor.scope !== undefined;
    const places = [...(isOutside ? [] : [{ id: null, name: null }]), ...teams];
    return places.map(({ id, name }) => {
      const { isOn, modes, capacity, whenAway } = set.get(id) ?? usual;
      return { teamId: id, teamName: name, isOn, modes, capacity, whenAway };
    });
  },
});

import { useQuery } from '@tanstack/react-query';
import { Field } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { providersQuery } from '../../team/rights/api.ts';
import { useMay, useTeams } from '../../team/use-me.ts';
import { useText } from '../text.ts';
import type { Step } from '../types.ts';

type Owner = Step['owner'];
const roles = ['agent', 'supervisor', 'reviewer', 'administrator'] as const;

/** Who takes the step. Roles, teams and providers stand in one list, each kind after the other. */
export function OwnerField({ owner, onChange }: { owner: Owner; onChange: (owner: Owner) => void }) {
  const say = useText();
  const teams = useTeams();
  const mayKnow = useMay('team:provider');
  const providers = useQuery({ ...providersQuery, enabled: mayKnow }).data ?? [];
  const choices: { value: string; label: string; owner: Owner }[] = [
    ...(['anyone', 'assignee'] as const).map((is) => ({
      ...{ value: is, label: say(`procedure.owner.${is}`), owner: { is } },
    })),
    ...roles.map((role) => ({
      ...{ value: role, label: say(`procedure.role.${role}`), owner: { is: 'role' as const, role } },
    })),
    ...teams.map(({ id, name }) => ({
      ...{
        value: id,
        label: `${say('procedure.owner.team')}: ${name}`,
        owner: { is: 'team' as const, teamId: id },
      },
    })),
    ...providers
      .filter(({ closedAt }) => closedAt === null)
      .map(({ id, name }) => ({
        ...{ value: id, label: `${say('procedure.owner.provider')}: ${name}` },
        owner: { is: 'provider' as const, providerId: id },
      })),
  ];
  const value = chosenOf(owner);
  const isKnown = choices.some((one) => one.value === value);
  const unknown = {
    value,
    label: say(owner.is === 'provider' && !mayKnow ? 'procedure.owner.provider' : 'procedure.owner.unknown'),
  };
  return (
    <Field label={say('procedure.field.owner')}>
      <Select
        value={value}
        options={isKnown ? choices : [unknown, ...choices]}
        onChange={(next) => {
          const chosen = choices.find((one) => one.value === next);
          if (chosen) onChange(chosen.owner);
        }}
      />
    </Field>
  );
}

function chosenOf(owner: Owner): string {
  if (owner.is === 'role') return owner.role;
  if (owner.is === 'team') return owner.teamId;
  return owner.is === 'provider' ? owner.providerId : owner.is;
}

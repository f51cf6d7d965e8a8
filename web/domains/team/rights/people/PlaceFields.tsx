import { providerRoles } from '../../../../../server/kernel/actor.ts';
import { Check } from '../../../../design/forms/Check.tsx';
import { Field } from '../../../../design/forms/Field.tsx';
import layout from '../../../../design/forms/layout.module.css';
import { Select } from '../../../../design/forms/Select.tsx';
import { useText as useAccess } from '../../../access/text.ts';
import { useText as useTeam } from '../../text.ts';
import { useTeams } from '../../use-me.ts';
import type { Provider } from '../api.ts';
import type { ProviderRole } from './api.ts';

export interface Placing {
  role: ProviderRole;
  teamIds: string[];
}

/** Role and teams of one of a provider's people, within the reach of the provider. */
export function PlaceFields({ provider, placing, hasOwnRole, onChange }: PlaceFieldsProps) {
  const team = useTeam();
  const access = useAccess();
  const { role, teamIds } = placing;
  const reach = useTeams().filter(({ id }) => provider.teamIds.includes(id));
  return (
    <>
      {!hasOwnRole && (
        <Field label={team('team.role')}>
          <Select<ProviderRole>
            value={role}
            onChange={(next) => onChange({ ...placing, role: next })}
            options={providerRoles.map((value) => ({ value, label: access(`role.${value}`) }))}
          />
        </Field>
      )}
      {reach.length > 0 && (
        <div className={layout.checks}>
          {reach.map(({ id, name }) => (
            <Check
              key={id}
              checked={teamIds.includes(id)}
              onChange={(on) =>
                onChange({ ...placing, teamIds: on ? [...teamIds, id] : teamIds.filter((one) => one !== id) })
              }
            >
              {name}
            </Check>
          ))}
        </div>
      )}
    </>
  );
}

interface PlaceFieldsProps {
  provider: Provider;
  placing: Placing;
  /** Who has a role of the workspace's own gets another one from the house alone. */
  hasOwnRole?: boolean;
  onChange: (placing: Placing) => void;
}

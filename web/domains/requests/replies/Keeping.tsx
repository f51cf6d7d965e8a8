import { Switch } from '../../../design/forms/Check.tsx';
import { Field } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { useMay, useTeams } from '../../team/use-me.ts';
import { useText } from '../text.ts';

/** Whose something kept is: mine, everybody's, or a team's. Sharing is for those who may. */
export function Keeping({ shared, teamId, onChange }: KeepingProps) {
  const say = useText();
  const teams = useTeams();
  const mayShare = useMay('requests:share-macros');
  if (!mayShare) return null;
  return (
    <>
      <Switch checked={shared} onChange={(on) => onChange({ shared: on, teamId: on ? teamId : null })}>
        {say('kept.share')}
      </Switch>
      {shared && (
        <Field label={say('kept.team')}>
          <Select
            value={teamId ?? ''}
            onChange={(id) => onChange({ shared, teamId: id || null })}
            options={[
              { value: '', label: say('kept.noTeam') },
              ...teams.map((team) => ({ value: team.id, label: team.name })),
            ]}
          />
        </Field>
      )}
    </>
  );
}

interface KeepingProps {
  shared: boolean;
  teamId: string | null;
  onChange: (keeping: { shared: boolean; teamId: string | null }) => void;
}

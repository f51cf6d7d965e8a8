import { useState } from 'react';
import { Check } from '../../../design/forms/Check.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { useMay, useTeams } from '../../team/use-me.ts';
import { useText } from '../text.ts';

type Sharing = 'mine' | 'all' | 'teams';
export interface Kept {
  name: string;
  shared: boolean;
  teamIds: string[];
}

/** Under what name a report is kept, and who may open it. */
export function KeepDialog({ kept, onSave, onClose }: KeepProps) {
  const say = useText();
  const mayShare = useMay('insights:share');
  const teams = useTeams();
  const [name, setName] = useState(kept.name);
  const [sharing, setSharing] = useState<Sharing>(
    kept.shared ? (kept.teamIds.length > 0 ? 'teams' : 'all') : 'mine',
  );
  const [teamIds, setTeamIds] = useState(kept.teamIds);
  const toggle = (id: string, on: boolean) =>
    setTeamIds(on ? [...teamIds, id] : teamIds.filter((one) => one !== id));
  const isReady = name.trim() !== '' && (sharing !== 'teams' || teamIds.length > 0);
  return (
    <FormDialog
      title={say('reports.saveAs')}
      act={say('reports.save')}
      isReady={isReady}
      onSave={() =>
        onSave({
          name: name.trim(),
          shared: sharing !== 'mine',
          teamIds: sharing === 'teams' ? teamIds : [],
        })
      }
      onClose={onClose}
    >
      <Field label={say('reports.name')}>
        <TextInput value={name} maxLength={100} onChange={({ target }) => setName(target.value)} />
      </Field>
      {mayShare && (
        <Field label={say('reports.share')}>
          <Select
            value={sharing}
            onChange={setSharing}
            options={(['mine', 'teams', 'all'] as const).map((value) => ({
              ...{ value, label: say(`reports.share.${value}`) },
            }))}
          />
        </Field>
      )}
      {mayShare &&
        sharing === 'teams' &&
        teams.map((team) => (
          <Check key={team.id} checked={teamIds.includes(team.id)} onChange={(on) => toggle(team.id, on)}>
            {team.name}
          </Check>
        ))}
    </FormDialog>
  );
}

interface KeepProps {
  kept: Kept;
  onSave: (kept: Kept) => Promise<void>;
  onClose: () => void;
}
